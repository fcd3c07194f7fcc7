using System.Diagnostics;

namespace CccdSdk.Qr.ErrorCorrection;

/// <summary>
/// Corrects the codewords of one block (ISO/IEC 18004:2015, 7.5.2 and Annex B): wrong ones anywhere, and unreadable ones
/// whose place is known (erasures). Berlekamp-Massey finds the places, Forney the values.
/// </summary>
internal static class ReedSolomonDecoder
{
    /// <summary>The most error correction codewords of a block of any version (ISO/IEC 18004:2015, table 9).</summary>
    internal const int MaxEccCount = 30;

    private const int MaxCoefficients = MaxEccCount + 2;

    /// <summary>Corrects <paramref name="block"/> in place; a block that is refused is left as it was.</summary>
    /// <param name="block">Data codewords, then error correction codewords; at most 255.</param>
    /// <param name="eccCount">Error correction codewords at the end of the block, at most <see cref="MaxEccCount"/>.</param>
    /// <param name="erasures">Places in the block, each once, whose codeword is not to be trusted.</param>
    /// <param name="budget">
    /// The most that (2 × errors + erasures) may be; at most <paramref name="eccCount"/>. What is left below that detects misreads.
    /// </param>
    /// <param name="corrected">Codewords that were changed.</param>
    /// <returns>Whether the block is now a word of the code and the budget was kept.</returns>
    internal static bool TryCorrect(Span<byte> block, int eccCount, ReadOnlySpan<byte> erasures, int budget, out int corrected)
    {
        Debug.Assert(eccCount is > 0 and <= MaxEccCount && block.Length is > 0 and <= GaloisField256.Order, "Not a block of a symbol.");
        corrected = 0;
        Span<byte> syndromes = stackalloc byte[MaxEccCount];
        syndromes = syndromes[..eccCount];
        if (Syndromes.Compute(block, syndromes))
        {
            return true;
        }

        if (erasures.Length > Math.Min(budget, eccCount))
        {
            return false;
        }

        Span<byte> locator = stackalloc byte[MaxCoefficients];
        locator = locator[..(eccCount + 1)];
        locator.Clear();
        MultiplyErasures(erasures, block.Length, locator);
        int places = ErrorLocator.Extend(syndromes, erasures.Length, locator);
        return (2 * (places - erasures.Length)) + erasures.Length <= Math.Min(budget, eccCount)
            && TryRepair(block, syndromes, locator, places, out corrected);
    }

    // The product of (1 - X x) over the erased places X.
    private static void MultiplyErasures(ReadOnlySpan<byte> erasures, int blockLength, Span<byte> locator)
    {
        locator[0] = 1;
        for (int i = 0; i < erasures.Length; i++)
        {
            byte place = GaloisField256.Power(blockLength - 1 - erasures[i]);
            for (int j = i + 1; j > 0; j--)
            {
                locator[j] ^= GaloisField256.Multiply(place, locator[j - 1]);
            }
        }
    }

    private static bool TryRepair(Span<byte> block, Span<byte> syndromes, ReadOnlySpan<byte> locator, int places, out int corrected)
    {
        Span<byte> found = stackalloc byte[MaxEccCount];
        Span<byte> values = stackalloc byte[MaxEccCount];
        corrected = 0;
        if (places > syndromes.Length || !ErrorLocator.TryFindPlaces(locator, places, block.Length, found)
            || !ErrorValues.TryCompute(syndromes, locator, found[..places], block.Length, values))
        {
            return false;
        }

        corrected = Apply(block, found[..places], values);
        if (Syndromes.Compute(block, syndromes))
        {
            return true;
        }

        Apply(block, found[..places], values);
        corrected = 0;
        return false;
    }

    private static int Apply(Span<byte> block, ReadOnlySpan<byte> places, ReadOnlySpan<byte> values)
    {
        int changed = 0;
        for (int i = 0; i < places.Length; i++)
        {
            block[places[i]] ^= values[i];
            changed += values[i] == 0 ? 0 : 1;
        }

        return changed;
    }
}
