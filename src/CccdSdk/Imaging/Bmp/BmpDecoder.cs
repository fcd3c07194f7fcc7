namespace CccdSdk.Imaging.Bmp;

/// <summary>Decodes BMP files (Windows SDK, "Bitmap Storage", and the headers of OS/2). Alpha is ignored, as viewers do.</summary>
internal static class BmpDecoder
{
    /// <summary>Decodes a file into luminance.</summary>
    /// <param name="file">The file.</param>
    /// <param name="memory">Where memory comes from.</param>
    /// <param name="image">The picture.</param>
    public static ImageReadStatus Decode(ReadOnlySpan<byte> file, DecodeMemory memory, out LuminanceImage? image)
    {
        image = null;
        ImageReadStatus status = BmpHeader.Read(file, out BmpHeader header);
        if (status != ImageReadStatus.Read)
        {
            return status;
        }

        if (!memory.AllowsPixels(header.Width, header.Height))
        {
            return ImageReadStatus.TooLarge;
        }

        bool isRunLength = header.Compression is BmpCompression.Rle4 or BmpCompression.Rle8;
        ReadOnlySpan<byte> pixels = file[header.PixelsAt..];
        if (!isRunLength && !HoldsAllRows(header, pixels.Length))
        {
            return ImageReadStatus.Truncated;
        }

        if (!memory.TryRent((long)header.Width * header.Height, out PooledBuffer<byte>? picture))
        {
            return ImageReadStatus.TooLarge;
        }

        BmpColours colours = new(header, file);
        status = isRunLength ? BmpRuns.Read(pixels, header, colours, picture.Span) : BmpRows.Read(pixels, header, colours, picture.Span);
        return status == ImageReadStatus.Read
            ? OrientedPicture.Create(memory, picture, (header.Width, header.Height), header.Width, ImageOrientation.TopLeft, out image)
            : status;
    }

    // The filling after the last row may be missing.
    private static bool HoldsAllRows(BmpHeader header, long bytes) =>
        (header.RowBytes * (header.Height - 1)) + ((((long)header.Width * header.Depth) + 7) / 8) <= bytes;
}
