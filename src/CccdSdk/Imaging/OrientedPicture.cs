namespace CccdSdk.Imaging;

/// <summary>Turns and mirrors a picture to the orientation in which it is displayed.</summary>
internal static class OrientedPicture
{
    /// <summary>Side of the squares that are copied at a time, so that the rows read and written both stay in the cache.</summary>
    private const int TileSide = 32;

    /// <summary>Makes the picture of a decoded buffer, in a second buffer where it has to be turned.</summary>
    /// <param name="memory">Where memory comes from.</param>
    /// <param name="pixels">The picture as stored, in rows of <paramref name="rowStride"/>.</param>
    /// <param name="size">Width and height as stored.</param>
    /// <param name="rowStride">Bytes from row to row.</param>
    /// <param name="orientation">The orientation that the file asks for.</param>
    /// <param name="image">The picture as displayed.</param>
    public static ImageReadStatus Create(
        DecodeMemory memory,
        PooledBuffer<byte> pixels,
        (int Width, int Height) size,
        int rowStride,
        ImageOrientation orientation,
        out LuminanceImage? image)
    {
        image = null;
        if (orientation == ImageOrientation.TopLeft)
        {
            image = memory.Release(pixels, size.Width, size.Height, rowStride);
            return ImageReadStatus.Read;
        }

        if (!memory.TryRent((long)size.Width * size.Height, out PooledBuffer<byte>? turned))
        {
            return ImageReadStatus.TooLarge;
        }

        LuminanceView source = new(pixels.Span, size.Width, size.Height, rowStride);
        Copy(source, pixels.Span, orientation, turned.Span);
        (int width, int height) = orientation >= ImageOrientation.LeftTop ? (size.Height, size.Width) : size;
        image = memory.Release(turned, width, height, width);
        return ImageReadStatus.Read;
    }

    // A turn or mirroring is a first pixel, a step for each column and a step for each row of the result.
    private static void Copy(LuminanceView source, ReadOnlySpan<byte> from, ImageOrientation orientation, Span<byte> to)
    {
        int stride = source.RowStride;
        int right = source.Width - 1;
        int bottom = (source.Height - 1) * stride;
        (int first, int column, int row) = orientation switch
        {
            ImageOrientation.TopRight => (right, -1, stride),
            ImageOrientation.BottomRight => (bottom + right, -1, -stride),
            ImageOrientation.BottomLeft => (bottom, 1, -stride),
            ImageOrientation.LeftTop => (0, stride, 1),
            ImageOrientation.RightTop => (bottom, -stride, 1),
            ImageOrientation.RightBottom => (bottom + right, -stride, -1),
            ImageOrientation.LeftBottom => (right, stride, -1),
            _ => (0, 1, stride),
        };
        (int width, int height) = orientation >= ImageOrientation.LeftTop ? (source.Height, source.Width) : (source.Width, source.Height);
        for (int tileY = 0; tileY < height; tileY += TileSide)
        {
            for (int tileX = 0; tileX < width; tileX += TileSide)
            {
                int endX = Math.Min(tileX + TileSide, width);
                for (int y = tileY; y < Math.Min(tileY + TileSide, height); y++)
                {
                    CopyRun(from, first + (tileX * column) + (y * row), column, to[((y * width) + tileX)..((y * width) + endX)]);
                }
            }
        }
    }

    private static void CopyRun(ReadOnlySpan<byte> from, int at, int step, Span<byte> to)
    {
        for (int i = 0; i < to.Length; i++, at += step)
        {
            to[i] = from[at];
        }
    }
}
