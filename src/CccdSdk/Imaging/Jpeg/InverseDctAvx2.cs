using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace CccdSdk.Imaging.Jpeg;

/// <summary>The vector form of <see cref="InverseDct"/>: eight lines of a data unit at a time.</summary>
internal static class InverseDctAvx2
{
    /// <inheritdoc cref="InverseDct.Transform"/>
    public static void Transform(ReadOnlySpan<int> coefficients, Span<byte> samples, int stride)
    {
        Lines lines;
        lines.L0 = Vector256.Create(coefficients);
        lines.L1 = Vector256.Create(coefficients[8..]);
        lines.L2 = Vector256.Create(coefficients[16..]);
        lines.L3 = Vector256.Create(coefficients[24..]);
        lines.L4 = Vector256.Create(coefficients[32..]);
        lines.L5 = Vector256.Create(coefficients[40..]);
        lines.L6 = Vector256.Create(coefficients[48..]);
        lines.L7 = Vector256.Create(coefficients[56..]);
        Butterfly(ref lines, InverseDct.FirstShift, 0);
        Transpose(ref lines);
        Butterfly(ref lines, InverseDct.LastShift, InverseDct.LevelShift);
        Transpose(ref lines);
        Store(lines.L0, lines.L1, samples, stride);
        Store(lines.L2, lines.L3, samples[(2 * stride)..], stride);
        Store(lines.L4, lines.L5, samples[(4 * stride)..], stride);
        Store(lines.L6, lines.L7, samples[(6 * stride)..], stride);
    }

    // The steps and names of InverseDct.Butterfly.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Butterfly(ref Lines x, int shift, int level)
    {
        Vector256<int> even = (x.L2 + x.L6) * Vector256.Create(InverseDct.EvenSum);
        Vector256<int> even0 = (x.L0 + x.L4) << InverseDct.FactorBits;
        Vector256<int> even1 = (x.L0 - x.L4) << InverseDct.FactorBits;
        Vector256<int> even2 = even + (x.L6 * Vector256.Create(InverseDct.EvenHigh));
        Vector256<int> even3 = even + (x.L2 * Vector256.Create(InverseDct.EvenLow));
        Vector256<int> half = Vector256.Create(1 << (shift - 1));
        Vector256<int> sum0 = even0 + even3 + half;
        Vector256<int> sum1 = even1 + even2 + half;
        Vector256<int> sum2 = even1 - even2 + half;
        Vector256<int> sum3 = even0 - even3 + half;

        Vector256<int> odd = (x.L7 + x.L3 + x.L5 + x.L1) * Vector256.Create(InverseDct.OddSum);
        Vector256<int> odd71 = (x.L7 + x.L1) * Vector256.Create(InverseDct.Odd71);
        Vector256<int> odd53 = (x.L5 + x.L3) * Vector256.Create(InverseDct.Odd53);
        Vector256<int> odd73 = ((x.L7 + x.L3) * Vector256.Create(InverseDct.Odd73)) + odd;
        Vector256<int> odd51 = ((x.L5 + x.L1) * Vector256.Create(InverseDct.Odd51)) + odd;
        Vector256<int> odd0 = (x.L1 * Vector256.Create(InverseDct.Odd1)) + odd71 + odd51;
        Vector256<int> odd1 = (x.L3 * Vector256.Create(InverseDct.Odd3)) + odd53 + odd73;
        Vector256<int> odd2 = (x.L5 * Vector256.Create(InverseDct.Odd5)) + odd53 + odd51;
        Vector256<int> odd3 = (x.L7 * Vector256.Create(InverseDct.Odd7)) + odd71 + odd73;

        Vector256<int> add = Vector256.Create(level);
        x.L0 = ((sum0 + odd0) >> shift) + add;
        x.L1 = ((sum1 + odd1) >> shift) + add;
        x.L2 = ((sum2 + odd2) >> shift) + add;
        x.L3 = ((sum3 + odd3) >> shift) + add;
        x.L4 = ((sum3 - odd3) >> shift) + add;
        x.L5 = ((sum2 - odd2) >> shift) + add;
        x.L6 = ((sum1 - odd1) >> shift) + add;
        x.L7 = ((sum0 - odd0) >> shift) + add;
    }

    // Pairs, then pairs of pairs, then halves change places.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Transpose(ref Lines x)
    {
        Vector256<long> a0 = Avx2.UnpackLow(x.L0, x.L1).AsInt64(), a1 = Avx2.UnpackHigh(x.L0, x.L1).AsInt64();
        Vector256<long> a2 = Avx2.UnpackLow(x.L2, x.L3).AsInt64(), a3 = Avx2.UnpackHigh(x.L2, x.L3).AsInt64();
        Vector256<long> a4 = Avx2.UnpackLow(x.L4, x.L5).AsInt64(), a5 = Avx2.UnpackHigh(x.L4, x.L5).AsInt64();
        Vector256<long> a6 = Avx2.UnpackLow(x.L6, x.L7).AsInt64(), a7 = Avx2.UnpackHigh(x.L6, x.L7).AsInt64();
        (x.L0, x.L4) = JoinHalves(Avx2.UnpackLow(a0, a2), Avx2.UnpackLow(a4, a6));
        (x.L1, x.L5) = JoinHalves(Avx2.UnpackHigh(a0, a2), Avx2.UnpackHigh(a4, a6));
        (x.L2, x.L6) = JoinHalves(Avx2.UnpackLow(a1, a3), Avx2.UnpackLow(a5, a7));
        (x.L3, x.L7) = JoinHalves(Avx2.UnpackHigh(a1, a3), Avx2.UnpackHigh(a5, a7));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector256<int> Lower, Vector256<int> Upper) JoinHalves(Vector256<long> left, Vector256<long> right) =>
        (Avx2.Permute2x128(left, right, 0x20).AsInt32(), Avx2.Permute2x128(left, right, 0x31).AsInt32());

    // Two rows; the saturation of both steps together is that of InverseDct.Finish.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector256<int> first, Vector256<int> second, Span<byte> samples, int stride)
    {
        Vector256<short> words = Avx2.PackSignedSaturate(first, second);
        Vector256<byte> bytes = Avx2.PackUnsignedSaturate(words, words);
        Vector128<int> rows = Avx2.PermuteVar8x32(bytes.AsInt32(), Vector256.Create(0, 4, 1, 5, 2, 6, 3, 7)).GetLower();
        Vector64.CopyTo(rows.GetLower().AsByte(), samples);
        Vector64.CopyTo(rows.GetUpper().AsByte(), samples[stride..]);
    }

    private struct Lines
    {
        public Vector256<int> L0, L1, L2, L3, L4, L5, L6, L7;
    }
}
