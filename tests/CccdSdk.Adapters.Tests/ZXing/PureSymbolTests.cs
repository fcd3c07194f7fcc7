using CccdSdk.Qr;
using CccdSdk.Testing;
using CccdSdk.ZXing;
using QRCoder;

namespace CccdSdk.Adapters.Tests.ZXing;

/// <summary>Drawn symbols, of which ZXing.Net misses some with its detector and none without it.</summary>
public sealed class PureSymbolTests
{
    private const int Symbols = 200;

    [Fact]
    public void Read_DrawnSymbols_MissesNone()
    {
        ZXingSymbolReader without = new(new ZXingSymbolReaderOptions { TryPureSymbol = false });
        int missed = 0;
        for (int seed = 0; seed < Symbols; seed++)
        {
            string text = SyntheticPayload.Write(SyntheticIdentity.Create((ulong)seed));
            using QRCodeData data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M, forceUtf8: true);
            Pictures picture = Pictures.Draw(data);
            QrSymbol ours = new QrReader().Read(picture.View).Symbols[0];
            QrSymbol theirs = new ZXingSymbolReader().Read(picture.View).Symbols[0];
            bool isPure = without.Read(picture.View).Status != QrReadStatus.Read;

            missed += isPure ? 1 : 0;
            Assert.True(theirs.RevealBytes().AsSpan().SequenceEqual(ours.RevealBytes()), $"Seed {seed}: {theirs}.");
            Assert.Equal((ours.Version, ours.Level, ours.Mask), (theirs.Version, theirs.Level, theirs.Mask));
            Assert.Equal(isPure, theirs.Corners is null);
        }

        Assert.True(missed is > 0 and < Symbols / 4, $"The detector missed {missed} of {Symbols}.");
    }

    // ISO/IEC 18004:2015, table 7.
    [Theory]
    [InlineData(16, QrErrorCorrectionLevel.M, 1)]
    [InlineData(182, QrErrorCorrectionLevel.M, 9)]
    [InlineData(2956, QrErrorCorrectionLevel.L, 40)]
    [InlineData(1666, QrErrorCorrectionLevel.Q, 40)]
    [InlineData(1276, QrErrorCorrectionLevel.H, 40)]
    [InlineData(17, QrErrorCorrectionLevel.M, null)]
    [InlineData(0, QrErrorCorrectionLevel.L, null)]
    public void VersionOf_DataCodewords_IsThatOfTheTable(int codewords, QrErrorCorrectionLevel level, int? expected) =>
        Assert.Equal(expected, PureSymbol.VersionOf(codewords, level));
}
