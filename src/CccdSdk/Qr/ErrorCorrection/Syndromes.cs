using System.Runtime.Intrinsics;

namespace CccdSdk.Qr.ErrorCorrection;

/// <summary>The value of a block, as a polynomial, at the roots of the generator polynomial: all zero for a word of the code.</summary>
internal static class Syndromes
{
    // Each step of one evaluation waits for the step before it, so several are computed side by side.
    private const int SideBySide = 4;

    /// <summary>Computes the value of <paramref name="block"/> at the powers 0, 1, 2 ... of the primitive element.</summary>
    /// <returns>Whether all of them are zero.</returns>
    internal static bool Compute(ReadOnlySpan<byte> block, Span<byte> syndromes) =>
        Vector128.IsHardwareAccelerated ? ComputeVector128(block, syndromes) : ComputeScalar(block, syndromes);

    /// <summary>The plain form, and the oracle of the other one.</summary>
    internal static bool ComputeScalar(ReadOnlySpan<byte> block, Span<byte> syndromes)
    {
        int done = 0;
        for (; done <= syndromes.Length - SideBySide; done += SideBySide)
        {
            EvaluateFour(block, done, syndromes[done..]);
        }

        for (; done < syndromes.Length; done++)
        {
            syndromes[done] = Evaluate(block, done);
        }

        return !syndromes.ContainsAnyExcept((byte)0);
    }

    // What each codeword adds to all syndromes; there are at most 30.
    private static bool ComputeVector128(ReadOnlySpan<byte> block, Span<byte> syndromes)
    {
        Vector128<byte> first = default;
        Vector128<byte> second = default;
        for (int i = 0; i < block.Length; i++)
        {
            int exponent = block.Length - 1 - i;
            first ^= GaloisVector.Multiply(GaloisVector.SyndromePowers(exponent, 0), block[i]);
            second ^= GaloisVector.Multiply(GaloisVector.SyndromePowers(exponent, GaloisVector.Count), block[i]);
        }

        Span<byte> all = stackalloc byte[2 * GaloisVector.Count];
        first.CopyTo(all);
        second.CopyTo(all[GaloisVector.Count..]);
        all[..syndromes.Length].CopyTo(syndromes);
        return !syndromes.ContainsAnyExcept((byte)0);
    }

    private static void EvaluateFour(ReadOnlySpan<byte> block, int exponent, Span<byte> values)
    {
        ReadOnlySpan<byte> first = GaloisField256.MultiplesOf(GaloisField256.Power(exponent));
        ReadOnlySpan<byte> second = GaloisField256.MultiplesOf(GaloisField256.Power(exponent + 1));
        ReadOnlySpan<byte> third = GaloisField256.MultiplesOf(GaloisField256.Power(exponent + 2));
        ReadOnlySpan<byte> fourth = GaloisField256.MultiplesOf(GaloisField256.Power(exponent + 3));
        int a = 0, b = 0, c = 0, d = 0;
        foreach (byte codeword in block)
        {
            a = first[a] ^ codeword;
            b = second[b] ^ codeword;
            c = third[c] ^ codeword;
            d = fourth[d] ^ codeword;
        }

        values[0] = (byte)a;
        values[1] = (byte)b;
        values[2] = (byte)c;
        values[3] = (byte)d;
    }

    private static byte Evaluate(ReadOnlySpan<byte> block, int exponent)
    {
        ReadOnlySpan<byte> multiples = GaloisField256.MultiplesOf(GaloisField256.Power(exponent));
        int value = 0;
        foreach (byte codeword in block)
        {
            value = multiples[value] ^ codeword;
        }

        return (byte)value;
    }
}
