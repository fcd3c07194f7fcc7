namespace CccdSdk.Imaging;

/// <summary>Pixels in memory that belongs to the caller, for example one frame of a camera. Nothing is copied.</summary>
/// <remarks>
/// <para>Rows lie <see cref="RowStride"/> bytes apart. The last row may end right after its last pixel, without the padding of the
/// others.</para>
/// <para>The default value is an image of 0 × 0 pixels.</para>
/// </remarks>
/// <threadsafety>Immutable; the memory behind it must not change while it is read.</threadsafety>
public readonly ref struct ImageView
{
    private readonly ReadOnlySpan<byte> _pixels;
    private readonly bool _bottomUp;

    /// <summary>Makes a view of an image.</summary>
    /// <param name="pixels">The image. It may be longer than needed, for example because the chrominance planes follow.</param>
    /// <param name="width">Width in pixels, from 1.</param>
    /// <param name="height">Height in pixels, from 1.</param>
    /// <param name="format">How a pixel lies in memory.</param>
    /// <param name="rowStride">Distance from one row to the next in bytes; 0 for rows without padding. Negative for images whose
    /// rows go from the bottom up, as in Windows bitmaps: <paramref name="pixels"/> then starts with the bottom row.</param>
    /// <exception cref="ArgumentException">A size is out of range, or <paramref name="pixels"/> is too short for it; the message
    /// names the permitted range.</exception>
    public ImageView(ReadOnlySpan<byte> pixels, int width, int height, PixelFormat format, int rowStride = 0)
    {
        long needed = Measure(width, height, format, rowStride, out int stride);
        if (pixels.Length < needed)
        {
            throw new ArgumentException($"{pixels.Length} bytes, but {width} × {height} pixels of {format} in rows of {stride} bytes take at least {needed}.", nameof(pixels));
        }

        _pixels = pixels[..(int)needed];
        _bottomUp = rowStride < 0;
        Width = width;
        Height = height;
        Format = format;
        RowStride = stride;
    }

    /// <summary>Width in pixels.</summary>
    public int Width { get; }

    /// <summary>Height in pixels.</summary>
    public int Height { get; }

    /// <summary>How a pixel lies in memory.</summary>
    public PixelFormat Format { get; }

    /// <summary>Distance from one row to the next in bytes, always positive.</summary>
    public int RowStride { get; }

    /// <summary>Whether the first row in memory is the bottom row of the image.</summary>
    public bool IsBottomUp => _bottomUp;

    /// <summary>From the first row in memory to the last pixel of the last one.</summary>
    internal ReadOnlySpan<byte> Memory => _pixels;

    /// <summary>Makes a view of an image in native memory.</summary>
    /// <param name="topRow">The address of the top row, as in <c>BitmapData.Scan0</c> of GDI+: also where
    /// <paramref name="rowStride"/> is negative and the other rows lie at lower addresses. The memory must stay where it is, and the
    /// whole image must be readable, for as long as the view is used.</param>
    /// <param name="width">Width in pixels, from 1.</param>
    /// <param name="height">Height in pixels, from 1.</param>
    /// <param name="format">How a pixel lies in memory.</param>
    /// <param name="rowStride">Bytes from one row to the row below it, negative for images from the bottom up; 0 for rows without
    /// padding.</param>
    /// <returns>The view.</returns>
    /// <exception cref="ArgumentException">The address is null or a size is out of range; the message names the permitted range.</exception>
    public static unsafe ImageView FromPointer(nint topRow, int width, int height, PixelFormat format, int rowStride = 0)
    {
        if (topRow == 0)
        {
            throw new ArgumentException("The address must not be null.", nameof(topRow));
        }

        long needed = Measure(width, height, format, rowStride, out int stride);
        nint first = rowStride < 0 ? topRow - (nint)((long)stride * (height - 1)) : topRow;
        return new ImageView(new ReadOnlySpan<byte>((void*)first, (int)needed), width, height, format, rowStride);
    }

    /// <summary>The bytes of one row, without padding.</summary>
    /// <param name="y">The row from the top, 0 to <see cref="Height"/> - 1.</param>
    /// <returns>The bytes of the row's pixels; of a planar format those of the luminance plane.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public ReadOnlySpan<byte> GetRow(int y)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(y);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(y, Height);
        int row = _bottomUp ? Height - 1 - y : y;
        return _pixels.Slice(row * RowStride, Width * PixelLayout.BytesPerPixel(Format));
    }

    /// <summary>Writes the luminance of every pixel, row by row from the top: 0 is black, 255 is white, transparent is white.</summary>
    /// <param name="destination">Takes <see cref="Width"/> × <see cref="Height"/> bytes.</param>
    /// <exception cref="ArgumentException"><paramref name="destination"/> is too short.</exception>
    public void CopyLuminanceTo(Span<byte> destination)
    {
        if (destination.Length < (long)Width * Height)
        {
            throw new ArgumentException($"{destination.Length} bytes, but the luminance takes {(long)Width * Height}.", nameof(destination));
        }

        LuminanceConverter.Convert(this, destination);
    }

    // The bytes from the first row in memory to the last pixel of the last one.
    private static long Measure(int width, int height, PixelFormat format, int rowStride, out int stride)
    {
        int pixel = PixelLayout.BytesPerPixel(format);
        ThrowIfOutOfRange(width, int.MaxValue / pixel, nameof(width));
        ThrowIfOutOfRange(height, int.MaxValue, nameof(height));
        long row = (long)width * pixel;
        long distance = rowStride == 0 ? PixelLayout.TightStride(format, width) : Math.Abs((long)rowStride);
        if (distance < row || distance > int.MaxValue)
        {
            throw new ArgumentException($"The row stride is {rowStride} bytes; it must be 0, or {row} to {int.MaxValue} (or that negated) for rows of {width} pixels.", nameof(rowStride));
        }

        stride = (int)distance;
        long needed = (distance * (height - 1)) + row;
        return needed <= int.MaxValue
            ? needed
            : throw new ArgumentException($"The image takes {needed} bytes; at most {int.MaxValue} can be viewed.", nameof(height));
    }

    private static void ThrowIfOutOfRange(int value, int most, string name)
    {
        if (value < 1 || value > most)
        {
            throw new ArgumentException($"The {name} is {value}; it must be 1 to {most}.", name);
        }
    }
}
