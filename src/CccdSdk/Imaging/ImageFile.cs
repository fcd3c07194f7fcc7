using CccdSdk.Imaging.Bmp;
using CccdSdk.Imaging.Jpeg;
using CccdSdk.Imaging.Netpbm;
using CccdSdk.Imaging.Png;

namespace CccdSdk.Imaging;

/// <summary>Decodes picture files into luminance: PNG, JPEG, BMP, and PBM, PGM and PPM.</summary>
/// <remarks>
/// <para>The format is told by the first bytes, never by a name. No content makes a method throw; the time is bounded by the length
/// of the file and its number of pixels, and the memory by <see cref="ImageLimits"/>.</para>
/// <para>Transparent pixels are laid over white. The orientation that a camera notes (Exif) is applied. Colour profiles and gamma
/// are ignored.</para>
/// </remarks>
/// <threadsafety>Safe for concurrent use.</threadsafety>
public static class ImageFile
{
    /// <summary>Decodes a picture within the default limits.</summary>
    /// <param name="file">The bytes of the whole file.</param>
    /// <param name="image">The picture, which the caller disposes; null unless the status is <see cref="ImageReadStatus.Read"/>.</param>
    /// <returns>Whether there is a picture, or why not.</returns>
    public static ImageReadStatus Decode(ReadOnlySpan<byte> file, out LuminanceImage? image) =>
        Decode(file, ImageLimits.Default, out image);

    /// <summary>Decodes a picture.</summary>
    /// <param name="file">The bytes of the whole file.</param>
    /// <param name="limits">What it may cost.</param>
    /// <param name="image">The picture, which the caller disposes; null unless the status is <see cref="ImageReadStatus.Read"/>.</param>
    /// <returns>Whether there is a picture, or why not.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="limits"/> is null.</exception>
    public static ImageReadStatus Decode(ReadOnlySpan<byte> file, ImageLimits limits, out LuminanceImage? image)
    {
        ArgumentNullException.ThrowIfNull(limits);
        image = null;
        if (file.IsEmpty)
        {
            return ImageReadStatus.Empty;
        }

        if (file.Length > limits.MaxFileBytes)
        {
            return ImageReadStatus.TooLarge;
        }

        using DecodeMemory memory = new(limits);
        return ImageSignature.Detect(file) switch
        {
            ImageFileFormat.Png => PngDecoder.Decode(file, memory, out image),
            ImageFileFormat.Jpeg => JpegDecoder.Decode(file, memory, out image),
            ImageFileFormat.Bmp => BmpDecoder.Decode(file, memory, out image),
            ImageFileFormat.Netpbm => NetpbmDecoder.Decode(file, memory, out image),
            ImageFileFormat.Heic => ImageReadStatus.UnsupportedHeic,
            ImageFileFormat.Avif => ImageReadStatus.UnsupportedAvif,
            ImageFileFormat.WebP => ImageReadStatus.UnsupportedWebP,
            ImageFileFormat.Gif => ImageReadStatus.UnsupportedGif,
            ImageFileFormat.Tiff => ImageReadStatus.UnsupportedTiff,
            _ => ImageReadStatus.UnknownFormat,
        };
    }
}
