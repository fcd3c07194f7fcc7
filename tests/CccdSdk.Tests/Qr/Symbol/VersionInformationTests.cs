using System.Numerics;
using CccdSdk.Qr;
using CccdSdk.Qr.Symbol;
using Xunit;

namespace CccdSdk.Tests.Qr.Symbol;

public sealed class VersionInformationTests
{
    /// <summary>The worked example of ISO/IEC 18004:2015, 7.10, and lines of table D.1.</summary>
    [Theory]
    [InlineData(7, 0b00_0111_1100_1001_0100)]
    [InlineData(8, 0x085BC)]
    [InlineData(21, 0x15683)]
    [InlineData(40, 0x28C69)]
    public void ToBits_LinesOfTheTable_AreWhatItPrints(int version, int expected) => Assert.Equal(expected, VersionInformation.ToBits(version));

    [Fact]
    public void Words_AllPairs_DifferInEightBitsOrMore() => Assert.Equal(8, FormatInformationTests.SmallestDistance(VersionInformation.Words));

    [Fact]
    public void Read_EveryWordOf18Bits_FindsTheOneNearEnoughOrNone()
    {
        int[] words = VersionInformation.Words.ToArray();
        for (int bits = 0; bits < 1 << 18; bits++)
        {
            int expected = -1;
            for (int i = 0; i < words.Length; i++)
            {
                expected = BitOperations.PopCount((uint)(words[i] ^ bits)) <= 3 ? i + 7 : expected;
            }

            int? version = VersionInformation.Read(bits, out _);
            if (version != (expected < 0 ? null : expected))
            {
                Assert.Fail($"{bits:X5}: {version}, expected {expected}");
            }
        }
    }

    [Fact]
    public void Read_BothCopiesOfAllSymbols_GiveTheVersion()
    {
        for (int version = 7; version <= 40; version++)
        {
            BitMatrix modules = SymbolCorpus.Of(version, QrErrorCorrectionLevel.M).Matrix(0, SymbolVersion.SizeOf(version));
            Assert.Equal(version, VersionInformation.Read(modules, 0, out int firstWrong));
            Assert.Equal(version, VersionInformation.Read(modules, 1, out int secondWrong));
            Assert.Equal((0, 0), (firstWrong, secondWrong));
        }
    }

    [Fact]
    public void ReadSoft_WeakWrongBitsInBothCopies_RanksTheRightOneFirst()
    {
        Random random = new(12);
        for (int version = 7; version <= 40; version++)
        {
            short[] first = new short[18];
            short[] second = new short[18];
            FormatInformationTests.FillSoft(first, VersionInformation.ToBits(version), 50);
            FormatInformationTests.FillSoft(second, VersionInformation.ToBits(version), 50);
            for (int i = 0; i < 7; i++)
            {
                first[random.Next(18)] = 0;
                second[random.Next(18)] = 0;
            }

            VersionRanking ranking = VersionInformation.ReadSoft(first, second);
            Assert.Equal(version, ranking.Best);
            Assert.True(ranking.BestScore > ranking.NextScore);
        }
    }
}
