using CccdSdk.Qr.ErrorCorrection;
using CccdSdk.Qr.Symbol;
using Xunit;

namespace CccdSdk.Tests.Qr.Symbol;

/// <summary>The bound that keeps misreads out, measured where it can be: with a few bits of evidence instead of 56.</summary>
public sealed class BlockEvidenceTests
{
    private const int Length = 24;

    [Theory]
    [InlineData(4, 3)]
    [InlineData(4, 6)]
    [InlineData(6, 4)]
    [InlineData(10, 4)]
    public void Of_RandomWords_ReachesBitsAsRarelyAsTheBoundSays(int eccCount, int bits)
    {
        const int Rounds = 20_000;
        Random random = new((100 * eccCount) + bits);
        byte[] read = new byte[Length];
        byte[] odds = new byte[8 * Length];
        int reached = 0;
        int words = 0;
        for (int round = 0; round < Rounds; round++)
        {
            random.NextBytes(read);
            for (int i = 0; i < odds.Length; i++)
            {
                odds[i] = (byte)(i / 8 < eccCount + 3 ? random.Next(30) : random.Next(120, 256));
            }

            float best = Best(read, odds, eccCount, ref words);
            reached += best >= bits ? 1 : 0;
        }

        // The bound and five standard deviations; and it was no empty trial.
        double bound = Rounds * Math.Pow(2, -bits);
        Assert.True(reached <= bound + (5 * Math.Sqrt(bound)), $"{reached} of {Rounds} reach {bits} bits, bound {bound:F0}.");
        Assert.True(words > Rounds / 2, $"Only {words} words were found.");
    }

    [Fact]
    public void Of_NothingChangedAndAllSure_IsNearlyAllOfTheErrorCorrection()
    {
        byte[] block = new byte[Length];
        byte[] odds = new byte[8 * Length];
        odds.AsSpan().Fill(255);

        Assert.InRange(BlockEvidence.Of(block, block, odds, 10), 79.8f, 80);
    }

    [Fact]
    public void Measure_EvenOdds_ExpectsEightBitsForEachCodeword()
    {
        float[] bits = new float[Length];

        Assert.Equal(8 * Length, BlockEvidence.Measure(new byte[8 * Length], bits), 0.01);
        Assert.All(bits, static bit => Assert.Equal(8, bit, 0.001));
    }

    // As the decoder looks for words: the least sure codewords erased, more and more of them.
    private static float Best(byte[] read, byte[] odds, int eccCount, ref int words)
    {
        float[] bits = new float[Length];
        BlockEvidence.Measure(odds, bits);
        byte[] order = [.. Enumerable.Range(0, Length).OrderByDescending(i => bits[i]).Select(static i => (byte)i)];
        float best = float.NegativeInfinity;
        for (int erased = 0; erased <= eccCount; erased++)
        {
            byte[] block = [.. read];
            if (ReedSolomonDecoder.TryCorrect(block, eccCount, order.AsSpan(0, erased), eccCount, out _))
            {
                words++;
                best = Math.Max(best, BlockEvidence.Of(read, block, odds, eccCount));
            }
        }

        return best;
    }
}
