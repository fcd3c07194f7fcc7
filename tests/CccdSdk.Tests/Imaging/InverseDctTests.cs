using CccdSdk.Imaging.Jpeg;
using Xunit;

namespace CccdSdk.Tests.Imaging;

public sealed class InverseDctTests
{
    [Fact]
    public void Transform_CoefficientsOfPictures_AreWithinOneLevelOfTheDefinition()
    {
        for (int seed = 0; seed < 500; seed++)
        {
            Random random = new(seed);
            int[] unit = new int[64];
            for (int i = random.Next(1, 30); i > 0; i--)
            {
                unit[random.Next(64)] = random.Next(-300, 300);
            }

            unit[0] = random.Next(-1024, 1016);
            byte[] samples = new byte[64];
            InverseDct.Transform(unit, samples, 8);
            for (int i = 0; i < 64; i++)
            {
                Assert.True(Math.Abs(samples[i] - Definition(unit, i % 8, i / 8)) < 1.01, $"seed {seed}, sample {i}");
            }
        }
    }

    [Fact]
    public void Transform_AnyCoefficients_EqualScalarForm()
    {
        for (int seed = 0; seed < 500; seed++)
        {
            Random random = new(seed);
            int[] unit = new int[64];
            int most = 1 << random.Next(4, 31);
            for (int i = random.Next(1, 64); i > 0; i--)
            {
                unit[random.Next(64)] = random.Next(-most, most);
            }

            byte[] fast = new byte[64 + (7 * 5)];
            byte[] plain = new byte[fast.Length];
            InverseDct.Transform(unit, fast, 13);
            InverseDct.TransformScalar(unit, plain, 13);
            Assert.True(plain.AsSpan().SequenceEqual(fast), $"seed {seed}");
        }
    }

    [Fact]
    public void TransformDc_AnyCoefficient_EqualsTransform()
    {
        for (int dc = -70_000; dc < 70_000; dc += 7)
        {
            int[] unit = new int[64];
            unit[0] = dc;
            byte[] expected = new byte[64];
            byte[] samples = new byte[64];
            InverseDct.TransformScalar(unit, expected, 8);
            InverseDct.TransformDc(dc, samples, 8);
            Assert.Equal(expected, samples);
        }
    }

    [Fact]
    public void Factors_AreThoseOfTheCosines()
    {
        double c1 = Cosine(1), c2 = Cosine(2), c3 = Cosine(3), c5 = Cosine(5), c6 = Cosine(6), c7 = Cosine(7);
        double[] exact = [c6, c2 - c6, -c2 - c6, c3, -c1 + c3 + c5 - c7, c1 + c3 - c5 + c7, c1 + c3 + c5 - c7, c1 + c3 - c5 - c7, c7 - c3, -c1 - c3, -c3 - c5, c5 - c3];
        int[] factors =
        [
            InverseDct.EvenSum, InverseDct.EvenLow, InverseDct.EvenHigh, InverseDct.OddSum, InverseDct.Odd7, InverseDct.Odd5, InverseDct.Odd3,
            InverseDct.Odd1, InverseDct.Odd71, InverseDct.Odd53, InverseDct.Odd73, InverseDct.Odd51,
        ];
        Assert.Equal(Array.ConvertAll(exact, value => (int)Math.Round(value * (1 << InverseDct.FactorBits))), factors);
    }

    private static double Cosine(int n) => Math.Sqrt(2) * Math.Cos(n * Math.PI / 16);

    // T.81, A.3.3, as it stands there.
    private static double Definition(int[] unit, int x, int y)
    {
        double sum = 0;
        for (int i = 0; i < 64; i++)
        {
            int u = i % 8, v = i / 8;
            double scale = (u == 0 ? Math.Sqrt(0.5) : 1) * (v == 0 ? Math.Sqrt(0.5) : 1) / 4;
            sum += scale * unit[i] * Math.Cos(((2 * x) + 1) * u * Math.PI / 16) * Math.Cos(((2 * y) + 1) * v * Math.PI / 16);
        }

        return Math.Clamp(sum + 128, 0, 255);
    }
}
