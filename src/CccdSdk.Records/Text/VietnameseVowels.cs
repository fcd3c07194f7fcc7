namespace CccdSdk.Records.Text;

/// <summary>What each Vietnamese letter is without its tone, without any mark, and which tone it has.</summary>
internal static class VietnameseVowels
{
    /// <summary>One row for each vowel: without tone, grave, hook above, tilde, acute, dot below.</summary>
    private static readonly string[] s_rows =
    [
        "aàảãáạ", "ăằẳẵắặ", "âầẩẫấậ", "eèẻẽéẹ", "êềểễếệ", "iìỉĩíị", "oòỏõóọ", "ôồổỗốộ", "ơờởỡớợ", "uùủũúụ", "ưừửữứự", "yỳỷỹýỵ",
    ];

    /// <summary>The tones as combining marks, in the order of the rows.</summary>
    private const string ToneMarks = "\0\u0300\u0309\u0303\u0301\u0323";

    private const string Plain = "aaaeeiooouuy";

    private const int Last = 0x1EF9;

    private static readonly (char Base, char Ascii, char Tone)[] s_letters = Letters();

    /// <summary>Takes a small letter apart; other characters stay as they are.</summary>
    public static (char Base, char Ascii, char Tone) Of(char letter)
    {
        if (letter < 0x80 || letter > Last || s_letters[letter].Base == 0)
        {
            return (letter, letter, '\0');
        }

        return s_letters[letter];
    }

    private static (char Base, char Ascii, char Tone)[] Letters()
    {
        var letters = new (char, char, char)[Last + 1];
        for (int row = 0; row < s_rows.Length; row++)
        {
            for (int tone = 0; tone < s_rows[row].Length; tone++)
            {
                letters[s_rows[row][tone]] = (s_rows[row][0], Plain[row], ToneMarks[tone]);
            }
        }

        // The stroke of đ is no mark of its own in Unicode, so copies of "remove diacritics" forget it.
        letters['đ'] = ('đ', 'd', '\0');
        return letters;
    }
}
