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

    /// <summary>The opposite of <see cref="CopyBlock"/>.</summary>
    internal static void WriteBlock(ReadOnlySpan<byte> block, in BlockStructure structure, int index, Span<byte> interleaved)
    {
        for (int i = 0; i < block.Length; i++)
        {
            interleaved[PlaceOf(structure, index, i)] = block[i];
        }
    }

    /// <summary>Joins the data codewords of all blocks.</summary>
    internal static void JoinData(ReadOnlySpan<byte> interleaved, in BlockStructure structure, Span<byte> data)
    {
        int count = 0;
        for (int block = 0; block < structure.BlockCount; block++)
        {
            for (int i = 0; i < structure.DataCountOf(block); i++)
            {
                data[count++] = interleaved[PlaceOf(structure, block, i)];
            }
        }
    }

    /// <summary>Writes for each codeword in the order of placement which block it belongs to.</summary>
    internal static void NumberBlocks(in BlockStructure structure, Span<byte> numbers)
    {
        for (int block = 0; block < structure.BlockCount; block++)
        {
            for (int i = 0; i < structure.DataCountOf(block) + structure.EccCount; i++)
            {
                numbers[PlaceOf(structure, block, i)] = (byte)block;
            }
        }
    }

    /// <summary>The place of a codeword of a block in the order of placement.</summary>
    internal static int PlaceOf(in BlockStructure structure, int block, int index)
    {
        int dataCount = structure.DataCountOf(block);
        return index >= dataCount ? structure.DataCount + ((index - dataCount) * structure.BlockCount) + block
            : index < structure.ShortDataCount ? (index * structure.BlockCount) + block
            : (structure.ShortDataCount * structure.BlockCount) + block - structure.ShortBlockCount;
    }
}
