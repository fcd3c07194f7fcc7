using CccdSdk.Qr.ErrorCorrection;

namespace CccdSdk.Qr.Symbol;

/// <summary>
/// Corrects a block that has too many errors with the help of how sure its codewords are: the least sure ones are treated as erasures,
/// each of which costs half of what an error costs.
/// </summary>
/// <remarks>
/// <para>Every erasure also makes it easier for a wrong word to pass. With f erasures and e errors, a random block of n codewords, ecc of
/// them for error correction, is near some word of the code with the probability C(n - f, e) × 255^e × 256^f / 256^ecc. At the limit
/// 2e + f = ecc - <see cref="Margin"/> that is below C(n - f, e) × 256^-(e + margin): 2^-32 for e = 0, n × 2^-40 for e = 1, less and less
/// for more. Summed over all the attempts at one block it stays below 2^-31 for each ranking of its codewords. There is one ranking by
/// confidence and one for each round of <see cref="DamageRating"/>: at most one more than there are failed blocks, at the usual four or five
/// blocks below 2^-28 for a reading of the format information. A ranking looks at other blocks and at the picture, never at whether the
/// result is a word, so it makes no wrong word likelier. The rules for segments come on top.</para>
/// <para>Few erasures are not tried: f erasures and e errors repair f + e = (ecc - margin + f) / 2 codewords at the best, and no more than
/// the t that was tried without erasures unless f is large enough.</para>
/// </remarks>
internal static class ErasureChoice
{
    /// <summary>Error correction codewords that are never used up, so that they can detect a misread.</summary>
    internal const int Margin = 4;

    /// <summary>Corrects a block that could not be corrected without erasures.</summary>
    /// <param name="block">The codewords; corrected in place, or left as they were.</param>
    /// <param name="confidence">How sure each codeword is; used up.</param>
    /// <param name="structure">The blocks of the symbol.</param>
    /// <param name="corrected">Codewords that were changed.</param>
    /// <param name="erased">Codewords that were treated as erasures.</param>
    internal static bool TryCorrect(Span<byte> block, Span<byte> confidence, in BlockStructure structure, out int corrected, out int erased)
    {
        int budget = structure.EccCount - Math.Max(Margin, structure.MisdecodeProtection);
        Span<byte> places = stackalloc byte[ReedSolomonDecoder.MaxEccCount];
        RankLeastSure(confidence, places[..budget]);
        for (erased = FewestErasures(budget, structure.MaxErrors); erased <= budget; erased += 2)
        {
            if (ReedSolomonDecoder.TryCorrect(block, structure.EccCount, places[..erased], budget, out corrected))
            {
                return true;
            }
        }

        corrected = erased = 0;
        return false;
    }

    // The least f with f + ((budget - f) / 2) above the t that was tried before, and an even rest: half a pair corrects no error.
    private static int FewestErasures(int budget, int maxErrors) => (2 * (maxErrors + 1)) - budget;

    // Blocks have at most 153 codewords and few places are wanted: picking the least again and again is enough.
    private static void RankLeastSure(Span<byte> confidence, Span<byte> places)
    {
        for (int i = 0; i < places.Length; i++)
        {
            int least = -1;
            for (int place = 0; place < confidence.Length; place++)
            {
                if ((least < 0 || confidence[place] < confidence[least]) && !places[..i].Contains((byte)place))
                {
                    least = place;
                }
            }

            places[i] = (byte)least;
        }
    }
}
