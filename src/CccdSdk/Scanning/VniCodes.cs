using System.Collections.Frozen;
using System.Globalization;
using CccdSdk.Identity;

namespace CccdSdk.Scanning;

/// <summary>A5: codes of blocks and houses, such as A1 and 12B2, in which VNI takes digits for marks: Á for A1.</summary>
/// <remarks>The table is made by typing all codes of a vowel and up to two digits. D9, which becomes Đ, is left out, because blocks are
/// named Đ too.</remarks>
internal static class VniCodes
{
    private const string Vowels = "AEIOUYaeiouy";
    private const int HighestNumber = 99;

    /// <summary>UTF-8 (RFC 3629, 3): from here on a byte begins a letter of two or three bytes.</summary>
    private const byte FirstLead = 0xC0;

    /// <summary>From here on of three.</summary>
    private const byte FirstLeadOfThree = 0xE0;

    /// <summary>What the keys 1 to 5 put on a vowel.</summary>
    private const string Tones = "\u0301\u0300\u0309\u0303\u0323";

    /// <summary>What the keys 6, 7 and 8 make of which letter.</summary>
    private static readonly string[] s_marks = ["aâeêoôAÂEÊOÔ", "oơuưOƠUƯ", "aăAĂ"];

    /// <summary>Words of addresses that codes follow.</summary>
    private static readonly FrozenSet<string> s_before = new[]
    {
        "Khu", "Lô", "Dãy", "Nhà", "Tòa", "Toà", "Block", "Khối", "Tổ", "Ngõ", "Hẻm", "Số", "Căn", "Cụm", "Tầng", "Đường",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string[]> s_codes = Codes();

    /// <summary>The codes that VNI turns into a word, the smallest number first; empty if the word is none of those.</summary>
    /// <param name="word">A word of a residence.</param>
    /// <param name="before">The word before it, or the empty text.</param>
    public static IEnumerable<string> Read(string word, string before)
    {
        int letter = word.AsSpan().IndexOfAnyExceptInRange('0', '9');
        string number = letter > 0 ? word[..letter] : string.Empty;
        bool known = word.AsSpan().ContainsAnyInRange('0', '9') || s_before.Contains(before);
        return known && letter >= 0 && s_codes.TryGetValue(word[letter..], out string[]? codes) ? codes.Select(code => number + code) : [];
    }

    /// <summary>Whether a part of a residence ends with one letter that has a mark: only then are its words looked at. No allocation.</summary>
    /// <param name="part">The part, in UTF-8.</param>
    public static bool MayEnd(ReadOnlySpan<byte> part) => part.Length > 4
        && (part[^3] == ' ' ? part[^2] >= FirstLead : part[^4] == ' ' && part[^3] >= FirstLeadOfThree);

    private static FrozenDictionary<string, string[]> Codes() => Vowels
        .SelectMany(static vowel => Enumerable.Range(1, HighestNumber).Select(number => $"{vowel}{number.ToString(CultureInfo.InvariantCulture)}"))
        .GroupBy(Type, StringComparer.Ordinal)
        .Where(static codes => codes.Key != codes.First())
        .ToFrozenDictionary(static codes => codes.Key, static codes => codes.ToArray(), StringComparer.Ordinal);

    /// <summary>What VNI makes of a vowel and digits; a digit that changes nothing stays.</summary>
    private static string Type(string code)
    {
        char vowel = code[0];
        char tone = default;
        string rest = string.Empty;
        foreach (char key in code.AsSpan(1))
        {
            int pair = key is >= '6' and <= '8' ? s_marks[key - '6'].IndexOf(vowel, StringComparison.Ordinal) : -1;
            if (key is >= '1' and <= '5')
            {
                tone = Tones[key - '1'];
            }
            else if (pair >= 0 && pair % 2 == 0)
            {
                vowel = s_marks[key - '6'][pair + 1];
            }
            else
            {
                rest += key;
            }
        }

        return VietnameseLetters.Compose(tone == default ? vowel.ToString() : $"{vowel}{tone}") + rest;
    }
}
