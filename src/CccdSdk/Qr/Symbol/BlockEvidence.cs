namespace CccdSdk.Qr.Symbol;

/// <summary>How much speaks for a correction of a block, in bits.</summary>
/// <remarks>
/// <para>The odds of the modules are a probability for every pattern of wrong modules in the block, and all of these add up to one. So there
/// are no more than 2^d patterns whose information is d bits or less. A block that is beyond repair, or no block at all, has the
/// syndromes of a random word: each pattern explains them with the probability 256^-ecc. So the probability that any pattern of d bits or less
/// turns it into a word of the code is below 2^(d - 8 ecc), however many patterns are tried and in whichever order: what speaks for a
/// pattern is 8 ecc - d bits. Only a change of the odds themselves is another trial.</para>
/// <para>The odds come from the picture and from other blocks. They may be bad, which makes good corrections look poor, but they never look
/// at whether something is a word of this code, so the bound holds for any odds.</para>
/// <para>One picture has at most 800 readings of modules (<see cref="ReadBudget"/>), each with at most 4 readings of the format
/// information, 2 ways round and 2 with odds, for a symbol of one block with 1 round: below 2^14 trials. A symbol of several blocks has
/// more rounds, but a wrong block passes only where all the others are right: right geometry, right format information. That is below
/// 2^6 readings of at most 2^5 rounds each. With <see cref="Required"/> = 56 bits a random word passes with a probability below 2^-42
/// for each picture.</para>
/// <para>With a grammar for the content the words have to fit it, too. In text, fewer than 91 of 256 values of a codeword do (letters,
/// digits, the few marks of an address, and for each letter beyond ASCII the one or two bytes that may follow): 1.5 bits for each data
/// codeword that the correction changed, whatever was read there. Summed over at most 30 numbers of such codewords that costs 5 bits.</para>
/// </remarks>
internal static class BlockEvidence
{
    /// <summary>What must speak for a correction that uses more than the error correction of the standard.</summary>
    internal const float Required = 56;

    /// <summary>What each changed data codeword that fits the grammar adds.</summary>
    internal const float BitsOfGrammar = 1.5f;

    /// <summary>What must speak for it together with the grammar; 30 numbers of changed codewords are 5 bits.</summary>
    internal const float RequiredWithGrammar = Required + 5;

    /// <summary>Expected evidence may be that much below what is required before it is not worth a try.</summary>
    internal const float Hope = 40;

    /// <summary>The information of "every module was right" for each codeword of a block.</summary>
    /// <param name="odds">The odds of the modules, eight for each codeword.</param>
    /// <param name="bits">Receives bits for each codeword: the more, the likelier it is wrong.</param>
    /// <returns>The expected information of the pattern of wrong modules.</returns>
    internal static float Measure(ReadOnlySpan<byte> odds, Span<float> bits)
    {
        float expected = 0;
        for (int i = 0; i < bits.Length; i++)
        {
            float sum = 0;
            foreach (byte module in odds.Slice(8 * i, 8))
            {
                sum += ModuleOdds.BitsIfRight(module);
                expected += ModuleOdds.Doubt(module) * ModuleOdds.BitsOfChange(module);
            }

            bits[i] = sum;
            expected += sum;
        }

        return expected;
    }

    /// <summary>What speaks for a correction.</summary>
    /// <param name="read">The codewords as they were read.</param>
    /// <param name="corrected">The word of the code.</param>
    /// <param name="odds">The odds of the modules, eight for each codeword.</param>
    /// <param name="eccCount">Error correction codewords.</param>
    internal static float Of(ReadOnlySpan<byte> read, ReadOnlySpan<byte> corrected, ReadOnlySpan<byte> odds, int eccCount)
    {
        float information = 0;
        for (int i = 0; i < odds.Length; i++)
        {
            information += ModuleOdds.BitsIfRight(odds[i]);
            bool changed = (((read[i >> 3] ^ corrected[i >> 3]) >> (7 - (i & 7))) & 1) != 0;
            information += changed ? ModuleOdds.BitsOfChange(odds[i]) : 0;
        }

        return (8 * eccCount) - information;
    }
}
