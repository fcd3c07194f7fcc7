namespace CccdSdk.Qr.ErrorCorrection;

/// <summary>Forney's formula: what to add to each wrong codeword.</summary>
internal static class ErrorValues
{
    /// <summary>Computes the value for each place.</summary>
    /// <returns>False when the locator has a double root, which no pattern of errors gives.</returns>
    internal static bool TryCompute(
        ReadOnlySpan<byte> syndromes, ReadOnlySpan<byte> locator, ReadOnlySpan<byte> places, int blockLength, Span<byte> values)
    {
        Span<byte> evaluator = stackalloc byte[ReedSolomonDecoder.MaxEccCount];
        evaluator = evaluator[..syndromes.Length];
        MultiplyTruncated(syndromes, locator[..(places.Length + 1)], evaluator);
        for (int i = 0; i < places.Length; i++)
        {
            byte inversePlace = ErrorLocator.InversePlace(places[i], blockLength);
            byte slope = Polynomial.EvaluateDerivative(locator[..(places.Length + 1)], inversePlace);
            if (slope == 0)
            {
                return false;
            }

            // The first root of the generator polynomial is the power 0, hence one factor of the place itself: 1 / inverse.
            byte divisor = GaloisField256.Multiply(slope, inversePlace);
            values[i] = GaloisField256.Multiply(Polynomial.Evaluate(evaluator, inversePlace), GaloisField256.Inverse(divisor));
        }

        return true;
    }

    private static void MultiplyTruncated(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b, Span<byte> product)
    {
        product.Clear();
        for (int i = 0; i < b.Length; i++)
        {
            ReadOnlySpan<byte> multiples = GaloisField256.MultiplesOf(b[i]);
            for (int j = 0; i + j < product.Length; j++)
            {
                product[i + j] ^= multiples[a[j]];
            }
        }
    }
}
