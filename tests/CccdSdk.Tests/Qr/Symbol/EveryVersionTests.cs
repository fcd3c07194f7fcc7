using CccdSdk.Qr;
using CccdSdk.Qr.Symbol;
using Xunit;

namespace CccdSdk.Tests.Qr.Symbol;

/// <summary>All 40 × 4 × 8 symbols by segno, which can force version, level and mask.</summary>
public sealed class EveryVersionTests
{
    public static TheoryData<int> Versions => [.. Enumerable.Range(1, 40)];

    [Theory]
    [MemberData(nameof(Versions))]
    public void Decode_EveryLevelAndMask_GivesThePayloadByteForByte(int version)
    {
        foreach (QrErrorCorrectionLevel level in Enum.GetValues<QrErrorCorrectionLevel>())
        {
            SymbolCorpus.ForcedSymbols made = SymbolCorpus.Of(version, level);
            for (int mask = 0; mask < DataMask.Count; mask++)
            {
                QrReadStatus status = SymbolDecoder.Decode(made.Matrix(mask, SymbolVersion.SizeOf(version)), [], out DecodedSymbol? symbol);

                string which = $"{version}-{level} mask {mask}";
                Assert.True(status == QrReadStatus.Read && symbol is not null, $"{which}: {status}");
                Assert.Equal(made.Payload, symbol.Payload);
                Assert.Equal((version, level, mask), (symbol.Version, symbol.Level, symbol.Mask));
                Assert.Equal((0, 0), (symbol.CorrectedErrors, symbol.Erasures));
            }
        }
    }
}
