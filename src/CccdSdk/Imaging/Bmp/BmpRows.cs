using System.Buffers.Binary;

namespace CccdSdk.Imaging.Bmp;

/// <summary>Reads the plain rows of a BMP.</summary>
internal static class BmpRows
{
    /// <summary>Reads all rows.</summary>
    /// <param name="pixels">The rows, all there but for the filling of the last one.</param>
    /// <param name="header">The header.</param>
    /// <param name="colours">Palette and masks.</param>
    /// <param name="picture">Takes width × height bytes.</param>
    public static ImageReadStatus Read(ReadOnlySpan<byte> pixels, BmpHeader header, BmpColours colours, Span<byte> picture)
    {
        for (int y = 0; y < header.Height; y++)
        {
            int target = header.IsTopDown ? y : header.Height - 1 - y;
            ReadRow(pixels[(int)(y * header.RowBytes)..], header, colours, picture.Slice(target * header.Width, header.Width));
        }

        return ImageReadStatus.Read;
    }

    private static void ReadRow(ReadOnlySpan<byte> pixels, BmpHeader header, BmpColours colours, Span<byte> row)
    {
        switch (header.Depth)
        {
            case 24:
                LuminanceWeights.FromRgb(pixels, row, 2, 0);
                break;
            case 16:
                for (int x = 0; x < row.Length; x++)
                {
                    row[x] = colours.OfMasked(BinaryPrimitives.ReadUInt16LittleEndian(pixels[(2 * x)..]));
                }

                break;
            case 32:
                ReadRow32(pixels, colours, row);
                break;
            default:
                ReadIndices(pixels, header.Depth, colours, row);
                break;
        }
    }

    private static void ReadRow32(ReadOnlySpan<byte> pixels, BmpColours colours, Span<byte> row)
    {
        bool isPlain = colours.IsPlain32;
        for (int x = 0; x < row.Length; x++)
        {
            ReadOnlySpan<byte> pixel = pixels.Slice(4 * x, 4);
            row[x] = isPlain
                ? LuminanceWeights.Of(pixel[2], pixel[1], pixel[0])
                : colours.OfMasked(BinaryPrimitives.ReadUInt32LittleEndian(pixel));
        }
    }

    // Leftmost pixel in the high bits.
    private static void ReadIndices(ReadOnlySpan<byte> pixels, int depth, BmpColours colours, Span<byte> row)
    {
        for (int x = 0; x < row.Length; x++)
        {
            int bit = x * depth;
            row[x] = colours.OfIndex((pixels[bit >> 3] >> (8 - depth - (bit & 7))) & ((1 << depth) - 1));
        }
    }
}
