using CccdSdk.Imaging;
using SixLabors.ImageSharp;
using SixLabors.ImageSharp.Formats;
using SixLabors.ImageSharp.Formats.Bmp;
using SixLabors.ImageSharp.Formats.Gif;
using SixLabors.ImageSharp.Formats.Jpeg;
using SixLabors.ImageSharp.Formats.Tiff;
using SixLabors.ImageSharp.Formats.Webp;
using SixLabors.ImageSharp.Memory;
using SixLabors.ImageSharp.PixelFormats;
using SixLabors.ImageSharp.Processing;
using SharpConfiguration = SixLabors.ImageSharp.Configuration;

namespace CccdSdk.ImageSharp;

/// <summary>
/// Decodes the picture files that CccdSdk itself does not, with ImageSharp: WebP, TIFF, GIF, and rare kinds of JPEG (CMYK) and BMP. For
/// <see cref="CardReaderOptions.PictureDecoder"/>; then <see cref="CardReader.ReadFile(string, CancellationToken)"/> and
/// <see cref="CardReader.ReadPicture(ReadOnlySpan{byte}, CancellationToken)"/> read these files too.
/// </summary>
/// <remarks>
/// <para>The same limits hold: the size is read from the header first, and a picture with more pixels, or one that would take more
/// memory (eight bytes a pixel), is <see cref="ImageReadStatus.TooLarge"/>; every single allocation of ImageSharp's decoders is held to
/// the limit of memory too. The orientation that a camera notes (Exif) is applied; transparent pixels are laid over white; of several
/// frames or pages the first is read.</para>
/// <para>ImageSharp does not tell a file that ends early from a damaged one: both are <see cref="ImageReadStatus.Corrupt"/>, and what
/// some of its decoders accept of a truncated file is read. The decoded pixels are cleared; working memory inside its decoders is not.</para>
/// </remarks>
/// <threadsafety>Safe for concurrent use.</threadsafety>
public sealed class ImageSharpDecoder : IPictureDecoder
{
    /// <summary>Red, green, blue and alpha, and as much again for a decoder's planes or the turned picture.</summary>
    private const int BytesPerPixel = 8;

    /// <summary>The decoder; it has no state.</summary>
    public static ImageSharpDecoder Instance { get; } = new();

    /// <inheritdoc/>
    public ImageReadStatus Decode(ReadOnlySpan<byte> file, ImageLimits limits, out LuminanceImage? image)
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

        try
        {
            return DecodeWithin(limits, file, out image);
        }
        catch (Exception exception)
        {
            return StatusOf(exception);
        }
    }

    private static ImageReadStatus DecodeWithin(ImageLimits limits, ReadOnlySpan<byte> file, out LuminanceImage? image)
    {
        image = null;
        DecoderOptions options = new() { Configuration = ConfigurationOf(limits), MaxFrames = 1 };
        ImageInfo info = Image.Identify(options, file);
        if (!Allows(limits, info.Width, info.Height))
        {
            return ImageReadStatus.TooLarge;
        }

        using Image<Rgba32> picture = Image.Load<Rgba32>(options, file);
        try
        {
            picture.Mutate(static context => context.AutoOrient());
            image = FrameView.Use(picture.Frames.RootFrame, static view => LuminanceImage.CopyOf(view));
            return ImageReadStatus.Read;
        }
        finally
        {
            Clear(picture);
        }
    }

    private static bool Allows(ImageLimits limits, int width, int height)
    {
        long pixels = (long)width * height;
        return pixels > 0 && pixels <= limits.MaxPixels && pixels * BytesPerPixel <= limits.MaxMemoryInBytes;
    }

    // No pool, so that the pixels of a card do not stay in one; no other format, so that no other decoder meets a hostile file.
    private static SharpConfiguration ConfigurationOf(ImageLimits limits) => new(
        new WebpConfigurationModule(),
        new TiffConfigurationModule(),
        new GifConfigurationModule(),
        new JpegConfigurationModule(),
        new BmpConfigurationModule())
    {
        PreferContiguousImageBuffers = true,
        MemoryAllocator = MemoryAllocator.Create(new MemoryAllocatorOptions
        {
            MaximumPoolSizeMegabytes = 0,
            AllocationLimitMegabytes = (int)Math.Clamp(limits.MaxMemoryInBytes >> 20, 1, int.MaxValue >> 20),
        }),
    };

    // Its decoders answer hostile files with exceptions of their own and of the framework.
    private static ImageReadStatus StatusOf(Exception exception) => exception switch
    {
        UnknownImageFormatException or NotSupportedException => ImageReadStatus.UnknownFormat,
        InvalidMemoryOperationException or OutOfMemoryException => ImageReadStatus.TooLarge,
        { InnerException: InvalidMemoryOperationException } => ImageReadStatus.TooLarge,
        _ => ImageReadStatus.Corrupt,
    };

    private static void Clear(Image<Rgba32> picture) => picture.ProcessPixelRows(static rows =>
    {
        for (int y = 0; y < rows.Height; y++)
        {
            rows.GetRowSpan(y).Clear();
        }
    });
}
