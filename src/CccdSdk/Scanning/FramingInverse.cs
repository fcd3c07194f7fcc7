using System.Buffers;
using System.Globalization;
using System.Text;

namespace CccdSdk.Scanning;

/// <summary>Undoes R7: control characters, byte order marks, AIM identifiers with ECI escapes, code identifiers and site prefixes.</summary>
internal sealed class FramingInverse : DamageInverse
{
    /// <summary>AIM identifiers are a bracket, a letter and a digit (ISO/IEC 15424).</summary>
    private const int AimLength = 3;

    private const int EciLength = 7;
    private const int LongestPrefix = 12;

    private static readonly SearchValues<char> s_around = SearchValues.Create(
        " \uFEFF\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\t\n\v\f\r\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F");

    /// <inheritdoc />
    public override ScanDamage Damage => ScanDamage.Framing;

    /// <inheritdoc />
    public override void Undo(string text, UndoSink sink)
    {
        string trimmed = Trim(text);
        string bare = WithoutAim(trimmed);
        if (bare != text)
        {
            sink.Add(bare);
        }

        string inner = WithoutLineEnds(bare);
        if (inner != bare)
        {
            sink.Add(inner);
        }

        foreach (string known in (ReadOnlySpan<string>)[inner, bare])
        {
            int number = known.AsSpan().IndexOfAnyInRange('0', '9');
            if (number is > 0 and <= LongestPrefix)
            {
                sink.Add(known[number..]);
            }
        }

        if (bare.Length > 1 && char.IsAsciiLetter(bare[0]))
        {
            sink.Add(bare[1..]);
        }

        if (bare.Length > 2 && bare[0] is '*' or '#' or '~' && bare.IndexOf(bare[0], 1) is > 0 and < LongestPrefix and int end)
        {
            sink.Add(bare[(end + 1)..]);
        }
    }

    /// <summary>Takes an AIM identifier off, and undoes the escapes that it announces.</summary>
    public static string WithoutAim(string text)
    {
        if (text.Length < AimLength || text[0] != ']' || !char.IsAsciiLetter(text[1]) || !char.IsAsciiLetterOrDigit(text[2]))
        {
            return text;
        }

        string data = text[AimLength..];
        return text[1] is 'Q' or 'q' && text[2] is '2' or '4' or '6' ? WithoutEci(data) : data;
    }

    private static string Trim(string text)
    {
        int first = text.AsSpan().IndexOfAnyExcept(s_around);
        return first < 0 ? string.Empty : text[first..(text.AsSpan().LastIndexOfAnyExcept(s_around) + 1)];
    }

    // Honeywell and others: \nnnnnn is an ECI assignment, \\ is a backslash.
    private static string WithoutEci(string data)
    {
        var all = new StringBuilder(data.Length);
        int i = 0;
        while (i < data.Length)
        {
            ReadOnlySpan<char> rest = data.AsSpan(i);
            bool eci = rest.Length >= EciLength && rest[0] == '\\' && int.TryParse(rest[1..EciLength], NumberStyles.None, CultureInfo.InvariantCulture, out _);
            if (eci)
            {
                i += EciLength;
                continue;
            }

            all.Append(data[i]);
            i += rest.StartsWith(@"\\") ? 2 : 1;
        }

        return all.ToString();
    }

    // Some scanners send Enter in the middle.
    private static string WithoutLineEnds(string text) => text.AsSpan().ContainsAny('\r', '\n', '\t')
        ? text.Replace("\r", string.Empty, StringComparison.Ordinal).Replace("\n", string.Empty, StringComparison.Ordinal).Replace("\t", string.Empty, StringComparison.Ordinal)
        : text;
}
