using System.Runtime.Intrinsics;
using CccdSdk.Imaging;

namespace CccdSdk.Qr.Detection;

/// <summary>The mean of the pixels of each tile of a picture.</summary>
internal static class TileMeans
{
    /// <summary>Measures a picture.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="doubled">Receives twice the mean of each tile, row by row: as much as the sum of its darkest and its lightest pixel where it is half dark.</param>
    public static void Measure(in LuminanceView picture, Span<int> doubled)
    {
        int columns = (picture.Width + LocalThreshold.TileSize - 1) / LocalThreshold.TileSize;
        for (int row = 0; row * LocalThreshold.TileSize < picture.Height; row++)
        {
            int top = row * LocalThreshold.TileSize;
            int height = Math.Min(LocalThreshold.TileSize, picture.Height - top);
            MeasureRow(picture.Part(0, top, picture.Width, height), doubled.Slice(row * columns, columns));
        }
    }

    private static void MeasureRow(in LuminanceView tiles, Span<int> doubled)
    {
        int column = Vector256.IsHardwareAccelerated ? SumRowVector256(tiles, doubled) : 0;
        for (; column < doubled.Length; column++)
        {
            int left = column * LocalThreshold.TileSize;
            int length = Math.Min(LocalThreshold.TileSize, tiles.Width - left);
            int sum = 0;
            for (int y = 0; y < tiles.Height; y++)
            {
                foreach (byte pixel in tiles.Row(y).Slice(left, length))
                {
                    sum += pixel;
                }
            }

            doubled[column] = 2 * sum / (length * tiles.Height);
        }
    }

    // Four tiles of eight pixels at a time: even and odd bytes in 16-bit words, which are folded twice; returns the tiles done.
    private static int SumRowVector256(in LuminanceView tiles, Span<int> doubled)
    {
        ReadOnlySpan<byte> pixels = tiles.Pixels;
        Vector256<ushort> low = Vector256.Create((ushort)byte.MaxValue);
        int count = LocalThreshold.TileSize * tiles.Height;
        int column = 0;
        for (int x = 0; x <= tiles.Width - Vector256<byte>.Count; x += Vector256<byte>.Count)
        {
            Vector256<ushort> sums = Vector256<ushort>.Zero;
            for (int y = 0, start = x; y < tiles.Height; y++, start += tiles.RowStride)
            {
                Vector256<ushort> row = Vector256.Create(pixels.Slice(start, Vector256<byte>.Count)).AsUInt16();
                sums += (row & low) + (row >>> 8);
            }

            Vector256<ulong> words = sums.AsUInt64();
            words += words >>> 32;
            words += words >>> 16;
            for (int i = 0; i < Vector256<ulong>.Count; i++)
            {
                doubled[column++] = 2 * (ushort)words[i] / count;
            }
        }

        return column;
    }
}
