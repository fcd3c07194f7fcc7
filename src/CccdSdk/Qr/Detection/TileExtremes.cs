using System.Runtime.Intrinsics;
using CccdSdk.Imaging;

namespace CccdSdk.Qr.Detection;

/// <summary>The darkest and the lightest pixel of each tile of a picture.</summary>
internal sealed class TileExtremes
{
    /// <summary>The part of the tiles that show nothing but noise, at least.</summary>
    private const int EmptyTilesDivisor = 5;

    /// <summary>The part of the tiles that show print, at least.</summary>
    private const int PrintedTilesDivisor = 20;

    private readonly WorkingMemory<byte> _extremes = new();

    /// <summary>Measures a picture.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="ranges">Receives lightest less darkest for each tile, row by row.</param>
    /// <param name="sums">Receives lightest plus darkest.</param>
    public void Measure(in LuminanceView picture, Span<int> ranges, Span<int> sums)
    {
        Span<byte> extremes = _extremes.Rent(picture.Width * 2);
        Span<byte> darkest = extremes[..picture.Width];
        Span<byte> lightest = extremes[picture.Width..];
        int columns = (picture.Width + LocalThreshold.TileSize - 1) / LocalThreshold.TileSize;
        for (int row = 0; row * LocalThreshold.TileSize < picture.Height; row++)
        {
            int top = row * LocalThreshold.TileSize;
            int bottom = Math.Min(top + LocalThreshold.TileSize, picture.Height);
            picture.Row(top).CopyTo(darkest);
            picture.Row(top).CopyTo(lightest);
            for (int y = top + 1; y < bottom; y++)
            {
                AddRow(picture.Row(y), darkest, lightest);
            }

            MeasureRow(darkest, lightest, ranges.Slice(row * columns, columns), sums.Slice(row * columns, columns));
        }
    }

    private static void AddRow(ReadOnlySpan<byte> row, Span<byte> darkest, Span<byte> lightest)
    {
        int x = 0;
        for (; Vector128.IsHardwareAccelerated && x <= row.Length - Vector128<byte>.Count; x += Vector128<byte>.Count)
        {
            Vector128<byte> pixels = Vector128.Create(row.Slice(x, Vector128<byte>.Count));
            Vector128.Min(pixels, Vector128.Create<byte>(darkest.Slice(x, Vector128<byte>.Count))).CopyTo(darkest[x..]);
            Vector128.Max(pixels, Vector128.Create<byte>(lightest.Slice(x, Vector128<byte>.Count))).CopyTo(lightest[x..]);
        }

        for (; x < row.Length; x++)
        {
            darkest[x] = Math.Min(darkest[x], row[x]);
            lightest[x] = Math.Max(lightest[x], row[x]);
        }
    }

    private static void MeasureRow(ReadOnlySpan<byte> darkest, ReadOnlySpan<byte> lightest, Span<int> ranges, Span<int> sums)
    {
        int column = Vector128.IsHardwareAccelerated ? MeasureRowVector128(darkest, lightest, ranges, sums) : 0;
        for (; column < ranges.Length; column++)
        {
            int left = column * LocalThreshold.TileSize;
            int right = Math.Min(left + LocalThreshold.TileSize, darkest.Length);
            int dark = byte.MaxValue;
            int light = 0;
            for (int x = left; x < right; x++)
            {
                dark = Math.Min(dark, darkest[x]);
                light = Math.Max(light, lightest[x]);
            }

            ranges[column] = light - dark;
            sums[column] = light + dark;
        }
    }

    // Two tiles of eight pixels at a time, folded in half three times; returns the tiles done.
    private static int MeasureRowVector128(ReadOnlySpan<byte> darkest, ReadOnlySpan<byte> lightest, Span<int> ranges, Span<int> sums)
    {
        int column = 0;
        for (int x = 0; x <= darkest.Length - Vector128<byte>.Count; x += Vector128<byte>.Count)
        {
            Vector128<ulong> dark = Vector128.Create(darkest.Slice(x, Vector128<byte>.Count)).AsUInt64();
            Vector128<ulong> light = Vector128.Create(lightest.Slice(x, Vector128<byte>.Count)).AsUInt64();
            for (int half = 32; half >= 8; half /= 2)
            {
                dark = Vector128.Min(dark.AsByte(), (dark >>> half).AsByte()).AsUInt64();
                light = Vector128.Max(light.AsByte(), (light >>> half).AsByte()).AsUInt64();
            }

            for (int tile = 0; tile < Vector128<ulong>.Count; tile++, column++)
            {
                ranges[column] = (byte)light[tile] - (byte)dark[tile];
                sums[column] = (byte)light[tile] + (byte)dark[tile];
            }
        }

        return column;
    }

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

    /// <summary>Gives the memory back, cleared.</summary>
    public void Release() => _extremes.Release();
}
