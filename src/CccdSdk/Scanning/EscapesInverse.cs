using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace CccdSdk.Scanning;

/// <summary>Undoes R5: HTML, percent and backslash escapes.</summary>
internal sealed partial class EscapesInverse : DamageInverse
{
    /// <inheritdoc />
    public override ScanDamage Damage => ScanDamage.Escapes;

    /// <inheritdoc />
    public override void Undo(string text, UndoSink sink)
    {
        // Each escape names its character, so writing it again gives the same: that is the proof. Only characters that need none in
        // the text of a card would be left as they are.
        if (text.Contains("&#", StringComparison.Ordinal))
        {
            Add(text, Html().Replace(text, static match => FromHtml(match.ValueSpan)), sink);
        }

        if (text.Contains('\\', StringComparison.Ordinal))
        {
            Add(text, Backslash().Replace(text, static match => ((char)Hex(match.ValueSpan[2..])).ToString()), sink);
        }

        if (text.Contains('%', StringComparison.Ordinal))
        {
            string ascii = Percent().Replace(text, static match => ((char)Hex(match.ValueSpan[1..])).ToString());
            if (SingleByteCodePage.Get(28591).GetBytes(ascii) is { } bytes && CodePages.FromUtf8(bytes) is { } repaired)
            {
                Add(text, repaired, sink);
            }
        }
    }

    private static void Add(string text, string repaired, UndoSink sink)
    {
        if (repaired != text && !HasLoneSurrogate(repaired))
        {
            sink.Add(repaired);
        }
    }

    private static string FromHtml(ReadOnlySpan<char> escape)
    {
        ReadOnlySpan<char> number = escape[2..^1];
        int value = number[0] is 'x' or 'X' ? Hex(number[1..]) : int.Parse(number, NumberStyles.None, CultureInfo.InvariantCulture);
        return Rune.IsValid(value) ? new Rune(value).ToString() : escape.ToString();
    }

    private static int Hex(ReadOnlySpan<char> digits) => int.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    private static bool HasLoneSurrogate(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]) && !(i + 1 < text.Length && char.IsSurrogatePair(text[i], text[++i])))
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex("&#([0-9]{2,6}|[xX][0-9A-Fa-f]{2,5});", RegexOptions.CultureInvariant)]
    private static partial Regex Html();

    [GeneratedRegex(@"\\u[0-9A-Fa-f]{4}", RegexOptions.CultureInvariant)]
    private static partial Regex Backslash();

    [GeneratedRegex("%[0-9A-Fa-f]{2}", RegexOptions.CultureInvariant)]
    private static partial Regex Percent();
}
