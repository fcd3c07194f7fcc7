using CccdSdk.Qr;
using ZXing;
using ZXing.Common;
using ZXing.QrCode;
using ZXing.QrCode.Internal;
using SymbolVersion = ZXing.QrCode.Internal.Version;

namespace CccdSdk.ZXing;

/// <summary>A picture of nothing but a straight symbol, as programs draw it: ZXing.Net reads it without looking for finder patterns.</summary>
internal static class PureSymbol
{
    private const int HighestVersion = 40;

    /// <summary>Reads the symbol.</summary>
    /// <returns>The symbol, without corners; null if it was not read.</returns>
    public static QrSymbol? Read(PictureLuminance luminance, IDictionary<DecodeHintType, object> hints, bool isInverted)
    {
        Dictionary<DecodeHintType, object> pure = new(hints) { [DecodeHintType.PURE_BARCODE] = true };
        if (!Guarded.TryCall(() => new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(luminance)), pure), out Result? result)
            || DecodedSymbol.LevelOf(Metadata<string>(result, ResultMetadataType.ERROR_CORRECTION_LEVEL)) is not { } level
            || VersionOf(result.RawBytes.Length, level) is not { } version)
        {
            return null;
        }

        QrSymbol symbol = new(version, result.RawBytes)
        {
            Level = level,
            Mask = result.ResultMetadata.TryGetValue(ResultMetadataType.QR_MASK_PATTERN, out object? mask) ? mask as int? : null,
            CorrectedErrors = result.ResultMetadata.TryGetValue(ResultMetadataType.ERRORS_CORRECTED, out object? errors) ? errors as int? : null,
            IsInverted = isInverted,
        };
        return DecodedSymbol.Agree(symbol, Metadata<IList<byte[]>>(result, ResultMetadataType.BYTE_SEGMENTS)) ? symbol : null;
    }

    /// <summary>The version that has so many data codewords at this level; no two have as many.</summary>
    internal static int? VersionOf(int dataCodewords, QrErrorCorrectionLevel level)
    {
        ErrorCorrectionLevel theirs = level switch
        {
            QrErrorCorrectionLevel.L => ErrorCorrectionLevel.L,
            QrErrorCorrectionLevel.M => ErrorCorrectionLevel.M,
            QrErrorCorrectionLevel.Q => ErrorCorrectionLevel.Q,
            _ => ErrorCorrectionLevel.H,
        };
        for (int number = 1; number <= HighestVersion; number++)
        {
            SymbolVersion version = SymbolVersion.getVersionForNumber(number);
            if (version.TotalCodewords - version.getECBlocksForLevel(theirs).TotalECCodewords == dataCodewords)
            {
                return number;
            }
        }

        return null;
    }

    private static T? Metadata<T>(Result result, ResultMetadataType type)
        where T : class => result.ResultMetadata is { } all && all.TryGetValue(type, out object? value) ? value as T : null;
}
