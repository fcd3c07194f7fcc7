using System.Runtime.Intrinsics;
using CccdSdk.Qr.ErrorCorrection;
using Xunit;

namespace CccdSdk.Tests.Qr.ErrorCorrection;

/// <summary>The forms with vectors against the plain ones.</summary>
public class GaloisVectorTests
{
    private const int Seeds = 5000;

    [Fact]
    public void Multiply_AllPairs_AsOneByOne()
    {
        for (int factor = 0; factor < 256; factor++)
        {
            for (int first = 0; first < 256; first += GaloisVector.Count)
            {
                Vector128<byte> elements = Vector128.Create((byte)first) + Vector128<byte>.Indices;
                Vector128<byte> products = GaloisVector.Multiply(elements, (byte)factor);
                Assert.All(Enumerable.Range(0, GaloisVector.Count), i => Assert.Equal(GaloisField256.Multiply(elements[i], (byte)factor), products[i]));
            }
        }
    }

    [Fact]
    public void Syndromes_RandomBlocks_AsThePlainForm()
    {
        for (int seed = 0; seed < Seeds; seed++)
        {
            var random = new Random(seed);
            byte[] block = new byte[random.Next(1, GaloisField256.Order + 1)];
            random.NextBytes(block);
            byte[] expected = new byte[random.Next(1, ReedSolomonDecoder.MaxEccCount + 1)];
            byte[] syndromes = new byte[expected.Length];

            Assert.Equal(Syndromes.ComputeScalar(block, expected), Syndromes.Compute(block, syndromes));
            Assert.True(expected.AsSpan().SequenceEqual(syndromes), $"seed {seed}");
        }
    }

    /// <summary>Locators of random places, all roots of which are in the block, and random ones, few roots of which are.</summary>
    [Fact]
    public void FindPlaces_RandomLocators_AsThePlainForm()
    {
        int all = 0;
        for (int seed = 0; seed < Seeds; seed++)
        {
            var random = new Random(seed);
            int length = random.Next(ReedSolomonDecoder.MaxEccCount, GaloisField256.Order + 1);
            int degree = random.Next(1, ReedSolomonDecoder.MaxEccCount + 1);
            byte[] locator = seed % 2 == 0 ? Random(random, degree) : WithRoots(random, degree, length);
            byte[] expected = new byte[degree];
            byte[] places = new byte[degree];
            int found = ErrorLocator.FindPlacesScalar(locator, length, expected);

            Assert.True(found == ErrorLocator.FindPlacesVector128(locator, length, places) && expected.AsSpan().SequenceEqual(places), $"seed {seed}");
            all += found == degree ? 1 : 0;
        }

        Assert.True(all >= Seeds / 2, $"{all} of {Seeds}");
    }

    private static byte[] Random(Random random, int degree)
    {
        byte[] locator = new byte[degree + 1];
        random.NextBytes(locator);
        return locator;
    }

    // The product of (1 - X x) over places, each once.
    private static byte[] WithRoots(Random random, int degree, int length)
    {
        byte[] locator = new byte[degree + 1];
        locator[0] = 1;
        foreach (int place in Enumerable.Range(0, length).OrderBy(_ => random.Next()).Take(degree))
        {
            byte root = GaloisField256.Power(length - 1 - place);
            for (int i = degree; i > 0; i--)
            {
                locator[i] ^= GaloisField256.Multiply(root, locator[i - 1]);
            }
        }

        return locator;
    }
}
