using CccdSdk.Qr.ErrorCorrection;

namespace CccdSdk.Qr.Symbol;

/// <summary>Corrects all blocks of a symbol and joins their data codewords.</summary>
internal static class BlockCorrector
{
    /// <summary>A block is a word of a code over 255 places, so it is never longer.</summary>
    private const int MaxBlockLength = 256;

    /// <summary>Corrects the blocks one after the other.</summary>
    /// <param name="codewords">The codewords in the order of placement.</param>
    /// <param name="confidence">How sure each of them is; empty where nothing is known.</param>
    /// <param name="structure">The blocks.</param>
    /// <param name="data">Receives the data codewords of all blocks.</param>
    /// <param name="corrected">Codewords that were changed.</param>
    /// <param name="erased">Codewords that were treated as erasures.</param>
    /// <returns>Whether every block could be corrected.</returns>
    internal static bool TryCorrect(
        ReadOnlySpan<byte> codewords, ReadOnlySpan<byte> confidence, in BlockStructure structure, Span<byte> data, out int corrected, out int erased)
    {
        Span<byte> buffer = stackalloc byte[MaxBlockLength];
        corrected = erased = 0;
        bool all = true;
        for (int i = 0; i < structure.BlockCount && all; i++)
        {
            int dataCount = structure.DataCountOf(i);
            Span<byte> block = buffer[..(dataCount + structure.EccCount)];
            CodewordBlocks.CopyBlock(codewords, structure, i, block);
            all = TryCorrectBlock(block, i, confidence, structure, out int changed, out int erasures);
            corrected += changed;
            erased += erasures;
            block[..dataCount].CopyTo(data);
            data = data[dataCount..];
        }

        buffer.Clear();
        return all;
    }

    private static bool TryCorrectBlock(
        Span<byte> block, int index, ReadOnlySpan<byte> confidence, in BlockStructure structure, out int changed, out int erasures)
    {
        erasures = 0;
        if (ReedSolomonDecoder.TryCorrect(block, structure.EccCount, [], 2 * structure.MaxErrors, out changed))
        {
            return true;
        }

        if (confidence.IsEmpty)
        {
            return false;
        }

        Span<byte> blockConfidence = stackalloc byte[MaxBlockLength];
        blockConfidence = blockConfidence[..block.Length];
        CodewordBlocks.CopyBlock(confidence, structure, index, blockConfidence);
        return ErasureChoice.TryCorrect(block, blockConfidence, structure, out changed, out erasures);
    }
}
