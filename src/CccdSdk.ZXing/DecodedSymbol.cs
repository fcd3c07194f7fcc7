using CccdSdk.Qr;
using ZXing;
using ZXing.Common;
using ZXing.QrCode.Internal;

namespace CccdSdk.ZXing;

/// <summary>What ZXing.Net detected in a picture, decoded.</summary>
internal static class DecodedSymbol
{
    /// <summary>Decodes the modules of one symbol.</summary>
    public static QrSymbol Of(DetectorResult detected, IDictionary<DecodeHintType, object> hints, bool isInverted)
    {
        int size = detected.Bits.Width;
        if (!Guarded.TryCall(() => new Decoder().decode(detected.Bits, hints), out DecoderResult? decoded, out bool hasThrown))
        {
            // Its decoder throws where the codewords are right and their segments are not; everything else is no result.
            return Failed(hasThrown ? QrReadStatus.InvalidSegments : QrReadStatus.TooManyErrors, detected, size, isInverted);
        }

        var data = decoded.Other as QRCodeDecoderMetaData;
        QrSymbol symbol = new((size - 17) / 4, decoded.RawBytes)
        {
            Level = LevelOf(decoded.ECLevel),
            Mask = data?.DataMask,
            CorrectedErrors = decoded.ErrorsCorrected,
            IsMirrored = data?.IsMirrored ?? false,
            IsInverted = isInverted,
            Corners = SymbolCorners.Of(detected.Points, size, data?.IsMirrored ?? false),
            PixelsPerModule = SymbolCorners.PixelsPerModule(detected.Points, size),
        };
        return Agree(symbol, decoded.ByteSegments) ? symbol : Failed(QrReadStatus.InvalidSegments, detected, size, isInverted);
    }

    /// <summary>The error correction level of its letter.</summary>
    public static QrErrorCorrectionLevel? LevelOf(string? letter) =>
        Enum.TryParse(letter, out QrErrorCorrectionLevel level) ? level : null;

    /// <summary>Whether the byte segments that ZXing.Net found are those of the codewords: two readings of them must not differ.</summary>
    public static bool Agree(QrSymbol symbol, IList<byte[]>? byteSegments)
    {
        byte[] content = symbol.RevealBytes();
        int next = 0;
        foreach (QrSegment segment in symbol.Segments.Where(static segment => segment.Mode == QrSegmentMode.Byte))
        {
            // A segment of no bytes leaves no trace in ours.
            while (byteSegments is not null && next < byteSegments.Count && byteSegments[next].Length == 0)
            {
                next++;
            }

            if (byteSegments is null || next >= byteSegments.Count || !content.AsSpan(segment.Offset, segment.Length).SequenceEqual(byteSegments[next++]))
            {
                return false;
            }
        }

        return byteSegments is null || byteSegments.Skip(next).All(static rest => rest.Length == 0);
    }

    private static QrSymbol Failed(QrReadStatus status, DetectorResult detected, int size, bool isInverted) => new(status)
    {
        IsInverted = isInverted,
        Corners = SymbolCorners.Of(detected.Points, size, isMirrored: false),
        PixelsPerModule = SymbolCorners.PixelsPerModule(detected.Points, size),
    };
}
