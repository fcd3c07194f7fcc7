using CccdSdk.Qr.Segments;

namespace CccdSdk.Qr.Symbol;

/// <summary>The pad codewords of a symbol as data that is known before its blocks are corrected (ISO/IEC 18004:2015, 7.4.10).</summary>
/// <remarks>
/// Where the first block is read and holds a segment of bytes, it says where that ends. Behind it there is most often nothing but a
/// terminator and padding. That is an assumption; where it is wrong, the blocks with padding cannot be corrected, as before.
/// </remarks>
internal static class KnownPadding
{
    private const int BitsPerCodeword = 8;

    private const int ModeIndicatorBits = 4;

    private const int TerminatorBits = 4;

    /// <summary>Overwrites the codewords that are pad codewords.</summary>
    /// <param name="version">The version, 1 to 40.</param>
    /// <param name="structure">The blocks, of which the first one is right.</param>
    /// <param name="codewords">All codewords, in the order of placement.</param>
    /// <param name="read">What was read, in the same order; receives the pad codewords.</param>
    /// <param name="isKnown">Receives whether a codeword is a pad codeword.</param>
    /// <returns>Whether there are any.</returns>
    internal static bool TryFill(int version, in BlockStructure structure, ReadOnlySpan<byte> codewords, Span<byte> read, Span<bool> isKnown)
    {
        int first = FindFirst(version, structure, codewords);
        int index = 0;
        for (int block = 0; block < structure.BlockCount; block++)
        {
            for (int i = 0; i < structure.DataCountOf(block); i++, index++)
            {
                if (index >= first)
                {
                    int place = CodewordBlocks.PlaceOf(structure, block, i);
                    read[place] = Padding.Codeword(index - first);
                    isKnown[place] = true;
                }
            }
        }

        return first < index;
    }

    private static int FindFirst(int version, in BlockStructure structure, ReadOnlySpan<byte> codewords)
    {
        Span<byte> start = stackalloc byte[3];
        for (int i = 0; i < start.Length; i++)
        {
            start[i] = codewords[CodewordBlocks.PlaceOf(structure, 0, i)];
        }

        BitReader reader = new(start);
        int countBits = CharacterCount.BitsOf(QrSegmentMode.Byte, version);
        return reader.TryRead(ModeIndicatorBits, out int mode) && mode == (int)ModeIndicator.Byte && reader.TryRead(countBits, out int count)
            ? ((ModeIndicatorBits + countBits + TerminatorBits + BitsPerCodeword - 1) / BitsPerCodeword) + count
            : int.MaxValue;
    }
}
