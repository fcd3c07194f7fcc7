using System.Buffers;
using System.Globalization;

namespace CccdSdk.Scanning;

/// <summary>Undoes R6: a dump of hexadecimal bytes, with or without a sign between them.</summary>
internal sealed class HexDumpInverse : DamageInverse
{
    private const int FewestDigits = 24;

    private static readonly SearchValues<char> s_digits = SearchValues.Create("0123456789ABCDEFabcdef");
    private static readonly SearchValues<char> s_signs = SearchValues.Create(" -:,");

    /// <inheritdoc />
    public override ScanDamage Damage => ScanDamage.HexDump;

    /// <inheritdoc />
    public override void Undo(string text, UndoSink sink)
    {
        int first = text.AsSpan().IndexOfAnyExcept(s_digits);
        string digits = text;
        if (first >= 0)
        {
            if (first != 2 || !s_signs.Contains(text[2]) || !HasSignsEveryThird(text))
            {
                return;
            }

            digits = text.Replace(text[2..3], string.Empty, StringComparison.Ordinal);
        }

        if (digits.Length < FewestDigits || digits.Length % 2 != 0 || digits.AsSpan().ContainsAnyExcept(s_digits))
        {
            return;
        }

        byte[] bytes = new byte[digits.Length / 2];
        for (int i = 0; i < bytes.Length; i++)
        {
            bytes[i] = byte.Parse(digits.AsSpan(2 * i, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        }

        if (CodePages.FromUtf8(bytes) is { } repaired)
        {
            sink.Add(repaired);
        }
    }

    private static bool HasSignsEveryThird(string text)
    {
        for (int i = 2; i < text.Length; i += 3)
        {
            if (text[i] != text[2])
            {
                return false;
            }
        }

        return text.Length % 3 != 0 || text[^1] == text[2];
    }
}
