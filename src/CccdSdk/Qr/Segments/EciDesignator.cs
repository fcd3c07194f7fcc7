namespace CccdSdk.Qr.Segments;

/// <summary>The number that names the encoding of what follows, in one to three codewords (ISO/IEC 18004:2015, table 4).</summary>
internal static class EciDesignator
{
    private const int HighestAssignment = 999_999;

    /// <summary>Reads a designator.</summary>
    /// <returns>False when bits are missing or it is none.</returns>
    internal static bool TryRead(ref BitReader reader, out int assignment)
    {
        if (!reader.TryRead(8, out assignment))
        {
            return false;
        }

        return assignment switch
        {
            <= 0b0111_1111 => true,
            <= 0b1011_1111 => TryAppend(assignment & 0b0011_1111, 8, ref reader, out assignment),
            <= 0b1101_1111 => TryAppend(assignment & 0b0001_1111, 16, ref reader, out assignment),
            _ => false,
        };
    }

    private static bool TryAppend(int high, int count, ref BitReader reader, out int assignment)
    {
        bool read = reader.TryRead(count, out int low);
        assignment = (high << count) | low;
        return read && assignment <= HighestAssignment;
    }
}
