using CccdSdk.Qr.Detection;
using Xunit;

namespace CccdSdk.Tests.Qr.Detection;

/// <summary>The filter that takes blur out of modules: nothing happens to a clean symbol, and a blurred one becomes clean.</summary>
public sealed class ModuleEqualizerTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(6)]
    [InlineData(9)]
    [InlineData(14)]
    public void Apply_CleanSymbol_IsTheIdentity(int version)
    {
        float[] clean = Darkness(version);
        float[] filtered = new float[clean.Length];

        new ModuleEqualizer().Apply(FunctionPatterns.Of(version), clean, filtered);

        for (int i = 0; i < clean.Length; i++)
        {
            Assert.True(Math.Abs(clean[i] - filtered[i]) < 1e-4, $"version {version}, module {i}: {clean[i]} became {filtered[i]}");
        }
    }

    [Theory]
    [InlineData(7, 0.38)]
    [InlineData(10, 0.4)]
    public void Apply_BlurredSymbol_BringsTheColoursBack(int version, double part)
    {
        float[] clean = Darkness(version);
        float[] blurred = Blur(clean, FunctionPatterns.Of(version).Size, (float)part);
        float[] filtered = new float[clean.Length];

        new ModuleEqualizer().Apply(FunctionPatterns.Of(version), blurred, filtered);

        Assert.True(Wrong(clean, filtered) <= Wrong(clean, blurred) / 4, $"{Wrong(clean, blurred)} wrong before, {Wrong(clean, filtered)} after");
        Assert.True(Wrong(clean, blurred) > 20, "There was nothing to do.");
    }

    private static int Wrong(float[] clean, float[] modules) => clean.Zip(modules).Count(static pair => pair.First > 0 != pair.Second > 0);

    private static float[] Darkness(int version)
    {
        bool[,] modules = SymbolPicture.Modules("000099000001", version, QRCoder.QRCodeGenerator.ECCLevel.L);
        int size = modules.GetLength(0);
        float[] darkness = new float[size * size];
        for (int i = 0; i < darkness.Length; i++)
        {
            darkness[i] = modules[i % size, i / size] ? 1 : -1;
        }

        return darkness;
    }

    // Each module takes a part of the light of the one to its right, as motion does, and of the one below.
    private static float[] Blur(float[] clean, int size, float part)
    {
        float At(int x, int y) => x < size && y < size ? clean[(y * size) + x] : -1;
        float[] blurred = new float[clean.Length];
        for (int i = 0; i < clean.Length; i++)
        {
            (int y, int x) = Math.DivRem(i, size);
            blurred[i] = ((1 - part) * clean[i]) + (part * (At(x + 1, y) + At(x, y + 1)));
        }

        return blurred;
    }
}
