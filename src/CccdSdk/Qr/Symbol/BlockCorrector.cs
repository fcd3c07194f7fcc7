using System.Buffers;
using CccdSdk.Qr.ErrorCorrection;

namespace CccdSdk.Qr.Symbol;

/// <summary>Corrects all blocks of a symbol and joins their data codewords.</summary>
internal static class BlockCorrector
{
    /// <summary>A block is a word of a code over 255 places, so it is never longer.</summary>
    private const int MaxBlockLength = 256;

    /// <summary>Version 40-H has the most blocks (ISO/IEC 18004:2015, table 9).</summary>
    private const int MaxBlocks = 81;

    /// <summary>Corrects the blocks one after the other, then again those that failed, with what the others say about the damage.</summary>
    /// <param name="version">The version.</param>
    /// <param name="modules">All modules as they were read.</param>
    /// <param name="moduleConfidence">How sure each of them is; empty where nothing is known.</param>
    /// <param name="codewords">The codewords in the order of placement; corrected in place.</param>
    /// <param name="confidence">How sure each of them is; empty where nothing is known.</param>
    /// <param name="structure">The blocks.</param>
    /// <param name="corrected">Codewords that were changed.</param>
    /// <param name="erased">Codewords that were treated as erasures.</param>
    /// <returns>Whether every block could be corrected.</returns>
    internal static bool TryCorrect(
        SymbolVersion version, ReadOnlySpan<bool> modules, ReadOnlySpan<byte> moduleConfidence, Span<byte> codewords,
        ReadOnlySpan<byte> confidence, in BlockStructure structure, out int corrected, out int erased)
    {
        corrected = erased = 0;
        Span<bool> done = stackalloc bool[MaxBlocks];
        done = done[..structure.BlockCount];
        done.Clear();
        int length = codewords.Length;
        byte[] read = ArrayPool<byte>.Shared.Rent(length);
        codewords.CopyTo(read);
        int left = CorrectSome(codewords, [], structure, done, ref corrected, ref erased);
        if (left > 0 && !confidence.IsEmpty)
        {
            left = CorrectSome(codewords, confidence, structure, done, ref corrected, ref erased);
            left = left == 0 ? 0
                : CorrectDamaged(version, modules, moduleConfidence, read.AsSpan(0, length), codewords, structure, done, ref corrected, ref erased);
        }

        read.AsSpan(0, length).Clear();
        ArrayPool<byte>.Shared.Return(read);
        return left == 0;
    }

    // One attempt at every block that is not done, with erasures when it is known how sure the codewords are.
    private static int CorrectSome(
        Span<byte> codewords, ReadOnlySpan<byte> confidence, in BlockStructure structure, Span<bool> done, ref int corrected, ref int erased)
    {
        Span<byte> buffer = stackalloc byte[MaxBlockLength];
        int left = 0;
        for (int i = 0; i < done.Length; i++)
        {
            if (done[i])
            {
                continue;
            }

            Span<byte> block = buffer[..(structure.DataCountOf(i) + structure.EccCount)];
            CodewordBlocks.CopyBlock(codewords, structure, i, block);
            done[i] = TryCorrectBlock(block, i, confidence, structure, out int changed, out int erasures);
            left += done[i] ? 0 : 1;
            if (done[i])
            {
                CodewordBlocks.WriteBlock(block, structure, i, codewords);
                corrected += changed;
                erased += erasures;
            }
        }

        buffer.Clear();
        return left;
    }

    // Every block that is corrected says more about the others, so as long as there is progress there is another round.
    private static int CorrectDamaged(
        SymbolVersion version, ReadOnlySpan<bool> modules, ReadOnlySpan<byte> moduleConfidence, ReadOnlySpan<byte> read, Span<byte> codewords,
        in BlockStructure structure, Span<bool> done, ref int corrected, ref int erased)
    {
        int left = done.Count(false);
        byte[] buffer = ArrayPool<byte>.Shared.Rent(2 * read.Length);
        sbyte[] marks = ArrayPool<sbyte>.Shared.Rent(modules.Length);
        Span<byte> sureness = buffer.AsSpan(0, read.Length);
        Span<byte> ofBlock = buffer.AsSpan(read.Length, read.Length);
        Span<sbyte> known = marks.AsSpan(0, modules.Length);
        CodewordBlocks.NumberBlocks(structure, ofBlock);
        for (int before = left + 1; left > 0 && left < before;)
        {
            known.Clear();
            for (int i = 0; i < done.Length; i++)
            {
                if (done[i])
                {
                    DamageRating.Mark(version, read, codewords, ofBlock, i, known);
                }
            }

            DamageRating.Rate(version, modules, moduleConfidence, known, sureness);
            before = left;
            left = CorrectSome(codewords, sureness, structure, done, ref corrected, ref erased);
        }

        buffer.AsSpan(0, 2 * read.Length).Clear();
        known.Clear();
        ArrayPool<byte>.Shared.Return(buffer);
        ArrayPool<sbyte>.Shared.Return(marks);
        return left;
    }

    private static bool TryCorrectBlock(
        Span<byte> block, int index, ReadOnlySpan<byte> confidence, in BlockStructure structure, out int changed, out int erasures)
    {
        erasures = 0;
        if (confidence.IsEmpty)
        {
            return ReedSolomonDecoder.TryCorrect(block, structure.EccCount, [], 2 * structure.MaxErrors, out changed);
        }

        Span<byte> blockConfidence = stackalloc byte[MaxBlockLength];
        blockConfidence = blockConfidence[..block.Length];
        CodewordBlocks.CopyBlock(confidence, structure, index, blockConfidence);
        return ErasureChoice.TryCorrect(block, blockConfidence, structure, out changed, out erasures);
    }
}
