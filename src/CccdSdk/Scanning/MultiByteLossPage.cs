using System.Text;

namespace CccdSdk.Scanning;

/// <summary>What a Chinese, Japanese or Korean page makes of the last byte of a letter and the sign after it.</summary>
internal sealed class MultiByteLossPage
{
    private const string Signs = " ,./-0123456789nmcpthiuyoag";

    private readonly Encoding _page;
    private readonly Dictionary<char, (string Text, char Swallowed)[]> _readings = [];

    public MultiByteLossPage(int number)
    {
        _page = CodePages.Get(number);
        for (char mark = PartialLetters.First; mark < PartialLetters.First + 6; mark++)
        {
            _readings[mark] = [.. PartialLetters.LettersOf(mark).SelectMany(pair => Readings(pair.Letter, pair.Last))];
        }

        _readings[PartialLetters.Lone] =
        [
            .. VietnameseScript.All.Where(letter => IsLost(_page.GetString(Encoding.UTF8.GetBytes([letter])))).Select(letter => (letter.ToString(), '\0')),
        ];
    }

    /// <summary>The readings of a mark: a letter and what was swallowed with its last byte.</summary>
    public (string Text, char Swallowed)[] ReadingsOf(char mark) => _readings[mark];

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

            shown |= length > 0;
            bytes.AddRange(length == 0 ? [letter] : one[..length].ToArray().Select(static value => (int)value));
        }

        return lost && shown ? [.. bytes] : null;
    }

    private IEnumerable<(string Text, char Swallowed)> Readings(char letter, byte last)
    {
        if (IsLost(_page.GetString([last])))
        {
            yield return (letter.ToString(), '\0');
        }

        foreach (char sign in Signs)
        {
            if (IsLost(_page.GetString([last, (byte)sign])))
            {
                yield return ($"{letter}{sign}", sign);
            }
        }
    }

    private static bool IsLost(string shown) => shown.Length == 1 && IsLostSign(shown[0]);

    /// <summary>What .NET's pages show for bytes that they have no character for.</summary>
    private static bool IsLostSign(char letter) => letter is '?' or '\uFFFD' or '・';
}
