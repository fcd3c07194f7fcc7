namespace CccdSdk.Imaging.Png;

/// <summary>Inflates rows and writes their luminance into the picture.</summary>
internal sealed class PngRowReader(PngHeader header, PngColours colours, Stream rows, PooledBuffer<byte> scratch)
{
    /// <summary>Bytes of scratch memory for a picture: two rows with their filter types, and the luminance of one.</summary>
    public static long ScratchBytes(PngHeader header) => (2 * (header.RowBytes(header.Width) + 1)) + header.Width;

    /// <summary>Reads all passes.</summary>
    /// <param name="picture">Takes width × height bytes.</param>
    public ImageReadStatus Read(Span<byte> picture)
    {
        try
        {
            foreach (PngPass pass in PngPass.Of(header))
            {
                ImageReadStatus status = ReadPass(pass, picture);
                if (status != ImageReadStatus.Read)
                {
                    return status;
                }
            }

            return ImageReadStatus.Read;
        }
        catch (InvalidDataException)
        {
            return ImageReadStatus.Corrupt;
        }
        catch (IOException)
        {
            // The decompressor's word for a state that it cannot go on from.
            return ImageReadStatus.Corrupt;
        }
    }

    private ImageReadStatus ReadPass(PngPass pass, Span<byte> picture)
    {
        int columns = pass.Columns(header.Width);
        int length = (int)header.RowBytes(columns) + 1;
        int step = Math.Max(header.BitsPerPixel / 8, 1);
        Span<byte> row = scratch.Span[..length];
        Span<byte> above = scratch.Span.Slice((int)header.RowBytes(header.Width) + 1, length);
        Span<byte> luminance = scratch.Span[^columns..];
        above.Clear();
        for (int y = 0; columns > 0 && y < pass.Rows(header.Height); y++)
        {
            if (rows.ReadAtLeast(row, length, throwOnEndOfStream: false) < length)
            {
                return ImageReadStatus.Truncated;
            }

            Span<byte> target = picture.Slice((pass.FirstY + (y * pass.StepY)) * header.Width, header.Width);
            if (!PngFilter.TryUndo(row[0], row[1..], above[1..], step)
                || !colours.TryConvert(row[1..], pass.StepX == 1 ? target : luminance))
            {
                return ImageReadStatus.Corrupt;
            }

            for (int x = 0; pass.StepX > 1 && x < columns; x++)
            {
                target[pass.FirstX + (x * pass.StepX)] = luminance[x];
            }

            Span<byte> done = row;
            row = above;
            above = done;
        }

        return ImageReadStatus.Read;
    }
}
