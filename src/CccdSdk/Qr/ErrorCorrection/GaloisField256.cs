namespace CccdSdk.Qr.ErrorCorrection;

/// <summary>
/// Arithmetic in the field of 256 elements with the primitive polynomial x^8 + x^4 + x^3 + x^2 + 1 (ISO/IEC 18004:2015, 7.5.2).
/// Addition and subtraction are both exclusive or.
/// </summary>
internal static class GaloisField256
{
    /// <summary>Nonzero elements: the powers of the primitive element repeat after these.</summary>
    internal const int Order = 255;

    private const int PrimitivePolynomial = 0b1_0001_1101;

    // Twice the period, so that the sum of two logarithms needs no remainder.
    private static readonly byte[] s_powers = MakePowers();
    private static readonly byte[] s_logarithms = MakeLogarithms();
    private static readonly byte[] s_products = MakeProducts();

    /// <summary>The primitive element (2) to the power <paramref name="exponent"/>, which is 0 to 509.</summary>
    internal static byte Power(int exponent) => s_powers[exponent];

    /// <summary>The exponent that gives <paramref name="element"/>, 0 to 254; the element is not 0.</summary>
    internal static int Logarithm(byte element) => s_logarithms[element];

    /// <summary>The product of two elements.</summary>
    internal static byte Multiply(byte a, byte b) => s_products[(a << 8) | b];

    /// <summary>The products of <paramref name="a"/> with 0 to 255: one look-up for each step of a long evaluation.</summary>
    internal static ReadOnlySpan<byte> MultiplesOf(byte a) => s_products.AsSpan(a << 8, 256);

    /// <summary>The inverse of an element that is not 0.</summary>
    internal static byte Inverse(byte element) => s_powers[Order - s_logarithms[element]];

    private static byte[] MakePowers()
    {
        byte[] powers = new byte[2 * Order];
        int element = 1;
        for (int i = 0; i < Order; i++)
        {
            powers[i] = powers[i + Order] = (byte)element;
            element <<= 1;
            element ^= element > 255 ? PrimitivePolynomial : 0;
        }

        return powers;
    }

    private static byte[] MakeLogarithms()
    {
        byte[] logarithms = new byte[256];
        for (int i = 0; i < Order; i++)
        {
            logarithms[s_powers[i]] = (byte)i;
        }

        return logarithms;
    }

    private static byte[] MakeProducts()
    {
        byte[] products = new byte[256 * 256];
        for (int a = 1; a < 256; a++)
        {
            for (int b = 1; b < 256; b++)
            {
                products[(a << 8) | b] = s_powers[s_logarithms[a] + s_logarithms[b]];
            }
        }

        return products;
    }
}
