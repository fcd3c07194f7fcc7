namespace CccdSdk.Qr.Segments;

/// <summary>What a symbol says about all of its data: the parts that come before the first character.</summary>
/// <param name="StructuredAppend">The place in a message spread over several symbols, or null.</param>
/// <param name="Fnc1">Whether the data follow a standard of GS1 or of an industry.</param>
/// <param name="ApplicationIndicator">Names the industry with FNC1 in second position; else 0.</param>
internal readonly record struct SegmentHeaders(QrStructuredAppend? StructuredAppend, QrFnc1 Fnc1, byte ApplicationIndicator)
{
    /// <summary>Reads the rest of a structured append header, which must be the first thing in the symbol (clause 8.1).</summary>
    /// <returns>The headers with it, or null when it is not well formed.</returns>
    internal SegmentHeaders? ReadStructuredAppend(ref BitReader reader, bool isFirst)
    {
        bool complete = reader.TryRead(4, out int index) & reader.TryRead(4, out int last) & reader.TryRead(8, out int parity);
        return isFirst && complete && index <= last
            ? this with { StructuredAppend = new QrStructuredAppend(index + 1, last + 1, (byte)parity) }
            : null;
    }

    /// <summary>Notes FNC1 in first position: once, before all characters (7.4.8.2).</summary>
    /// <returns>The headers with it, or null where it must not stand.</returns>
    internal SegmentHeaders? WithFirstPosition(bool hasCharacters) =>
        hasCharacters || Fnc1 != QrFnc1.None ? null : this with { Fnc1 = QrFnc1.FirstPosition };

    /// <summary>Reads the application indicator of FNC1 in second position: once, before all characters (7.4.8.3).</summary>
    /// <returns>The headers with it, or null when it is not well formed or must not stand here.</returns>
    internal SegmentHeaders? ReadSecondPosition(ref BitReader reader, bool hasCharacters) =>
        hasCharacters || Fnc1 != QrFnc1.None || !reader.TryRead(8, out int indicator) || !IsApplicationIndicator(indicator)
            ? null
            : this with { Fnc1 = QrFnc1.SecondPosition, ApplicationIndicator = (byte)indicator };

    // Two digits as a number, or the ASCII value of a letter plus 100.
    private static bool IsApplicationIndicator(int indicator) =>
        indicator <= 99 || (indicator > 100 && char.IsAsciiLetter((char)(indicator - 100)));
}
