namespace CccdSdk.Qr.ErrorCorrection;

/// <summary>Polynomials over the field; coefficients from the constant term up.</summary>
internal static class Polynomial
{
    /// <summary>The value at <paramref name="x"/>.</summary>
    internal static byte Evaluate(ReadOnlySpan<byte> coefficients, byte x)
    {
        ReadOnlySpan<byte> multiples = GaloisField256.MultiplesOf(x);
        int value = 0;
        for (int i = coefficients.Length - 1; i >= 0; i--)
        {
            value = multiples[value] ^ coefficients[i];
        }

        return (byte)value;
    }

    /// <summary>The value of the formal derivative at <paramref name="x"/>: only odd powers stay, as 1 + 1 is 0 here.</summary>
    internal static byte EvaluateDerivative(ReadOnlySpan<byte> coefficients, byte x)
    {
        ReadOnlySpan<byte> multiples = GaloisField256.MultiplesOf(GaloisField256.Multiply(x, x));
        int value = 0;
        int highestOdd = coefficients.Length % 2 == 0 ? coefficients.Length - 1 : coefficients.Length - 2;
        for (int i = highestOdd; i > 0; i -= 2)
        {
            value = multiples[value] ^ coefficients[i];
        }

        return (byte)value;
    }
}
