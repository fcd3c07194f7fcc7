namespace CccdSdk.Imaging;

/// <summary>Eight-bit luminance in memory that belongs to somebody else: 0 is black, 255 is white.</summary>
internal readonly ref struct LuminanceView
{
    private readonly ReadOnlySpan<byte> _pixels;

    /// <summary>Makes a view.</summary>
    /// <param name="pixels">The pixels, from the top row down; the last row may end after <paramref name="width"/> pixels.</param>
    /// <param name="width">Width in pixels.</param>
    /// <param name="height">Height in pixels.</param>
    /// <param name="rowStride">Distance from one row to the next in pixels, which is bytes here.</param>
    public LuminanceView(ReadOnlySpan<byte> pixels, int width, int height, int rowStride)
    {
        _pixels = pixels;
        Width = width;
        Height = height;
        RowStride = rowStride;
    }

    /// <summary>Width in pixels.</summary>
    public int Width { get; }

    /// <summary>Height in pixels.</summary>
    public int Height { get; }

    /// <summary>Distance from one row to the next in bytes.</summary>
    public int RowStride { get; }

    /// <summary>All pixels, with what may be between the rows.</summary>
    public ReadOnlySpan<byte> Pixels => _pixels;

    /// <summary>A rectangle of the picture, in the same memory.</summary>
    public LuminanceView Part(int left, int top, int width, int height) => new(_pixels[((top * RowStride) + left)..], width, height, RowStride);

    /// <summary>One row of pixels, exactly <see cref="Width"/> long.</summary>
    public ReadOnlySpan<byte> Row(int y) => _pixels.Slice(y * RowStride, Width);
}
