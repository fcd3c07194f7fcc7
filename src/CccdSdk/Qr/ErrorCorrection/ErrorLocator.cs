using System.Numerics;
using System.Runtime.Intrinsics;

namespace CccdSdk.Qr.ErrorCorrection;

/// <summary>The polynomial whose roots tell which codewords are wrong. Coefficients from the constant term up.</summary>
internal static class ErrorLocator
{
    /// <summary>Berlekamp-Massey: extends a locator of known erasures to the shortest that explains the syndromes.</summary>
    /// <param name="syndromes">The syndromes, not all zero.</param>
    /// <param name="erasureCount">Degree of <paramref name="locator"/> so far.</param>
    /// <param name="locator">The locator of the erasures; the result. One coefficient more than there are syndromes.</param>
    /// <returns>The number of places, erasures included, that the locator stands for.</returns>
    internal static int Extend(ReadOnlySpan<byte> syndromes, int erasureCount, Span<byte> locator)
    {
        Span<byte> previous = stackalloc byte[ReedSolomonDecoder.MaxEccCount + 1];
        Span<byte> before = stackalloc byte[ReedSolomonDecoder.MaxEccCount + 1];
        previous = previous[..locator.Length];
        before = before[..locator.Length];
        locator.CopyTo(previous);
        int places = erasureCount;
        for (int step = erasureCount; step < syndromes.Length; step++)
        {
            byte discrepancy = Discrepancy(syndromes, locator, places, step);
            MultiplyByX(previous);
            if (discrepancy == 0)
            {
                continue;
            }

            locator.CopyTo(before);
            AddScaled(locator, previous, discrepancy);
            if (2 * places <= step + erasureCount)
            {
                places = step + 1 + erasureCount - places;
                previous.Clear();
                AddScaled(previous, before, GaloisField256.Inverse(discrepancy));
            }
        }

        return places;
    }

    /// <summary>Finds the places in the block at which the locator is zero.</summary>
    /// <returns>Whether there are exactly <paramref name="count"/> of them, which is the degree of the locator.</returns>
    internal static bool TryFindPlaces(ReadOnlySpan<byte> locator, int count, int blockLength, Span<byte> places)
    {
        if (locator[count] == 0)
        {
            return false;
        }

        locator = locator[..(count + 1)];
        return count == (Vector128.IsHardwareAccelerated
            ? FindPlacesVector128(locator, blockLength, places)
            : FindPlacesScalar(locator, blockLength, places));
    }

    /// <summary>The plain form, and the oracle of the other one: as many places as are found, at most the degree.</summary>
    internal static int FindPlacesScalar(ReadOnlySpan<byte> locator, int blockLength, Span<byte> places)
    {
        int found = 0;
        for (int place = 0; place < blockLength && found < locator.Length - 1; place++)
        {
            if (Polynomial.Evaluate(locator, InversePlace(place, blockLength)) == 0)
            {
                places[found++] = (byte)place;
            }
        }

        return found;
    }

    /// <summary>The same, term by term for sixteen places at once.</summary>
    internal static int FindPlacesVector128(ReadOnlySpan<byte> locator, int blockLength, Span<byte> places)
    {
        int found = 0;
        int firstExponent = GaloisField256.Order - (blockLength - 1);
        for (int place = 0; place < blockLength; place += GaloisVector.Count)
        {
            Vector128<byte> values = default;
            for (int i = 0; i < locator.Length; i++)
            {
                values ^= GaloisVector.Multiply(GaloisVector.Powers(i, firstExponent + place), locator[i]);
            }

            uint zeros = Vector128.Equals(values, default).ExtractMostSignificantBits();
            for (; zeros != 0 && found < locator.Length - 1; zeros &= zeros - 1)
            {
                int zero = place + BitOperations.TrailingZeroCount(zeros);
                if (zero < blockLength)
                {
                    places[found++] = (byte)zero;
                }
            }
        }

        return found;
    }

    /// <summary>The inverse of the field element that stands for a place in a block: the first codeword has the highest power.</summary>
    internal static byte InversePlace(int place, int blockLength) => GaloisField256.Power(GaloisField256.Order - (blockLength - 1 - place));

    private static byte Discrepancy(ReadOnlySpan<byte> syndromes, ReadOnlySpan<byte> locator, int places, int step)
    {
        int sum = 0;
        for (int i = 0; i <= Math.Min(places, step); i++)
        {
            sum ^= GaloisField256.Multiply(locator[i], syndromes[step - i]);
        }

        return (byte)sum;
    }

    private static void MultiplyByX(Span<byte> polynomial)
    {
        polynomial[..^1].CopyTo(polynomial[1..]);
        polynomial[0] = 0;
    }

    private static void AddScaled(Span<byte> sum, ReadOnlySpan<byte> polynomial, byte factor)
    {
        ReadOnlySpan<byte> multiples = GaloisField256.MultiplesOf(factor);
        for (int i = 0; i < sum.Length; i++)
        {
            sum[i] ^= multiples[polynomial[i]];
        }
    }
}
