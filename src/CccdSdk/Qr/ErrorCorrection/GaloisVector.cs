using System.Runtime.Intrinsics;

namespace CccdSdk.Qr.ErrorCorrection;

/// <summary>Sixteen elements of <see cref="GaloisField256"/> at once: a product is the sum of the products of both halves of a byte, which
/// are looked up in sixteen bytes each.</summary>
internal static class GaloisVector
{
    /// <summary>Elements of a vector.</summary>
    internal const int Count = 16;

    private const int HalfBits = 4;

    /// <summary>One row of powers, with the first ones again behind the last, so that a vector may begin at any.</summary>
    private const int Stride = GaloisField256.Order + 1 + Count;

    /// <summary>Multiples of the upper halves: those of the lower ones are in <see cref="GaloisField256"/>.</summary>
    private static readonly byte[] s_upper = MakeUpper();

    private static readonly byte[] s_powers = MakePowers();
    private static readonly byte[] s_syndromePowers = MakeSyndromePowers();

    /// <summary>The products of all elements with one.</summary>
    internal static Vector128<byte> Multiply(Vector128<byte> elements, byte factor)
    {
        Vector128<byte> lower = Vector128.Create(GaloisField256.MultiplesOf(factor)[..Count]);
        Vector128<byte> upper = Vector128.Create(s_upper.AsSpan(factor << HalfBits, Count));
        return Vector128.ShuffleNative(lower, elements & Vector128.Create((byte)(Count - 1)))
            ^ Vector128.ShuffleNative(upper, elements >>> HalfBits);
    }

    /// <summary>The primitive element to the powers <paramref name="step"/> × <paramref name="first"/>, step × (first + 1) and so on.</summary>
    /// <param name="step">0 to the most error correction codewords.</param>
    /// <param name="first">0 to 255.</param>
    internal static Vector128<byte> Powers(int step, int first) => Vector128.Create(s_powers.AsSpan((step * Stride) + first, Count));

    /// <summary>The primitive element to the powers 0, <paramref name="exponent"/>, 2 × exponent and so on, from one of them on.</summary>
    /// <param name="exponent">0 to 254.</param>
    /// <param name="first">0 or <see cref="Count"/>.</param>
    internal static Vector128<byte> SyndromePowers(int exponent, int first) =>
        Vector128.Create(s_syndromePowers.AsSpan((exponent * 2 * Count) + first, Count));

    private static byte[] MakeUpper()
    {
        byte[] upper = new byte[256 * Count];
        for (int i = 0; i < upper.Length; i++)
        {
            upper[i] = GaloisField256.Multiply((byte)(i >> HalfBits), (byte)(i << HalfBits));
        }

        return upper;
    }

    private static byte[] MakePowers()
    {
        byte[] powers = new byte[(ReedSolomonDecoder.MaxEccCount + 1) * Stride];
        for (int i = 0; i < powers.Length; i++)
        {
            powers[i] = GaloisField256.Power(i / Stride * (i % Stride) % GaloisField256.Order);
        }

        return powers;
    }

    private static byte[] MakeSyndromePowers()
    {
        byte[] powers = new byte[GaloisField256.Order * 2 * Count];
        for (int i = 0; i < powers.Length; i++)
        {
            powers[i] = GaloisField256.Power(i / (2 * Count) * (i % (2 * Count)) % GaloisField256.Order);
        }

        return powers;
    }
}
