using System.Runtime.Intrinsics;
using CccdSdk.Imaging;
using CccdSdk.Qr.Detection;

namespace CccdSdk.Qr.Tracking;

/// <summary>Looks for the rings of finder patterns of one size by adding up what is light and what is dark in them.</summary>
/// <remarks>
/// A run scan needs every ring to be clear of noise along a line; this adds up 48 points of all rings at once, on circles, which fit a finder
/// pattern in every direction: nine tenths of the contrast are left at any angle. Pixels are taken with five bits, so that eight of them add up in a byte.
/// </remarks>
internal static class RingFilter
{
    /// <summary>Bits that are left out of every pixel: eight times 31 fit into a byte.</summary>
    private const int DroppedBits = 3;

    /// <summary>Every second row: what is between them is half a module away at the most, and peaks are made more exact afterwards.</summary>
    private const int RowStep = 2;

    /// <summary>How often the clock is looked at: some 20 µs.</summary>
    private const int RowsBetweenChecks = 16;

    /// <summary>Points in the dark rings, and as many in the light ones.</summary>
    private const int Points = 24;

    /// <summary>Points that add up in a byte.</summary>
    private const int PointsOfByte = 8;

    /// <summary>The largest circle, in modules.</summary>
    private const float Reach = 4.4f;

    // Radius in modules and points: dark are the middle and the outer ring, light the ring between them and the separator
    // (ISO/IEC 18004:2015, 6.3.3). The middles of the rings, moved a bit to where circles and squares fit best.
    private static readonly (float Radius, int Points)[] s_dark = [(0.9f, 8), (3.1f, 16)];
    private static readonly (float Radius, int Points)[] s_light = [(2.0f, 10), (Reach, 14)];
    private static readonly (float X, float Y)[] s_circles = [.. Circles(s_dark), .. Circles(s_light)];

    /// <summary>Finds the peaks of one size.</summary>
    /// <param name="pixels">A smoothed picture, with the bits that <see cref="Reduce"/> leaves.</param>
    /// <param name="width">Its width, which is also its stride.</param>
    /// <param name="module">Width of the modules that are looked for, in its pixels.</param>
    /// <param name="scale">Pixels of the frame for each of its pixels.</param>
    /// <param name="row">Working memory for a row.</param>
    /// <param name="peaks">Receives them, in pixels of the frame.</param>
    /// <param name="deadline">Says when to stop.</param>
    public static void Find(ReadOnlySpan<byte> pixels, int width, float module, float scale, Span<short> row, RingPeaks peaks, IReadObserver deadline)
    {
        Span<int> offsets = stackalloc int[2 * Points];
        for (int i = 0; i < offsets.Length; i++)
        {
            offsets[i] = ((int)MathF.Round(s_circles[i].Y * module) * width) + (int)MathF.Round(s_circles[i].X * module);
        }

        int margin = (int)MathF.Ceiling(Reach * module) + 1;
        int count = width - (2 * margin);
        int height = pixels.Length / width;
        for (int y = margin; y < height - margin && count > 0; y += RowStep)
        {
            if (y % RowsBetweenChecks < RowStep && deadline.IsLate)
            {
                return;
            }

            AddUp(pixels, (y * width) + margin, offsets, row[..count]);
            Pick(row[..count], peaks, margin, y, module, scale);
        }
    }

    /// <summary>Leaves five bits of every pixel.</summary>
    public static void Reduce(ReadOnlySpan<byte> pixels, Span<byte> reduced)
    {
        int x = 0;
        for (; Vector128.IsHardwareAccelerated && x <= pixels.Length - Vector128<byte>.Count; x += Vector128<byte>.Count)
        {
            (Vector128.Create(pixels.Slice(x, Vector128<byte>.Count)) >>> DroppedBits).CopyTo(reduced[x..]);
        }

        for (; x < pixels.Length; x++)
        {
            reduced[x] = (byte)(pixels[x] >> DroppedBits);
        }
    }

    /// <summary>Grey levels that the light rings are above the dark ones, at any place and for modules of any size.</summary>
    public static float At(in LuminanceView picture, float x, float y, float module)
    {
        float sum = 0;
        for (int i = 0; i < s_circles.Length; i++)
        {
            float grey = LuminanceSampler.At(picture, x + (s_circles[i].X * module), y + (s_circles[i].Y * module));
            sum += i < Points ? -grey : grey;
        }

        return sum / Points;
    }

    /// <summary>Light less dark for a row of places.</summary>
    /// <param name="pixels">The picture.</param>
    /// <param name="start">Index of the first place.</param>
    /// <param name="offsets">Where the points are from there: dark ones, then light ones.</param>
    /// <param name="row">Receives the result.</param>
    internal static void AddUp(ReadOnlySpan<byte> pixels, int start, ReadOnlySpan<int> offsets, Span<short> row)
    {
        int x = 0;
        for (; Vector256.IsHardwareAccelerated && x <= row.Length - Vector256<byte>.Count; x += Vector256<byte>.Count)
        {
            (Vector256<ushort> darkLow, Vector256<ushort> darkHigh) = SumThirtyTwo(pixels, start + x, offsets[..Points]);
            (Vector256<ushort> lightLow, Vector256<ushort> lightHigh) = SumThirtyTwo(pixels, start + x, offsets[Points..]);
            (lightLow - darkLow).AsInt16().CopyTo(row[x..]);
            (lightHigh - darkHigh).AsInt16().CopyTo(row[(x + Vector256<short>.Count)..]);
        }

        for (; Vector128.IsHardwareAccelerated && x <= row.Length - Vector128<byte>.Count; x += Vector128<byte>.Count)
        {
            (Vector128<ushort> darkLow, Vector128<ushort> darkHigh) = SumSixteen(pixels, start + x, offsets[..Points]);
            (Vector128<ushort> lightLow, Vector128<ushort> lightHigh) = SumSixteen(pixels, start + x, offsets[Points..]);
            (lightLow - darkLow).AsInt16().CopyTo(row[x..]);
            (lightHigh - darkHigh).AsInt16().CopyTo(row[(x + Vector128<short>.Count)..]);
        }

        AddUpScalar(pixels, start + x, offsets, row[x..]);
    }

    /// <summary>The same, one place after the other.</summary>
    internal static void AddUpScalar(ReadOnlySpan<byte> pixels, int start, ReadOnlySpan<int> offsets, Span<short> row)
    {
        for (int x = 0; x < row.Length; x++)
        {
            int sum = 0;
            for (int i = 0; i < offsets.Length; i++)
            {
                sum += i < Points ? -pixels[start + x + offsets[i]] : pixels[start + x + offsets[i]];
            }

            row[x] = (short)sum;
        }
    }

    private static (Vector256<ushort> Low, Vector256<ushort> High) SumThirtyTwo(ReadOnlySpan<byte> pixels, int start, ReadOnlySpan<int> offsets)
    {
        (Vector256<ushort> low, Vector256<ushort> high) = (Vector256<ushort>.Zero, Vector256<ushort>.Zero);
        for (; offsets.Length >= PointsOfByte; offsets = offsets[PointsOfByte..])
        {
            Vector256<byte> sum = Vector256<byte>.Zero;
            for (int i = 0; i < PointsOfByte; i++)
            {
                sum += Vector256.Create(pixels.Slice(start + offsets[i], Vector256<byte>.Count));
            }

            (Vector256<ushort> first, Vector256<ushort> second) = Vector256.Widen(sum);
            (low, high) = (low + first, high + second);
        }

        return (low, high);
    }

    private static (Vector128<ushort> Low, Vector128<ushort> High) SumSixteen(ReadOnlySpan<byte> pixels, int start, ReadOnlySpan<int> offsets)
    {
        (Vector128<ushort> low, Vector128<ushort> high) = (Vector128<ushort>.Zero, Vector128<ushort>.Zero);
        for (; offsets.Length >= PointsOfByte; offsets = offsets[PointsOfByte..])
        {
            Vector128<byte> sum = Vector128<byte>.Zero;
            for (int i = 0; i < PointsOfByte; i++)
            {
                sum += Vector128.Create(pixels.Slice(start + offsets[i], Vector128<byte>.Count));
            }

            (Vector128<ushort> first, Vector128<ushort> second) = Vector128.Widen(sum);
            (low, high) = (low + first, high + second);
        }

        return (low, high);
    }

    // A place that is stronger than its two neighbours; the places around it in other rows and sizes are sorted out by the peaks.
    private static void Pick(ReadOnlySpan<short> row, RingPeaks peaks, int left, int y, float module, float scale)
    {
        const float Unit = (float)(1 << DroppedBits) / Points;
        for (int x = 1; x < row.Length - 1; x++)
        {
            short least = (short)(peaks.Least / Unit);
            if (Vector128.IsHardwareAccelerated && x <= row.Length - Vector128<short>.Count
                && !Vector128.GreaterThanAny(Vector128.Abs(Vector128.Create(row.Slice(x, Vector128<short>.Count))), Vector128.Create(least)))
            {
                x += Vector128<short>.Count - 1;
            }
            else if (Math.Abs((int)row[x]) > least && IsPeak(row, x))
            {
                peaks.Offer(new RingPeak((left + x + 0.5f) * scale, (y + 0.5f) * scale, module * scale, row[x] * Unit));
            }
        }
    }

    private static bool IsPeak(ReadOnlySpan<short> row, int x) => row[x] > 0
        ? row[x] >= row[x - 1] && row[x] > row[x + 1]
        : row[x] <= row[x - 1] && row[x] < row[x + 1];

    private static List<(float X, float Y)> Circles(ReadOnlySpan<(float Radius, int Points)> circles)
    {
        List<(float X, float Y)> points = [];
        foreach ((float radius, int count) in circles)
        {
            for (int i = 0; i < count; i++)
            {
                (float sin, float cos) = MathF.SinCos(MathF.Tau * (i + 0.5f) / count);
                points.Add((radius * cos, radius * sin));
            }
        }

        return points;
    }
}
