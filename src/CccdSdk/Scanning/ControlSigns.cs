namespace CccdSdk.Scanning;

/// <summary>Control characters in a scan: ends, stray ends in the middle, or bytes of letters that lost their highest bits.</summary>
internal static class ControlSigns
{
    public const char StartOfText = '\u0002';
    public const char EndOfText = '\u0003';

    private const string Signs = "\r\n\t\u0003\u0002";

    /// <summary>The first bytes of Vietnamese letters of two bytes, C3 to C6, without their highest bit.</summary>
    private const string SevenBitLeads = "CDEF";

    /// <summary>What stands after the last control sign of a text.</summary>
    public static ReadOnlySpan<char> LastLine(ReadOnlySpan<char> text) => text[(text.LastIndexOfAny(Signs) + 1)..];

    /// <summary>Whether a text has what only letters of three bytes without their highest bits look like.</summary>
    public static bool AreSevenBit(ReadOnlySpan<char> text) => text.IndexOf("a:") >= 0 || text.IndexOf("a;") >= 0;

    /// <summary>Whether a CR, LF or TAB after a text is the last byte of a letter without its highest bit, such as ọ as <c>a;\r</c>.</summary>
    public static bool IsPartOfLetter(ReadOnlySpan<char> before) => before.EndsWith("a:") || before.EndsWith("a;")
        || (before.Length > 0 && SevenBitLeads.Contains(before[^1], StringComparison.Ordinal) && AreSevenBit(before));

    /// <summary>A text without the ends that some scanners send in its middle.</summary>
    public static string WithoutEnds(string text) => text
        .Replace("\r", string.Empty, StringComparison.Ordinal)
        .Replace("\n", string.Empty, StringComparison.Ordinal)
        .Replace("\t", string.Empty, StringComparison.Ordinal);

    /// <summary>The scans in a text with ends in its middle: one card; or one for each line.</summary>
    /// <param name="text">The text.</param>
    /// <param name="strayEnds">Whether there are ends that are no parts of letters.</param>
    public static string[] Scans(string text, bool strayEnds)
    {
        if (!text.AsSpan().ContainsAny(Signs))
        {
            return [text];
        }

        string[] lines = text.Split('\r', '\n', '\t', StartOfText, EndOfText);
        bool apart = strayEnds && !ScanShape.IsComplete(WithoutEnds(text));
        return apart || Array.Exists(lines, line => line.Length + 1 < text.Length && ScanShape.IsComplete(line) && !ScanShape.IsComplete(text)) ? lines : [text];
    }
}
