namespace CccdSdk.Qr.Symbol;

/// <summary>The readings of the format information that are worth a try, best first.</summary>
internal static class FormatCandidates
{
    // Soft bits that agree with a word by less than this part of their sum say nothing.
    private const int LeastAgreementInPercent = 40;

    /// <summary>Reads both copies as bits, and both together as soft bits where confidence is known.</summary>
    /// <returns>How many entries of <paramref name="candidates"/> were written, 0 to 4.</returns>
    internal static int Find(BitMatrix modules, ReadOnlySpan<byte> confidence, Span<FormatInformation> candidates)
    {
        int count = FormatInformation.Read(modules, candidates);
        if (confidence.IsEmpty || (count == 1 && FormatInformation.Likeness(modules) >= FormatInformation.CertainLikeness))
        {
            return count;
        }

        Span<short> first = stackalloc short[FormatInformation.BitCount];
        Span<short> second = stackalloc short[FormatInformation.BitCount];
        int most = ReadSoftBits(modules, confidence, 0, first) + ReadSoftBits(modules, confidence, 1, second);
        FormatRanking ranking = FormatInformation.ReadSoft(first, second);
        count = AddIfClear(ranking.Best, ranking.BestScore, most, candidates, count);
        return AddIfClear(ranking.Next, ranking.NextScore, most, candidates, count);
    }

    private static int ReadSoftBits(BitMatrix modules, ReadOnlySpan<byte> confidence, int copy, Span<short> bits)
    {
        int sum = 0;
        for (int bit = 0; bit < bits.Length; bit++)
        {
            (int x, int y) = FormatInformation.ModuleAt(modules.Size, copy, bit);
            byte sure = confidence[(y * modules.Size) + x];
            bits[bit] = modules[x, y] ? sure : (short)-sure;
            sum += sure;
        }

        return sum;
    }

    private static int AddIfClear(FormatInformation format, int score, int most, Span<FormatInformation> candidates, int count)
    {
        if (most == 0 || 100 * score < LeastAgreementInPercent * most || candidates[..count].Contains(format))
        {
            return count;
        }

        candidates[count] = format;
        return count + 1;
    }
}
