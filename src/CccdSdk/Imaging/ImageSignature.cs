namespace CccdSdk.Imaging;

/// <summary>Tells picture formats by their first bytes.</summary>
internal static class ImageSignature
{
    /// <summary>The brand stands after the length of the box and its type, "ftyp" (ISO/IEC 14496-12, 4.3).</summary>
    private const int BrandAt = 8;

    /// <summary>The format of a file, by its content alone.</summary>
    public static ImageFileFormat Detect(ReadOnlySpan<byte> file) => file switch
    {
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => ImageFileFormat.Png,
        [0xFF, 0xD8, 0xFF, ..] => ImageFileFormat.Jpeg,
        [(byte)'B', (byte)'M', ..] => ImageFileFormat.Bmp,
        [(byte)'P', >= (byte)'1' and <= (byte)'6', var next, ..] when IsBlankOrComment(next) => ImageFileFormat.Netpbm,
        [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => ImageFileFormat.Gif,
        [(byte)'I', (byte)'I', (byte)'*' or (byte)'+', 0, ..] => ImageFileFormat.Tiff,
        [(byte)'M', (byte)'M', 0, (byte)'*' or (byte)'+', ..] => ImageFileFormat.Tiff,
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => ImageFileFormat.WebP,
        [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', _, _, _, _, ..] => DetectBrand(file.Slice(BrandAt, 4)),
        _ => ImageFileFormat.Unknown,
    };

    private static bool IsBlankOrComment(byte value) => value is (byte)' ' or (byte)'#' or (>= 9 and <= 13);

    // The registered brands of image files; the others are films.
    private static ImageFileFormat DetectBrand(ReadOnlySpan<byte> brand)
    {
        if (brand.SequenceEqual("avif"u8) || brand.SequenceEqual("avis"u8))
        {
            return ImageFileFormat.Avif;
        }

        bool heif = brand.StartsWith("hei"u8) || brand.StartsWith("hev"u8) || brand.SequenceEqual("mif1"u8) || brand.SequenceEqual("msf1"u8);
        return heif ? ImageFileFormat.Heic : ImageFileFormat.Unknown;
    }
}
