using System.Text;

namespace CccdSdk.Scanning;

/// <summary>What a Chinese, Japanese or Korean page makes of the last byte of a letter and the sign after it.</summary>
internal sealed class MultiByteLossPage
{
    private const string AllSigns = " ,./-0123456789nmcpthiuyoag";

    /// <summary>The first of the characters that only such pages show; Latin and Greek letters do not count.</summary>
    private const char FirstShown = '\u2E80';

    private readonly Encoding _page;
    private readonly Dictionary<char, (char Letter, string Swallowed, string Kept)[]> _letters = [];
    private readonly string _lost;

    public MultiByteLossPage(int number)
    {
        _page = CodePages.Get(number);
        for (char mark = PartialLetters.First; mark < PartialLetters.First + 6; mark++)
        {
            _letters[mark] = [.. PartialLetters.LettersOf(mark).Select(pair => (pair.Letter, Signs(pair.Letter, kept: false), Signs(pair.Letter, kept: true)))];
        }

        _lost = string.Concat(VietnameseScript.All.Where(letter => IsLost(_page.GetString(Encoding.UTF8.GetBytes([letter])))));
    }

    /// <summary>The readings of a mark: a letter, and what was swallowed with its last byte.</summary>
    /// <param name="mark">The mark.</param>
    /// <param name="next">The character after it, or NUL at the end.</param>
    public IEnumerable<(string Text, char Swallowed)> ReadingsOf(char mark, char next)
    {
        if (mark == PartialLetters.Lone)
        {
            return _lost.Select(static letter => (letter.ToString(), '\0'));
        }

        return _letters[mark].SelectMany(entry => entry.Swallowed.Select(sign => ($"{entry.Letter}{sign}", sign))
            .Concat(next == '\0' || entry.Kept.Contains(next, StringComparison.Ordinal) ? [(entry.Letter.ToString(), '\0')] : []));
    }

    /// <summary>The bytes that are shown as a text, with <see cref="PartialLetters.Missing"/> for what was lost; null if the page does
    /// not show such a text.</summary>
    public int[]? GetBytes(string text)
    {
        var bytes = new List<int>(2 * text.Length);
        bool lost = false;
        bool shown = false;
        Span<byte> one = stackalloc byte[8];
        foreach (char letter in text)
        {
            if (IsLostSign(letter))
            {
                bytes.Add(PartialLetters.Missing);
                lost = true;
                continue;
            }

            int length = letter < 0x80 ? 0 : _page.GetBytes([letter], one);
            if (length == 1 && one[0] == '?')
            {
                return null;
            }

            shown |= letter >= FirstShown;
            bytes.AddRange(length == 0 ? [letter] : one[..length].ToArray().Select(static value => (int)value));
        }

        return lost && shown ? [.. bytes] : null;
    }

    /// <summary>The signs that are swallowed after a letter, or those that are kept although its last byte is lost.</summary>
    private string Signs(char letter, bool kept) => string.Concat(AllSigns.Where(sign =>
    {
        // What follows shows how much was taken.
        string shown = _page.GetString(Encoding.UTF8.GetBytes($"{letter}{sign}x"));
        string end = kept ? $"{sign}x" : "x";
        return shown.Length > end.Length && shown.EndsWith(end, StringComparison.Ordinal) && IsLostSign(shown[^(end.Length + 1)]);
    }));

    private static bool IsLost(string shown) => shown.Length == 1 && IsLostSign(shown[0]);

    /// <summary>What .NET's pages show for bytes that they have no character for.</summary>
    private static bool IsLostSign(char letter) => letter is '?' or '\uFFFD' or '・';
}
