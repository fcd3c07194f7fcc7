using CccdSdk.Qr;
using CccdSdk.Qr.Symbol;
using CccdSdk.Tests.Qr.Detection;
using QRCoder;
using Xunit;

namespace CccdSdk.Tests.Qr.Symbol;

/// <summary>What a reading says, written back, is the symbol that another encoder made.</summary>
public sealed class CodewordWriterTests
{
    [Theory]
    [InlineData(1, QRCodeGenerator.ECCLevel.H)]
    [InlineData(5, QRCodeGenerator.ECCLevel.Q)]
    [InlineData(9, QRCodeGenerator.ECCLevel.M)]
    [InlineData(14, QRCodeGenerator.ECCLevel.L)]
    public void Write_DataOfASymbol_GivesItsModules(int number, QRCodeGenerator.ECCLevel level)
    {
        bool[,] modules = SymbolPicture.Modules("052321", number, level);
        SymbolVersion version = SymbolVersion.FromNumber(number);
        BitMatrix matrix = new(version.Size);
        for (int i = 0; i < matrix.Modules.Length; i++)
        {
            matrix.Modules[i] = modules[i % version.Size, i / version.Size];
        }

        Assert.Equal(QrReadStatus.Read, SymbolDecoder.Decode(matrix, [], out DecodedSymbol? decoded));
        byte[] codewords = new byte[version.TotalCodewords];
        sbyte[] colours = new sbyte[matrix.Modules.Length];
        CodewordWriter.Write(decoded!.DataCodewords, version.BlocksOf(decoded.Level), codewords);
        CodewordWriter.WriteModules(version, decoded.Mask, codewords, colours);

        Assert.All(version.DataModules.ToArray(), module => Assert.Equal(matrix.Modules[module], colours[module] > 0));
    }

    /// <summary>The gate of video relies on it: the last sixth of the codewords is error correction.</summary>
    [Fact]
    public void BlocksOf_EveryVersionAndLevel_EndWithASixthOfErrorCorrection()
    {
        foreach (QrErrorCorrectionLevel level in Enum.GetValues<QrErrorCorrectionLevel>())
        {
            for (int number = SymbolVersion.Lowest; number <= SymbolVersion.Highest; number++)
            {
                SymbolVersion version = SymbolVersion.FromNumber(number);
                Assert.True(6 * (version.TotalCodewords - version.BlocksOf(level).DataCount) >= version.TotalCodewords, $"{number}-{level}");
            }
        }
    }
}
