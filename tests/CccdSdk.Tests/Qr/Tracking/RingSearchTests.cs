using CccdSdk.Imaging;
using CccdSdk.Qr;
using CccdSdk.Qr.Detection;
using CccdSdk.Qr.Tracking;
using CccdSdk.Tests.Qr.Detection;
using Xunit;

namespace CccdSdk.Tests.Qr.Tracking;

/// <summary>Symbols that are found by the rings of their finder patterns, in noise that hides every single module.</summary>
public sealed class RingSearchTests
{
    private const int Points = 48;

    [Fact]
    public void AddUp_AnyPixels_GivesWhatTheScalarTwinGives()
    {
        Random random = new(1);
        byte[] pixels = new byte[900];
        int[] offsets = new int[Points];
        for (int length = 1; length < 200; length += 7)
        {
            random.NextBytes(pixels);
            RingFilter.Reduce(pixels, pixels);
            Array.ConvertAll(offsets, _ => random.Next(-300, 300)).CopyTo(offsets, 0);
            short[] fast = new short[length], slow = new short[length];

            RingFilter.AddUp(pixels, 300, offsets, fast);
            RingFilter.AddUpScalar(pixels, 300, offsets, slow);

            Assert.Equal(slow, fast);
        }
    }

    [Fact]
    public void Reduce_EveryGrey_LeavesFiveBits()
    {
        byte[] all = [.. Enumerable.Range(0, 256).Select(static grey => (byte)grey)];
        byte[] reduced = new byte[all.Length];

        RingFilter.Reduce(all, reduced);

        Assert.Equal(all.Select(static grey => (byte)(grey / 8)), reduced);
    }

    /// <summary>Of three frames at least so many give the symbol; what one frame lacks, the next one has. Numbers only improve.</summary>
    [Theory]
    [InlineData(2f, 0, false)]
    [InlineData(2f, 45, false)]
    [InlineData(2.3f, 77, true)]
    [InlineData(2.7f, 20, false)]
    [InlineData(4f, 33, true)]
    public void Read_SymbolInHeavyNoise_FindsItsCorners(float pixelsPerModule, int degrees, bool inverted)
    {
        int found = 0;
        for (int seed = 0; seed < 3; seed++)
        {
            (byte[] pixels, QrCorners corners) = Noisy(pixelsPerModule, degrees + seed, inverted, seed);
            FrameCollector collector = new(TimeProvider.System);
            collector.Begin(CardVideo.Width, CardVideo.Height, long.MaxValue);

            new RingReader().Read(new LuminanceView(pixels, CardVideo.Width, CardVideo.Height, CardVideo.Width), QrReaderEffort.Balanced, collector, Unlimited());

            found += collector.Count > 0 && collector[0].IsInverted == inverted
                && SymbolOutline.LargestDistance(collector[0].Corners, corners) < 0.5f * pixelsPerModule ? 1 : 0;
        }

        Assert.True(found >= 2, $"found in {found} of 3 frames");
    }

    [Fact]
    public void Read_NoiseAlone_FindsNothing()
    {
        for (int seed = 0; seed < 8; seed++)
        {
            byte[] pixels = new SymbolPicture(CardVideo.Width, CardVideo.Height, 130).Noise(10 * (seed + 1), seed).Pixels();
            FrameCollector collector = new(TimeProvider.System);
            collector.Begin(CardVideo.Width, CardVideo.Height, long.MaxValue);

            QrSymbol? symbol = new RingReader().Read(
                new LuminanceView(pixels, CardVideo.Width, CardVideo.Height, CardVideo.Width), QrReaderEffort.Thorough, collector, Unlimited());

            Assert.True(symbol is null && collector.Count == 0, $"seed {seed}");
        }
    }

    private static FrameSteps Unlimited()
    {
        FrameSteps steps = new(TimeProvider.System, TimeSpan.TicksPerDay * TimeSpan.NanosecondsPerTick);
        steps.Start(TimeProvider.System.GetTimestamp());
        return steps;
    }

    private static (byte[] Pixels, QrCorners Corners) Noisy(float pixelsPerModule, int degrees, bool inverted, int seed)
    {
        bool[,] modules = SymbolPicture.Modules(new CardVideo(seed, new CardVideoLevel(pixelsPerModule, 0)).Payload);
        QrCorners corners = SymbolPicture.Square(200.3f, 160.6f, modules.GetLength(0) * pixelsPerModule, degrees);
        (float dark, float light) = inverted ? (200, 60) : (60, 200);
        return (new SymbolPicture(CardVideo.Width, CardVideo.Height, 150).Draw(modules, corners, dark, light).Noise(60, seed).Pixels(), corners);
    }
}
