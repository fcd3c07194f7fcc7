using System.Runtime.Intrinsics;
using CccdSdk.Imaging;

namespace CccdSdk.Qr.Detection;

/// <summary>Makes other versions of a picture to look for finder patterns in.</summary>
internal static class LuminanceScaler
{
    /// <summary>Half the width and height, each pixel the mean of four: less noise, and large modules come into reach.</summary>
    public static LuminanceView Halve(in LuminanceView picture, WorkingMemory<byte> memory)
    {
        int width = picture.Width / 2;
        int height = picture.Height / 2;
        Span<byte> pixels = memory.Rent(width * height);
        for (int y = 0; y < height; y++)
        {
            HalveRow(picture.Row(2 * y), picture.Row((2 * y) + 1), pixels.Slice(y * width, width));
        }

        return new LuminanceView(pixels, width, height, width);
    }

    /// <summary>The same size, each pixel the weighted mean of 3 x 3 (1 2 1 both ways): fine noise and raster are gone.</summary>
    public static LuminanceView Smooth(in LuminanceView picture, WorkingMemory<byte> memory, WorkingMemory<ushort> lines)
    {
        (int width, int height) = (picture.Width, picture.Height);
        Span<byte> pixels = memory.Rent(width * height);
        Span<ushort> line = lines.Rent(width);
        for (int y = 0; y < height; y++)
        {
            AddThreeRows(picture.Row(Math.Max(y - 1, 0)), picture.Row(y), picture.Row(Math.Min(y + 1, height - 1)), line);
            SmoothRow(line, pixels.Slice(y * width, width));
        }

        return new LuminanceView(pixels, width, height, width);
    }

    /// <summary>Twice the width and height, by a cubic through four pixels each way: room for thresholds between the modules.</summary>
    public static LuminanceView Double(in LuminanceView picture, WorkingMemory<byte> memory, WorkingMemory<ushort> lines)
    {
        (int width, int height) = (picture.Width * 2, picture.Height * 2);
        Span<byte> pixels = memory.Rent(width * height);
        Span<ushort> line = lines.Rent(picture.Width);
        for (int y = 0; y < height; y++)
        {
            MixRows(picture, y, line);
            DoubleRow(line, pixels.Slice(y * width, width));
        }

        return new LuminanceView(pixels, width, height, width);
    }

    private static void HalveRow(ReadOnlySpan<byte> upper, ReadOnlySpan<byte> lower, Span<byte> result)
    {
        int x = 0;
        for (; Vector128.IsHardwareAccelerated && x <= result.Length - Vector128<byte>.Count; x += Vector128<byte>.Count)
        {
            Vector128<ushort> first = AddPairs(upper, lower, 2 * x);
            Vector128<ushort> second = AddPairs(upper, lower, (2 * x) + Vector128<byte>.Count);
            Vector128.Narrow(first, second).CopyTo(result[x..]);
        }

        for (; x < result.Length; x++)
        {
            result[x] = (byte)((upper[2 * x] + upper[(2 * x) + 1] + lower[2 * x] + lower[(2 * x) + 1] + 2) / 4);
        }
    }

    // The rounded means of eight squares of four pixels: even and odd bytes of 16-bit words, added.
    private static Vector128<ushort> AddPairs(ReadOnlySpan<byte> upper, ReadOnlySpan<byte> lower, int x)
    {
        Vector128<ushort> above = Vector128.Create(upper.Slice(x, Vector128<byte>.Count)).AsUInt16();
        Vector128<ushort> below = Vector128.Create(lower.Slice(x, Vector128<byte>.Count)).AsUInt16();
        Vector128<ushort> low = Vector128.Create((ushort)byte.MaxValue);
        Vector128<ushort> sum = (above & low) + (above >>> 8) + (below & low) + (below >>> 8) + Vector128.Create((ushort)2);
        return sum >>> 2;
    }

    private static void AddThreeRows(ReadOnlySpan<byte> above, ReadOnlySpan<byte> row, ReadOnlySpan<byte> below, Span<ushort> sums)
    {
        int x = 0;
        for (; Vector128.IsHardwareAccelerated && x <= sums.Length - Vector128<byte>.Count; x += Vector128<byte>.Count)
        {
            (Vector128<ushort> aboveLow, Vector128<ushort> aboveHigh) = Vector128.Widen(Vector128.Create(above.Slice(x, Vector128<byte>.Count)));
            (Vector128<ushort> rowLow, Vector128<ushort> rowHigh) = Vector128.Widen(Vector128.Create(row.Slice(x, Vector128<byte>.Count)));
            (Vector128<ushort> belowLow, Vector128<ushort> belowHigh) = Vector128.Widen(Vector128.Create(below.Slice(x, Vector128<byte>.Count)));
            (aboveLow + rowLow + rowLow + belowLow).CopyTo(sums[x..]);
            (aboveHigh + rowHigh + rowHigh + belowHigh).CopyTo(sums[(x + Vector128<ushort>.Count)..]);
        }

        for (; x < sums.Length; x++)
        {
            sums[x] = (ushort)(above[x] + (2 * row[x]) + below[x]);
        }
    }

    private static void SmoothRow(ReadOnlySpan<ushort> sums, Span<byte> result)
    {
        int last = result.Length - 1;
        result[0] = (byte)(((3 * sums[0]) + sums[Math.Min(1, last)] + 8) / 16);
        result[last] = (byte)(((3 * sums[last]) + sums[Math.Max(last - 1, 0)] + 8) / 16);
        int x = 1;
        for (; Vector128.IsHardwareAccelerated && x <= last - Vector128<byte>.Count; x += Vector128<byte>.Count)
        {
            Vector128.Narrow(SmoothEight(sums, x), SmoothEight(sums, x + Vector128<ushort>.Count)).CopyTo(result[x..]);
        }

        for (; x < last; x++)
        {
            result[x] = (byte)((sums[x - 1] + (2 * sums[x]) + sums[x + 1] + 8) / 16);
        }
    }

    private static Vector128<ushort> SmoothEight(ReadOnlySpan<ushort> sums, int x)
    {
        Vector128<ushort> middle = Vector128.Create(sums.Slice(x, Vector128<ushort>.Count));
        Vector128<ushort> left = Vector128.Create(sums.Slice(x - 1, Vector128<ushort>.Count));
        Vector128<ushort> right = Vector128.Create(sums.Slice(x + 1, Vector128<ushort>.Count));
        return (left + middle + middle + right + Vector128.Create((ushort)8)) >>> 4;
    }

    // A row a quarter of a pixel above or below a row of the picture; values in 1/128 grey levels plus an offset for the overshoot.
    private static void MixRows(in LuminanceView picture, int y, Span<ushort> line)
    {
        int towards = (y & 1) == 0 ? -1 : 1;
        int row = y / 2;
        ReadOnlySpan<byte> behind = Row(picture, row - towards);
        ReadOnlySpan<byte> near = Row(picture, row);
        ReadOnlySpan<byte> far = Row(picture, row + towards);
        ReadOnlySpan<byte> beyond = Row(picture, row + (2 * towards));
        for (int x = 0; x < line.Length; x++)
        {
            line[x] = (ushort)(Cubic(behind[x], near[x], far[x], beyond[x]) + Offset);
        }
    }

    private static void DoubleRow(ReadOnlySpan<ushort> line, Span<byte> result)
    {
        for (int x = 0; x < line.Length; x++)
        {
            int left = line[Math.Max(x - 1, 0)];
            int right = line[Math.Min(x + 1, line.Length - 1)];
            int farLeft = line[Math.Max(x - 2, 0)];
            int farRight = line[Math.Min(x + 2, line.Length - 1)];
            result[2 * x] = ToByte(Cubic(right, line[x], left, farLeft));
            result[(2 * x) + 1] = ToByte(Cubic(left, line[x], right, farRight));
        }
    }

    private const int Offset = 64 * 128;

    // The cubic convolution of Keys (a = -1/2) at a quarter of the way, in 1/128: -9, 111, 29, -3.
    private static int Cubic(int behind, int near, int far, int beyond) => (-9 * behind) + (111 * near) + (29 * far) - (3 * beyond);

    private static byte ToByte(int value) => (byte)Math.Clamp(((value - (128 * Offset)) + (1 << 13)) >> 14, 0, byte.MaxValue);

    private static ReadOnlySpan<byte> Row(in LuminanceView picture, int y) => picture.Row(Math.Clamp(y, 0, picture.Height - 1));
}
