using CccdSdk.Qr.Detection;
using CccdSdk.Qr.Tracking;
using CccdSdk.Tests.Qr.Detection;
using Xunit;

namespace CccdSdk.Tests.Qr.Tracking;

/// <summary>What a frame says of modules, and where it says nothing.</summary>
public sealed class SoftModulesTests
{
    private const int Light = 200, Dark = 60;

    private static readonly bool[,] s_modules = SymbolPicture.Modules(new CardVideo(5, new CardVideoLevel(3, 3)).Payload);

    private static readonly int s_size = s_modules.GetLength(0);

    /// <summary>Saturated with the noise of a camera, which only takes away; as light as the paper; as dark as the print; between the two.</summary>
    [Theory]
    [InlineData(255, 17)]
    [InlineData(Light, 10)]
    [InlineData(Dark, 10)]
    [InlineData(130, 10)]
    public void ClearFlat_SpotOnTheSymbol_KnowsNothingInside(int grey, int noise)
    {
        const int Left = 12, Top = 14, Width = 12, Height = 9;
        float[] picture = Picture(noise, seed: 1);
        for (int y = Top; y < Top + Height; y++)
        {
            for (int x = Left; x < Left + Width; x++)
            {
                picture[(y * s_size) + x] = Math.Min(255, grey + Noise(noise, (y * s_size) + x));
            }
        }

        sbyte[] steps = Steps(picture);

        for (int y = Top + 1; y < Top + Height - 1; y++)
        {
            for (int x = Left + 1; x < Left + Width - 1; x++)
            {
                Assert.Equal(0, steps[(y * s_size) + x]);
            }
        }
    }

    /// <summary>A symbol without a spot: nine modules of one colour are rare, and known all the same nearly everywhere.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(15)]
    [InlineData(70)]
    public void ClearFlat_CleanSymbol_KnowsNearlyEveryModule(int noise) =>
        Assert.InRange(Steps(Picture(noise, seed: 2)).Count(static step => step == 0), 0, s_size * s_size / 50);

    [Fact]
    public void Correlate_UnknownModules_CountNeitherWay()
    {
        sbyte[] first = [100, -100, 0, 0, 50];
        float[] second = [1, -1, 1, -1, 0];

        float correlation = SoftModules.Correlate(first, second, [0, 1, 2, 3, 4], out int count);

        Assert.Equal(1, correlation, 1e-5);
        Assert.Equal(2, count);
    }

    [Fact]
    public void Correlate_NothingKnown_IsNothing()
    {
        Assert.Equal(0, SoftModules.Correlate([0, 5], [1, 0], [0, 1], out int count));
        Assert.Equal(0, count);
    }

    private static float[] Picture(int noise, int seed)
    {
        float[] picture = new float[s_size * s_size];
        for (int i = 0; i < picture.Length; i++)
        {
            picture[i] = (s_modules[i % s_size, i / s_size] ? Dark : Light) + Noise(noise, (seed * picture.Length) + i);
        }

        return picture;
    }

    private static sbyte[] Steps(float[] picture)
    {
        float[] darkness = new float[picture.Length];
        sbyte[] steps = new sbyte[picture.Length];
        new ModuleLevels().Measure(picture, s_size, inverted: false, darkness);
        SoftModules.Quantize(darkness, steps);
        SoftModules.ClearFlat(picture, s_size, steps);
        return steps;
    }

    // The mean of nine pixels with noise of this deviation.
    private static float Noise(int deviation, int seed)
    {
        Random random = new(seed);
        double normal = Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(Math.Tau * random.NextDouble());
        return (float)(deviation / 3.0 * normal);
    }
}
