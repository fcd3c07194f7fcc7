namespace CccdSdk.Imaging;

/// <summary>What became of a picture file: <see cref="Read"/>, or why there is no picture.</summary>
public enum ImageReadStatus
{
    /// <summary>Nothing was decoded yet; the default value.</summary>
    None = 0,

    /// <summary>The picture was decoded.</summary>
    Read,

    /// <summary>The file has no bytes.</summary>
    Empty,

    /// <summary>The first bytes are those of no format known here.</summary>
    UnknownFormat,

    /// <summary>HEIC or HEIF, the usual format of iPhone photos, which is not decoded. Take the photo as JPEG ("Most Compatible").</summary>
    UnsupportedHeic,

    /// <summary>AVIF, which is not decoded.</summary>
    UnsupportedAvif,

    /// <summary>WebP, which is not decoded.</summary>
    UnsupportedWebP,

    /// <summary>GIF, which is not decoded.</summary>
    UnsupportedGif,

    /// <summary>TIFF (or a camera's raw file built like it), which is not decoded.</summary>
    UnsupportedTiff,

    /// <summary>A JPEG with four colour components (CMYK or YCCK, made for print), which is not decoded.</summary>
    UnsupportedCmykJpeg,

    /// <summary>A JPEG process that is not decoded: arithmetic coding, lossless, hierarchical, 12 bits, two components, or a height
    /// that only follows after the picture.</summary>
    UnsupportedJpegProcess,

    /// <summary>A BMP that holds something other than plain or run-length encoded pixels.</summary>
    UnsupportedBmp,

    /// <summary>The file ends before the picture is whole.</summary>
    Truncated,

    /// <summary>The file contradicts itself or its format.</summary>
    Corrupt,

    /// <summary>The file, its pixels or the memory for decoding it are above the <see cref="ImageLimits"/>.</summary>
    TooLarge,
}
