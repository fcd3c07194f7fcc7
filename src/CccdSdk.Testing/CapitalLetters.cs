using System.Text;

namespace CccdSdk.Testing;

/// <summary>Vietnamese text as capital letters without marks, by a table of its own, for machines without ICU.</summary>
internal static class CapitalLetters
{
    /// <summary>Each row: the plain capital letter, then the letters that become it.</summary>
    private static readonly string[] s_rows =
    [
        "AÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬàáảãạăằắẳẵặâầấẩẫậ",
        "EÈÉẺẼẸÊỀẾỂỄỆèéẻẽẹêềếểễệ",
        "IÌÍỈĨỊìíỉĩị",
        "OÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢòóỏõọôồốổỗộơờớởỡợ",
        "UÙÚỦŨỤƯỪỨỬỮỰùúủũụưừứửữự",
        "YỲÝỶỸỴỳýỷỹỵ",
        "DĐđ",
    ];

    private static readonly Dictionary<char, char> s_plain = Table();

    /// <summary>Folds composed letters; characters that are not Vietnamese letters or ASCII become a question mark.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (char letter in text)
        {
            folded.Append(char.IsAscii(letter) ? char.ToUpperInvariant(letter) : s_plain.GetValueOrDefault(letter, '?'));
        }

        return folded.ToString();
    }

    private static Dictionary<char, char> Table()
    {
        var plain = new Dictionary<char, char>();
        foreach (string row in s_rows)
        {
            foreach (char letter in row.AsSpan(1))
            {
                plain.Add(letter, row[0]);
            }
        }

        return plain;
    }
}
