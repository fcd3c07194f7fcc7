namespace CccdSdk.Identity;

/// <summary>Which letter and mark make which letter: the canonical compositions of the Unicode Character Database (15.0) that start
/// at an ASCII letter and use the eight marks of Vietnamese, all 222 of them.</summary>
internal static class VietnameseLetterTable
{
    private const int FirstMark = 0x0300;
    private const int LastMark = 0x0323;
    private const int LastLetter = 0x1EF9;

    /// <summary>The mark of letter, then pairs of a letter and what it becomes.</summary>
    private static readonly (char Mark, byte Class, string Pairs)[] s_rows =
    [
        ('\u0300', 230, "AÀEÈIÌNǸOÒUÙWẀYỲaàeèiìnǹoòuùwẁyỳÂẦÊỀÔỒâầêềôồĂẰăằƠỜơờƯỪưừ"),
        ('\u0301', 230, "AÁCĆEÉGǴIÍKḰLĹMḾNŃOÓPṔRŔSŚUÚWẂYÝZŹaácćeégǵiíkḱlĺmḿnńoópṕrŕsśuúwẃyýzźÂẤÊẾÔỐÕṌâấêếôốõṍĂẮăắŨṸũṹƠỚơớƯỨưứ"),
        ('\u0302', 230, "AÂCĈEÊGĜHĤIÎJĴOÔSŜUÛWŴYŶZẐaâcĉeêgĝhĥiîjĵoôsŝuûwŵyŷzẑẠẬạậẸỆẹệỌỘọộ"),
        ('\u0303', 230, "AÃEẼIĨNÑOÕUŨVṼYỸaãeẽiĩnñoõuũvṽyỹÂẪÊỄÔỖâẫêễôỗĂẴăẵƠỠơỡƯỮưữ"),
        ('\u0306', 230, "AĂEĔGĞIĬOŎUŬaăeĕgğiĭoŏuŭẠẶạặ"),
        ('\u0309', 230, "AẢEẺIỈOỎUỦYỶaảeẻiỉoỏuủyỷÂẨÊỂÔỔâẩêểôổĂẲăẳƠỞơởƯỬưử"),
        ('\u031B', 216, "OƠUƯoơuư"),
        ('\u0323', 220, "AẠBḄDḌEẸHḤIỊKḲLḶMṂNṆOỌRṚSṢTṬUỤVṾWẈYỴZẒaạbḅdḍeẹhḥiịkḳlḷmṃnṇoọrṛsṣtṭuụvṿwẉyỵzẓƠỢơợƯỰưự"),
    ];

    /// <summary>For each letter up to <see cref="LastLetter"/>: the letter and the mark it is made of, or zero.</summary>
    private static readonly (char Letter, char Mark)[] s_parts = Parts();

    /// <summary>For each mark from <see cref="FirstMark"/>: its row in <see cref="s_rows"/> plus one, or zero.</summary>
    private static readonly byte[] s_rowOfMark = RowOfMark();

    /// <summary>The canonical combining class of a mark of Vietnamese; 0 for every other character.</summary>
    public static int CombiningClass(char mark)
    {
        int row = Row(mark);
        return row < 0 ? 0 : s_rows[row].Class;
    }

    /// <summary>What a letter and a mark become.</summary>
    public static bool TryCompose(char letter, char mark, out char composed)
    {
        int row = Row(mark);
        string pairs = row < 0 ? string.Empty : s_rows[row].Pairs;
        for (int i = 0; i < pairs.Length; i += 2)
        {
            if (pairs[i] == letter)
            {
                composed = pairs[i + 1];
                return true;
            }
        }

        composed = default;
        return false;
    }

    /// <summary>The letter and the last mark that a letter is made of.</summary>
    public static bool TryDecompose(char composed, out char letter, out char mark)
    {
        (letter, mark) = composed <= LastLetter ? s_parts[composed] : default;
        return mark != 0;
    }

    /// <summary>Whether a character is a letter that marks are put on here: an ASCII letter, đ, or one made of an ASCII letter.</summary>
    public static bool IsLetter(char letter) =>
        char.IsAsciiLetter(letter) || letter is 'đ' or 'Đ' || (letter <= LastLetter && s_parts[letter].Mark != 0);

    private static int Row(char mark) => mark is >= (char)FirstMark and <= (char)LastMark ? s_rowOfMark[mark - FirstMark] - 1 : -1;

    private static (char Letter, char Mark)[] Parts()
    {
        var parts = new (char Letter, char Mark)[LastLetter + 1];
        foreach ((char mark, _, string pairs) in s_rows)
        {
            for (int i = 0; i < pairs.Length; i += 2)
            {
                parts[pairs[i + 1]] = (pairs[i], mark);
            }
        }

        return parts;
    }

    private static byte[] RowOfMark()
    {
        byte[] rows = new byte[LastMark - FirstMark + 1];
        for (int i = 0; i < s_rows.Length; i++)
        {
            rows[s_rows[i].Mark - FirstMark] = (byte)(i + 1);
        }

        return rows;
    }
}
