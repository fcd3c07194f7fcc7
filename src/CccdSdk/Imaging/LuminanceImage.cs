namespace CccdSdk.Imaging;

/// <summary>A decoded picture as luminance, one byte a pixel: 0 is black, 255 is white.</summary>
/// <remarks>The memory comes from a pool. <see cref="Dispose"/> clears it and gives it back; after that, no member gives pixels.</remarks>
/// <threadsafety>Safe to read from several threads, until one of them disposes it.</threadsafety>
public sealed class LuminanceImage : IDisposable
{
    private readonly PooledBuffer<byte> _pixels;
    private readonly int _rowStride;

    /// <summary>Takes over a buffer.</summary>
    internal LuminanceImage(PooledBuffer<byte> pixels, int width, int height, int rowStride)
    {
        _pixels = pixels;
        _rowStride = rowStride;
        Width = width;
        Height = height;
    }

    /// <summary>Width in pixels of the picture as it is displayed, that is after the rotation that the file asks for.</summary>
    public int Width { get; }

    /// <summary>Height in pixels of the picture as it is displayed, that is after the rotation that the file asks for.</summary>
    public int Height { get; }

    /// <summary>The pixels, until <see cref="Dispose"/>.</summary>
    internal LuminanceView View => new(_pixels.Span, Width, Height, _rowStride);

    /// <summary>Makes a picture of pixels from elsewhere, for example from another decoder (<see cref="IPictureDecoder"/>).</summary>
    /// <param name="image">The pixels; their luminance is copied.</param>
    /// <returns>The picture, which the caller disposes.</returns>
    /// <exception cref="ArgumentException">The image has no pixels, or more than an array can hold.</exception>
    public static LuminanceImage CopyOf(ImageView image)
    {
        long length = (long)image.Width * image.Height;
        if (length < 1 || length > Array.MaxLength)
        {
            throw new ArgumentException($"The image is {image.Width} × {image.Height} pixels; it must have 1 to {Array.MaxLength}.", nameof(image));
        }

        PooledBuffer<byte> pixels = new((int)length);
        LuminanceConverter.Convert(image, pixels.Span);
        return new LuminanceImage(pixels, image.Width, image.Height, image.Width);
    }

    /// <summary>The picture as the input of a reader; valid until <see cref="Dispose"/>.</summary>
    /// <returns>A view in <see cref="PixelFormat.Gray8"/>.</returns>
    /// <exception cref="ObjectDisposedException">The picture was disposed.</exception>
    public ImageView AsImageView() => new(_pixels.Span, Width, Height, PixelFormat.Gray8, _rowStride);

    /// <summary>Clears the pixels and gives the memory back.</summary>
    public void Dispose() => _pixels.Dispose();
}
