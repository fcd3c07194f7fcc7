using CccdSdk.Imaging;
using CccdSdk.Qr;
using CccdSdk.Results;

namespace CccdSdk;

/// <summary>What the picture stages report, as reasons for a person.</summary>
internal static class StageReasons
{
    public static ReasonKind Of(QrReadStatus status) => status switch
    {
        QrReadStatus.CutOff => ReasonKind.SymbolCutOff,
        QrReadStatus.TooSmall => ReasonKind.SymbolTooSmall,
        QrReadStatus.UnreadableVersion => ReasonKind.UnreadableVersion,
        QrReadStatus.UnreadableFormatInformation => ReasonKind.UnreadableFormatInformation,
        QrReadStatus.TooManyErrors => ReasonKind.TooManyErrors,
        QrReadStatus.InvalidSegments => ReasonKind.InvalidSegments,
        _ => ReasonKind.NoFinderPatterns,
    };

    public static ReasonKind Of(ImageReadStatus status) => status switch
    {
        ImageReadStatus.Empty => ReasonKind.EmptyFile,
        ImageReadStatus.UnsupportedHeic => ReasonKind.HeicPicture,
        ImageReadStatus.UnsupportedAvif => ReasonKind.AvifPicture,
        ImageReadStatus.UnsupportedWebP => ReasonKind.WebPPicture,
        ImageReadStatus.UnsupportedGif => ReasonKind.GifPicture,
        ImageReadStatus.UnsupportedTiff => ReasonKind.TiffPicture,
        ImageReadStatus.UnsupportedCmykJpeg => ReasonKind.CmykJpeg,
        ImageReadStatus.UnsupportedJpegProcess or ImageReadStatus.UnsupportedBmp => ReasonKind.UnsupportedPictureKind,
        ImageReadStatus.Truncated => ReasonKind.TruncatedPicture,
        ImageReadStatus.Corrupt => ReasonKind.CorruptPicture,
        ImageReadStatus.TooLarge => ReasonKind.PictureTooLarge,
        _ => ReasonKind.UnknownPictureFormat,
    };
}
