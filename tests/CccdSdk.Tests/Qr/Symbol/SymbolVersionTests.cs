using System.Globalization;
using CccdSdk.Qr;
using CccdSdk.Qr.Symbol;
using Xunit;

namespace CccdSdk.Tests.Qr.Symbol;

public sealed class SymbolVersionTests
{
    /// <summary>Remainder bits of ISO/IEC 18004:2015, table 1: versions 1, 2 to 6, 7 to 13, 14 to 20, 21 to 27, 28 to 34, 35 to 40.</summary>
    private static readonly (int Last, int Bits)[] s_remainderBits = [(1, 0), (6, 7), (13, 0), (20, 3), (27, 4), (34, 3), (40, 0)];

    [Fact]
    public void FromNumber_AllVersions_HaveTheTablesOfSegno()
    {
        using StreamReader reader = new(SymbolCorpus.Open("tables.txt"));
        for (int number = 1; number <= 40; number++)
        {
            SymbolVersion version = SymbolVersion.FromNumber(number);
            string centres = string.Join(',', version.AlignmentCentres.ToArray());
            string blocks = string.Join(' ', Enum.GetValues<QrErrorCorrectionLevel>().Select(level => Written(version.BlocksOf(level))));

            Assert.Equal(reader.ReadLine(), string.Create(CultureInfo.InvariantCulture, $"{number} [{centres}] {blocks}"));
        }

        Assert.Null(reader.ReadLine());
    }

    [Fact]
    public void FromNumber_AllVersions_LeaveTheRemainderBitsOfTheStandard()
    {
        for (int number = 1; number <= 40; number++)
        {
            SymbolVersion version = SymbolVersion.FromNumber(number);
            int dataModules = 0;
            for (int i = 0; i < version.Size * version.Size; i++)
            {
                dataModules += version.IsFunctionModule(i % version.Size, i / version.Size) ? 0 : 1;
            }

            int remainder = s_remainderBits.First(range => number <= range.Last).Bits;
            Assert.Equal(dataModules - remainder, 8 * version.TotalCodewords);
            Assert.Equal(version.DataModules.Length, version.DataModules.ToArray().Distinct().Count());
        }
    }

    [Fact]
    public void FromNumber_Twice_IsTheSame() => Assert.Same(SymbolVersion.FromNumber(9), SymbolVersion.FromSize(53));

    [Theory]
    [InlineData(int.MinValue)]
    [InlineData(-3)]
    [InlineData(0)]
    [InlineData(17)]
    [InlineData(20)]
    [InlineData(22)]
    [InlineData(176)]
    [InlineData(181)]
    [InlineData(int.MaxValue)]
    public void FromSize_NoVersion_IsNull(int size) => Assert.Null(SymbolVersion.FromSize(size));

    /// <summary>The capacities that ISO/IEC 18004:2015, table 9 prints with a p: error correction codewords and t.</summary>
    [Theory]
    [InlineData(1, QrErrorCorrectionLevel.L, 7, 2)]
    [InlineData(1, QrErrorCorrectionLevel.M, 10, 4)]
    [InlineData(1, QrErrorCorrectionLevel.Q, 13, 6)]
    [InlineData(1, QrErrorCorrectionLevel.H, 17, 8)]
    [InlineData(2, QrErrorCorrectionLevel.L, 10, 4)]
    [InlineData(2, QrErrorCorrectionLevel.M, 16, 8)]
    [InlineData(3, QrErrorCorrectionLevel.L, 15, 7)]
    [InlineData(40, QrErrorCorrectionLevel.H, 30, 15)]
    public void BlocksOf_SmallVersions_KeepTheMisdecodeProtection(int version, QrErrorCorrectionLevel level, int ecc, int t)
    {
        BlockStructure structure = SymbolVersion.FromNumber(version).BlocksOf(level);
        Assert.Equal((ecc, t), (structure.EccCount, structure.MaxErrors));
    }

    private static string Written(BlockStructure blocks)
    {
        int shortTotal = blocks.ShortDataCount + blocks.EccCount;
        int longCount = blocks.BlockCount - blocks.ShortBlockCount;
        string text = string.Create(CultureInfo.InvariantCulture, $"{blocks.ShortBlockCount}x({shortTotal},{blocks.ShortDataCount})");
        return longCount == 0
            ? text
            : string.Create(CultureInfo.InvariantCulture, $"{text}+{longCount}x({shortTotal + 1},{blocks.ShortDataCount + 1})");
    }
}
