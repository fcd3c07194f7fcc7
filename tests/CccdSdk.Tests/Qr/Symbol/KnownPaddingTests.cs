using CccdSdk.Qr;
using CccdSdk.Qr.Symbol;
using CccdSdk.Tests.Qr.Detection;
using QRCoder;
using Xunit;

namespace CccdSdk.Tests.Qr.Symbol;

/// <summary>Pad codewords are known, so damage to them costs nothing.</summary>
public sealed class KnownPaddingTests
{
    private const int Version = 9;

    [Theory]
    [InlineData(100)]
    [InlineData(140)]
    public void Decode_PaddingDamagedBeyondCorrection_IsRead(int length)
    {
        byte[] expected = [.. Enumerable.Range(0, length).Select(static i => (byte)('a' + (i % 26)))];
        BitMatrix modules = Draw(expected);
        SymbolVersion version = SymbolVersion.FromNumber(Version);
        BlockStructure structure = version.BlocksOf(QrErrorCorrectionLevel.M);
        Random random = new(length);
        List<int> last = SymbolDamage.PlacesOf(structure)[^1];
        int wrong = structure.MaxErrors + 6;
        int[] places = [.. last[(structure.DataCountOf(structure.BlockCount - 1) - wrong)..structure.DataCountOf(structure.BlockCount - 1)]];
        foreach (int place in places)
        {
            modules.Modules[version.DataModules[(8 * place) + random.Next(8)]] ^= true;
        }

        byte[] odds = new byte[version.Size * version.Size];
        odds.AsSpan().Fill(255);

        Assert.Equal(QrReadStatus.TooManyErrors, SymbolDecoder.Decode(modules, odds, out _, plainOnly: true));
        Assert.Equal(QrReadStatus.Read, SymbolDecoder.Decode(modules, odds, out DecodedSymbol? symbol));
        Assert.Equal(expected, symbol!.Payload);
        Assert.True(symbol.PaddingIsStandard);
    }

    [Fact]
    public void TryFill_SegmentFillsTheSymbol_KnowsNothing()
    {
        SymbolVersion version = SymbolVersion.FromNumber(Version);
        BlockStructure structure = version.BlocksOf(QrErrorCorrectionLevel.M);
        byte[] codewords = new byte[version.TotalCodewords];

        // Byte mode and a count of 180: 4 + 8 bits, 1440 bits of data, and the terminator end with the last of 182 codewords.
        codewords[CodewordBlocks.PlaceOf(structure, 0, 0)] = 0x4B;
        codewords[CodewordBlocks.PlaceOf(structure, 0, 1)] = 0x40;

        Assert.False(KnownPadding.TryFill(Version, structure, codewords, new byte[version.TotalCodewords], new bool[version.TotalCodewords]));
    }

    private static BitMatrix Draw(byte[] payload)
    {
        bool[,] drawn = SymbolPicture.Modules(System.Text.Encoding.ASCII.GetString(payload), Version, QRCodeGenerator.ECCLevel.M);
        BitMatrix modules = new(drawn.GetLength(0));
        for (int i = 0; i < modules.Modules.Length; i++)
        {
            modules.Modules[i] = drawn[i % modules.Size, i / modules.Size];
        }

        return modules;
    }
}
