using CccdSdk.Qr.ErrorCorrection;
using Xunit;

namespace CccdSdk.Tests.Qr.ErrorCorrection;

public sealed class GaloisField256Tests
{
    [Fact]
    public void Multiply_AllPairs_EqualsShiftAndAdd()
    {
        for (int a = 0; a < 256; a++)
        {
            for (int b = 0; b < 256; b++)
            {
                byte expected = TextbookReedSolomon.Multiply(a, b);
                Assert.Equal(expected, GaloisField256.Multiply((byte)a, (byte)b));
                Assert.Equal(expected, GaloisField256.MultiplesOf((byte)a)[b]);
            }
        }
    }

    [Fact]
    public void Inverse_AllButZero_GivesOneWhenMultiplied()
    {
        for (int a = 1; a < 256; a++)
        {
            Assert.Equal(1, GaloisField256.Multiply((byte)a, GaloisField256.Inverse((byte)a)));
            Assert.Equal(a, GaloisField256.Power(GaloisField256.Logarithm((byte)a)));
        }
    }
}
