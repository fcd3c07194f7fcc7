namespace CccdSdk.Qr.Segments;

/// <summary>What a symbol says about all of its data: the parts that come before the first character.</summary>
/// <param name="StructuredAppend">The place in a message spread over several symbols, or null.</param>
/// <param name="Fnc1">Whether the data follow a standard of GS1 or of an industry.</param>
/// <param name="ApplicationIndicator">Names the industry with FNC1 in second position; else 0.</param>
internal readonly record struct SegmentHeaders(QrStructuredAppend? StructuredAppend, QrFnc1 Fnc1, byte ApplicationIndicator)
{
    /// <summary>Reads the rest of a structured append header, which must be the first thing in the symbol (clause 8.1).</summary>
    internal bool TryReadStructuredAppend(ref BitReader reader, bool isFirst, out SegmentHeaders headers)
    {
        headers = this;
        if (!isFirst || !reader.TryRead(4, out int index) || !reader.TryRead(4, out int last) || !reader.TryRead(8, out int parity)
            || index > last)
        {
            return false;
        }

        headers = this with { StructuredAppend = new QrStructuredAppend(index + 1, last + 1, (byte)parity) };
        return true;
    }

    /// <summary>Notes FNC1 in first position: once, before all characters (7.4.8.2).</summary>
    internal bool TrySetFirstPosition(bool hasCharacters, out SegmentHeaders headers)
    {
        headers = this with { Fnc1 = QrFnc1.FirstPosition };
        return !hasCharacters && Fnc1 == QrFnc1.None;
    }

    /// <summary>Reads the application indicator of FNC1 in second position: once, before all characters (7.4.8.3).</summary>
    internal bool TryReadSecondPosition(ref BitReader reader, bool hasCharacters, out SegmentHeaders headers)
    {
        headers = this;
        if (hasCharacters || Fnc1 != QrFnc1.None || !reader.TryRead(8, out int indicator) || !IsApplicationIndicator(indicator))
        {
            return false;
        }

        headers = this with { Fnc1 = QrFnc1.SecondPosition, ApplicationIndicator = (byte)indicator };
        return true;
    }

    // Two digits as a number, or the ASCII value of a letter plus 100.
    private static bool IsApplicationIndicator(int indicator) => indicator <= 99 || (indicator is >= 165 and <= 222 && char.IsAsciiLetter((char)(indicator - 100)));
}
