using CccdSdk.Qr.Detection;
using CccdSdk.Qr.Symbol;
using CccdSdk.Qr.Tracking;
using CccdSdk.Tests.Qr.Detection;
using Xunit;

namespace CccdSdk.Tests.Qr.Tracking;

/// <summary>Frames that are blurred along lines: each has lost what the other shows.</summary>
public sealed class JointEqualizerTests
{
    private static readonly bool[,] s_modules = SymbolPicture.Modules(new CardVideo(3, new CardVideoLevel(3, 3)).Payload);

    private static readonly int s_size = s_modules.GetLength(0);

    /// <summary>Modules of three in a row mixed alike: of the sum a tenth and more is wrong, without blur nearly nothing.</summary>
    [Theory]
    [InlineData(0f, 0f)]
    [InlineData(0.2f, 0.002f)]
    [InlineData(0.4f, 0.03f)]
    public void Apply_BlurredToAllSides_GivesTheModulesBack(float noise, float mostWrong)
    {
        SymbolTrack track = Track(noise, 0, (1, 0), (0, 1), (1, 1), (1, -1), (1, 0));

        float before = Wrong(track.Sum), after = Wrong(Apply(track));

        Assert.True(before > 0.1f, $"noise {noise}: {before:P1} of the sum are wrong");
        Assert.True(after <= mostWrong, $"noise {noise}: {after:P1} are wrong, {before:P1} before");
    }

    [Fact]
    public void Apply_FramesWithoutBlur_LeavesEveryModule() => Assert.Equal(0, Wrong(Apply(Track(0.1f, 0, (0, 0), (0, 0)))));

    /// <summary>An eighth of every frame is unknown, somewhere else in each.</summary>
    [Fact]
    public void Apply_PartsUnknown_TakesThemFromTheOthers() =>
        Assert.InRange(Wrong(Apply(Track(0.1f, s_size * s_size / 8, (1, 0), (0, 1), (1, 1), (1, -1)))), 0, 0.01f);

    [Fact]
    public void Apply_NothingKnown_SaysNothing()
    {
        SymbolTrack track = Track(0, s_size * s_size, (0, 0), (0, 0));

        float[] result = Apply(track);

        Assert.All(result, static value => Assert.InRange(value, -0.01f, 0.01f));
    }

    private static float[] Apply(SymbolTrack track)
    {
        float[] result = new float[track.Sum.Length];
        new ModuleEqualizer().Apply(FunctionPatterns.Of(track.Version), track.Sum, result);
        new JointEqualizer().Apply(track, result, result);
        return result;
    }

    private static SymbolTrack Track(float noise, int unknown, params (int X, int Y)[] directions)
    {
        SymbolTrack track = new();
        for (int frame = 0; frame < directions.Length; frame++)
        {
            FrameSample sample = Sample(noise, unknown, directions[frame], frame);
            if (frame == 0)
            {
                track.Start(sample, 0);
            }
            else
            {
                track.Add(sample, frame);
            }
        }

        return track;
    }

    private static FrameSample Sample(float noise, int unknown, (int X, int Y) direction, int frame)
    {
        Random random = new(frame);
        float[] darkness = new float[s_size * s_size];
        for (int i = 0; i < darkness.Length; i++)
        {
            (int x, int y) = (i % s_size, i / s_size);
            float sum = Colour(x, y) + Colour(x + direction.X, y + direction.Y) + Colour(x - direction.X, y - direction.Y);
            double normal = Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(Math.Tau * random.NextDouble());
            bool isUnknown = (i + (frame * darkness.Length / 5)) % darkness.Length < unknown;
            darkness[i] = isUnknown ? 0 : (sum / 3) + (float)(noise * normal) + 0.01f;
        }

        return DrawnSample.Of((s_size - 17) / 4, darkness);
    }

    // Around the symbol it is light.
    private static int Colour(int x, int y) => (uint)x < (uint)s_size && (uint)y < (uint)s_size && s_modules[y, x] ? 1 : -1;

    private static float Wrong(ReadOnlySpan<float> darkness)
    {
        ReadOnlySpan<ushort> data = SymbolVersion.FromSize(s_size)!.DataModules;
        int wrong = 0;
        foreach (ushort module in data)
        {
            wrong += darkness[module] > 0 == s_modules[module / s_size, module % s_size] ? 0 : 1;
        }

        return (float)wrong / data.Length;
    }
}
