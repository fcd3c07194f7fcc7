using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace CccdSdk.Imaging.Jpeg;

/// <summary>The inverse discrete cosine transform of a data unit (T.81, A.3.3), in integers.</summary>
/// <remarks>
/// <para>One dimension after the other, each with the 12 multiplications of C. Loeffler, A. Ligtenberg, G. Moschytz, "Practical fast
/// 1-D DCT algorithms with 11 multiplications", ICASSP 1989. One dimension yields √8 times the true values, so that both together
/// yield 8 times those, which the last shift takes out.</para>
/// <para>The results of both forms are equal for all coefficients, also for those so large that the sums overflow.</para>
/// </remarks>
internal static class InverseDct
{
    /// <summary>Bits after the point of the factors.</summary>
    public const int FactorBits = 13;

    /// <summary>Bits after the point that the values keep between the two dimensions.</summary>
    private const int KeptBits = 2;

    /// <summary>What the first dimension shifts out.</summary>
    public const int FirstShift = FactorBits - KeptBits;

    /// <summary>What the second dimension shifts out: all bits after the point, and the factor 8.</summary>
    public const int LastShift = FactorBits + KeptBits + 3;

    /// <summary>Samples are coded around zero (T.81, A.3.1).</summary>
    public const int LevelShift = 128;

    /// <summary>√2 cos 6π/16, × 2^13 as all of these.</summary>
    public const int EvenSum = 4433;

    /// <summary>√2 (cos 2π/16 - cos 6π/16).</summary>
    public const int EvenLow = 6270;

    /// <summary>-√2 (cos 2π/16 + cos 6π/16).</summary>
    public const int EvenHigh = -15137;

    /// <summary>√2 cos 3π/16.</summary>
    public const int OddSum = 9633;

    /// <summary>√2 (-cos π/16 + cos 3π/16 + cos 5π/16 - cos 7π/16).</summary>
    public const int Odd7 = 2446;

    /// <summary>√2 (cos π/16 + cos 3π/16 - cos 5π/16 + cos 7π/16).</summary>
    public const int Odd5 = 16819;

    /// <summary>√2 (cos π/16 + cos 3π/16 + cos 5π/16 - cos 7π/16).</summary>
    public const int Odd3 = 25172;

    /// <summary>√2 (cos π/16 + cos 3π/16 - cos 5π/16 - cos 7π/16).</summary>
    public const int Odd1 = 12299;

    /// <summary>√2 (cos 7π/16 - cos 3π/16).</summary>
    public const int Odd71 = -7373;

    /// <summary>-√2 (cos π/16 + cos 3π/16).</summary>
    public const int Odd53 = -20995;

    /// <summary>-√2 (cos 3π/16 + cos 5π/16).</summary>
    public const int Odd73 = -16069;

    /// <summary>√2 (cos 5π/16 - cos 3π/16).</summary>
    public const int Odd51 = -3196;

    /// <summary>Transforms a data unit.</summary>
    /// <param name="coefficients">64 coefficients in rows, multiplied by their quantization.</param>
    /// <param name="samples">Takes 8 rows of 8 samples.</param>
    /// <param name="stride">Bytes from one row of samples to the next.</param>
    public static void Transform(ReadOnlySpan<int> coefficients, Span<byte> samples, int stride)
    {
        if (Avx2.IsSupported)
        {
            InverseDctAvx2.Transform(coefficients, samples, stride);
        }
        else
        {
            TransformScalar(coefficients, samples, stride);
        }
    }

    /// <summary>Transforms a data unit whose AC coefficients are all zero.</summary>
    public static void TransformDc(int coefficient, Span<byte> samples, int stride)
    {
        byte sample = Finish(((coefficient << FactorBits) + (1 << (FirstShift - 1))) >> FirstShift << FactorBits);
        for (int y = 0; y < JpegLayout.UnitSide; y++)
        {
            samples.Slice(y * stride, JpegLayout.UnitSide).Fill(sample);
        }
    }

    /// <summary>The scalar form of <see cref="Transform"/>.</summary>
    [SkipLocalsInit]
    internal static void TransformScalar(ReadOnlySpan<int> coefficients, Span<byte> samples, int stride)
    {
        Span<int> columns = stackalloc int[JpegLayout.UnitSize];
        Span<int> line = stackalloc int[JpegLayout.UnitSide];
        for (int x = 0; x < JpegLayout.UnitSide; x++)
        {
            Butterfly(coefficients[x..], JpegLayout.UnitSide, line);
            for (int y = 0; y < JpegLayout.UnitSide; y++)
            {
                columns[(y * JpegLayout.UnitSide) + x] = (line[y] + (1 << (FirstShift - 1))) >> FirstShift;
            }
        }

        for (int y = 0; y < JpegLayout.UnitSide; y++)
        {
            Butterfly(columns[(y * JpegLayout.UnitSide)..], 1, line);
            Span<byte> row = samples.Slice(y * stride, JpegLayout.UnitSide);
            for (int x = 0; x < row.Length; x++)
            {
                row[x] = Finish(line[x]);
            }
        }
    }

    private static byte Finish(int value) =>
        (byte)Math.Clamp(((value + (1 << (LastShift - 1))) >> LastShift) + LevelShift, byte.MinValue, byte.MaxValue);

    // One dimension; InverseDctAvx2 has the same steps for eight lines at a time.
    private static void Butterfly(ReadOnlySpan<int> from, int step, Span<int> to)
    {
        int x0 = from[0], x1 = from[step], x2 = from[2 * step], x3 = from[3 * step];
        int x4 = from[4 * step], x5 = from[5 * step], x6 = from[6 * step], x7 = from[7 * step];

        int even = (x2 + x6) * EvenSum;
        int even0 = (x0 + x4) << FactorBits, even1 = (x0 - x4) << FactorBits;
        int even2 = even + (x6 * EvenHigh), even3 = even + (x2 * EvenLow);
        int sum0 = even0 + even3, sum1 = even1 + even2, sum2 = even1 - even2, sum3 = even0 - even3;

        int odd = (x7 + x3 + x5 + x1) * OddSum;
        int odd71 = (x7 + x1) * Odd71, odd53 = (x5 + x3) * Odd53;
        int odd73 = ((x7 + x3) * Odd73) + odd, odd51 = ((x5 + x1) * Odd51) + odd;
        int odd0 = (x1 * Odd1) + odd71 + odd51, odd1 = (x3 * Odd3) + odd53 + odd73;
        int odd2 = (x5 * Odd5) + odd53 + odd51, odd3 = (x7 * Odd7) + odd71 + odd73;

        (to[0], to[7]) = (sum0 + odd0, sum0 - odd0);
        (to[1], to[6]) = (sum1 + odd1, sum1 - odd1);
        (to[2], to[5]) = (sum2 + odd2, sum2 - odd2);
        (to[3], to[4]) = (sum3 + odd3, sum3 - odd3);
    }
}
