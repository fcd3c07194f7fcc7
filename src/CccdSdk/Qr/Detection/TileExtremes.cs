using System.Runtime.Intrinsics;
using CccdSdk.Imaging;

namespace CccdSdk.Qr.Detection;

/// <summary>The darkest and the lightest pixel of each tile of a picture.</summary>
internal static class TileExtremes
{
    /// <summary>The part of the tiles that show nothing but noise, at least.</summary>
    private const int EmptyTilesDivisor = 5;

    /// <summary>The part of the tiles that show print, at least.</summary>
    private const int PrintedTilesDivisor = 20;

    /// <summary>Measures a picture.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="ranges">Receives lightest less darkest for each tile, row by row.</param>
    /// <param name="sums">Receives lightest plus darkest.</param>
    public static void Measure(in LuminanceView picture, Span<int> ranges, Span<int> sums)
    {
        int columns = (picture.Width + LocalThreshold.TileSize - 1) / LocalThreshold.TileSize;
        for (int row = 0; row * LocalThreshold.TileSize < picture.Height; row++)
        {
            int top = row * LocalThreshold.TileSize;
            int height = Math.Min(LocalThreshold.TileSize, picture.Height - top);
            LuminanceView tiles = picture.Part(0, top, picture.Width, height);
            MeasureRow(tiles, ranges.Slice(row * columns, columns), sums.Slice(row * columns, columns));
        }
    }

    private static void MeasureRow(in LuminanceView tiles, Span<int> ranges, Span<int> sums)
    {
        int column = Vector256.IsHardwareAccelerated ? MeasureRowVector256(tiles, ranges, sums) : 0;
        for (; column < ranges.Length; column++)
        {
            int left = column * LocalThreshold.TileSize;
            int length = Math.Min(LocalThreshold.TileSize, tiles.Width - left);
            byte dark = byte.MaxValue;
            byte light = 0;
            for (int y = 0; y < tiles.Height; y++)
            {
                foreach (byte pixel in tiles.Row(y).Slice(left, length))
                {
                    dark = Math.Min(dark, pixel);
                    light = Math.Max(light, pixel);
                }
            }

            ranges[column] = light - dark;
            sums[column] = light + dark;
        }
    }

    // Four tiles of eight pixels at a time, folded in half three times; returns the tiles done.
    private static int MeasureRowVector256(in LuminanceView tiles, Span<int> ranges, Span<int> sums)
    {
        ReadOnlySpan<byte> pixels = tiles.Pixels;
        int column = 0;
        for (int x = 0; x <= tiles.Width - Vector256<byte>.Count; x += Vector256<byte>.Count)
        {
            Vector256<byte> darkest = Vector256<byte>.AllBitsSet;
            Vector256<byte> lightest = Vector256<byte>.Zero;
            for (int y = 0, start = x; y < tiles.Height; y++, start += tiles.RowStride)
            {
                Vector256<byte> row = Vector256.Create(pixels.Slice(start, Vector256<byte>.Count));
                darkest = Vector256.Min(darkest, row);
                lightest = Vector256.Max(lightest, row);
            }

            (Vector256<ulong> dark, Vector256<ulong> light) = (darkest.AsUInt64(), lightest.AsUInt64());
            for (int half = 32; half >= 8; half /= 2)
            {
                dark = Vector256.Min(dark.AsByte(), (dark >>> half).AsByte()).AsUInt64();
                light = Vector256.Max(light.AsByte(), (light >>> half).AsByte()).AsUInt64();
            }

            Vector256<ulong> low = Vector256.Create((ulong)byte.MaxValue);
            Store((light & low) - (dark & low), ranges.Slice(column, Vector256<ulong>.Count));
            Store((light & low) + (dark & low), sums.Slice(column, Vector256<ulong>.Count));
            column += Vector256<ulong>.Count;
        }

        return column;
    }

    private static void Store(Vector256<ulong> values, Span<int> destination) =>
        Vector128.Narrow(values.GetLower(), values.GetUpper()).AsInt32().CopyTo(destination);

    /// <summary>The range that the emptiest tiles do not exceed, but well below that of the others: a symbol may fill the picture.</summary>
    public static int NoiseOf(ReadOnlySpan<int> ranges)
    {
        Span<int> histogram = stackalloc int[byte.MaxValue + 1];
        histogram.Clear();
        foreach (int range in ranges)
        {
            histogram[range]++;
        }

        int noise = Quantile(histogram, ranges.Length / EmptyTilesDivisor);
        int contrast = Quantile(histogram, ranges.Length - (ranges.Length / PrintedTilesDivisor));
        return Math.Min(noise + (noise / 4), contrast / 3);
    }

    private static int Quantile(ReadOnlySpan<int> histogram, int count)
    {
        int value = 0;
        while (value < byte.MaxValue && count > histogram[value])
        {
            count -= histogram[value++];
        }

        return value;
    }
}
