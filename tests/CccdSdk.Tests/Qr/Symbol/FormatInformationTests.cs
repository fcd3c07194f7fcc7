using System.Numerics;
using CccdSdk.Qr;
using CccdSdk.Qr.Symbol;
using Xunit;

namespace CccdSdk.Tests.Qr.Symbol;

public sealed class FormatInformationTests
{
    /// <summary>The worked example of ISO/IEC 18004:2015, 7.9.1: level M, mask 101.</summary>
    [Fact]
    public void ToBits_WorkedExampleOfTheStandard_IsWhatItPrints()
    {
        FormatInformation format = new(QrErrorCorrectionLevel.M, 0b101);
        Assert.Equal(0b100_0000_1100_1110, format.ToBits());
        Assert.Equal(0b001_0100_1101_1100, format.ToBits() ^ 0b101_0100_0001_0010);
    }

    /// <summary>Lines of ISO/IEC 18004:2015, table C.1.</summary>
    [Theory]
    [InlineData(QrErrorCorrectionLevel.M, 0, 0x5412)]
    [InlineData(QrErrorCorrectionLevel.L, 0, 0x77C4)]
    [InlineData(QrErrorCorrectionLevel.H, 0, 0x1689)]
    [InlineData(QrErrorCorrectionLevel.Q, 0, 0x355F)]
    [InlineData(QrErrorCorrectionLevel.Q, 7, 0x2BED)]
    public void ToBits_LinesOfTheTable_AreWhatItPrints(QrErrorCorrectionLevel level, int mask, int expected) =>
        Assert.Equal(expected, new FormatInformation(level, mask).ToBits());

    [Fact]
    public void Words_AllPairs_DifferInSevenBitsOrMore() => Assert.Equal(7, SmallestDistance(FormatInformation.Words));

    [Fact]
    public void TryRead_EveryWordOf15Bits_FindsTheOneNearEnoughOrNone()
    {
        int[] words = FormatInformation.Words.ToArray();
        for (int bits = 0; bits < 1 << 15; bits++)
        {
            int[] near = [.. words.Where(word => BitOperations.PopCount((uint)(word ^ bits)) <= 3)];
            bool read = FormatInformation.TryRead(bits, out FormatInformation format, out int wrong);
            Assert.Equal(near.Length == 1, read);
            if (read)
            {
                Assert.Equal(near[0], format.ToBits());
                Assert.Equal(BitOperations.PopCount((uint)(near[0] ^ bits)), wrong);
            }
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Read_OneCopyPaintedOver_ReadsTheOther(int painted)
    {
        FormatInformation[] candidates = new FormatInformation[2];
        foreach ((int version, QrErrorCorrectionLevel level, int mask) in SomeSymbols())
        {
            BitMatrix modules = SymbolCorpus.Of(version, level).Matrix(mask, SymbolVersion.SizeOf(version));
            Assert.Equal(1, FormatInformation.Read(modules, candidates));
            Assert.Equal(new FormatInformation(level, mask), candidates[0]);

            for (int bit = 0; bit < FormatInformation.BitCount; bit++)
            {
                (int x, int y) = FormatInformation.ModuleAt(modules.Size, painted, bit);
                modules[x, y] = bit % 2 == 0;
            }

            int count = FormatInformation.Read(modules, candidates);
            Assert.Contains(new FormatInformation(level, mask), candidates[..count]);
        }
    }

    [Fact]
    public void ReadSoft_OneCopyUnknownAndTheOtherWithWeakWrongBits_RanksTheRightOneFirst()
    {
        Random random = new(11);
        foreach (int word in FormatInformation.Words.ToArray())
        {
            short[] first = new short[FormatInformation.BitCount];
            short[] second = new short[FormatInformation.BitCount];
            FillSoft(second, word, 100);
            foreach (int wrong in Enumerable.Range(0, 15).OrderBy(_ => random.Next()).Take(5))
            {
                second[wrong] = (short)(-second[wrong] / 5);
            }

            FormatRanking ranking = FormatInformation.ReadSoft(first, second);
            Assert.Equal(word, ranking.Best.ToBits());
            Assert.True(ranking.BestScore > ranking.NextScore);
            Assert.NotEqual(ranking.Best, ranking.Next);
        }
    }

    [Fact]
    public void ReadSoft_NothingKnown_GivesEqualScores()
    {
        FormatRanking ranking = FormatInformation.ReadSoft(new short[15], new short[15]);
        Assert.Equal((0, 0), (ranking.BestScore, ranking.NextScore));
    }

    internal static int SmallestDistance(ReadOnlySpan<int> words)
    {
        int smallest = int.MaxValue;
        for (int i = 0; i < words.Length; i++)
        {
            for (int j = 0; j < i; j++)
            {
                smallest = Math.Min(smallest, BitOperations.PopCount((uint)(words[i] ^ words[j])));
            }
        }

        return smallest;
    }

    internal static void FillSoft(Span<short> bits, int word, short magnitude)
    {
        for (int i = 0; i < bits.Length; i++)
        {
            bits[i] = ((word >> (bits.Length - 1 - i)) & 1) != 0 ? magnitude : (short)-magnitude;
        }
    }

    private static IEnumerable<(int Version, QrErrorCorrectionLevel Level, int Mask)> SomeSymbols() =>
        from version in new[] { 1, 6, 7, 40 }
        from level in Enum.GetValues<QrErrorCorrectionLevel>()
        from mask in Enumerable.Range(0, 8)
        select (version, level, mask);
}
