namespace CccdSdk.Qr.Segments;

/// <summary>What fills a symbol behind its last segment (ISO/IEC 18004:2015, 7.4.9 and 7.4.10).</summary>
internal static class Padding
{
    private const int TerminatorBits = 4;
    private const int FirstPadCodeword = 0b1110_1100;
    private const int SecondPadCodeword = 0b0001_0001;

    /// <summary>
    /// Whether zero bits fill the last codeword that is in use, and the two pad codewords in turn everything behind it. The reader stands
    /// behind a terminator, or at the last bits where a whole one had no room.
    /// </summary>
    internal static bool IsStandard(BitReader reader)
    {
        reader.TryRead(reader.BitsLeft % 8, out int fill);
        bool standard = fill == 0;
        for (int expected = FirstPadCodeword; standard && reader.TryRead(8, out int codeword); expected ^= FirstPadCodeword ^ SecondPadCodeword)
        {
            standard = codeword == expected;
        }

        return standard;
    }

    /// <summary>The pad codeword of the given index.</summary>
    internal static byte Codeword(int index) => (byte)((index & 1) == 0 ? FirstPadCodeword : SecondPadCodeword);

    /// <summary>Whether too few bits are left for another mode indicator, so that the terminator was cut short.</summary>
    internal static bool IsCutTerminator(in BitReader reader) => reader.BitsLeft < TerminatorBits;
}
