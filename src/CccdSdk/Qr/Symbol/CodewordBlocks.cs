namespace CccdSdk.Qr.Symbol;

/// <summary>
/// Undoes the interleaving of blocks (ISO/IEC 18004:2015, 7.6): first codewords of all blocks, second codewords of all blocks, ...;
/// the last data codeword of the longer blocks; then the error correction codewords in the same way.
/// </summary>
internal static class CodewordBlocks
{
    /// <summary>Copies what belongs to one block: its data codewords, then its error correction codewords.</summary>
    /// <param name="interleaved">One byte for each codeword of the symbol, in the order of placement.</param>
    /// <param name="structure">The blocks.</param>
    /// <param name="index">Which block, from 0.</param>
    /// <param name="block">As long as the block.</param>
    internal static void CopyBlock(ReadOnlySpan<byte> interleaved, in BlockStructure structure, int index, Span<byte> block)
    {
        int count = structure.BlockCount;
        for (int i = 0; i < structure.ShortDataCount; i++)
        {
            block[i] = interleaved[(i * count) + index];
        }

        int dataCount = structure.DataCountOf(index);
        if (dataCount > structure.ShortDataCount)
        {
            block[dataCount - 1] = interleaved[(structure.ShortDataCount * count) + index - structure.ShortBlockCount];
        }

        for (int i = 0; i < structure.EccCount; i++)
        {
            block[dataCount + i] = interleaved[structure.DataCount + (i * count) + index];
        }
    }
}
