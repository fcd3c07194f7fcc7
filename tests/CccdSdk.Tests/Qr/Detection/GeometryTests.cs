using CccdSdk.Imaging;
using CccdSdk.Qr.Detection;
using Xunit;

namespace CccdSdk.Tests.Qr.Detection;

/// <summary>The arithmetic under the detector against known answers.</summary>
public sealed class GeometryTests
{
    [Fact]
    public void TryFit_PointsOfAKnownPerspective_FindsIt()
    {
        double[] p = [3.1, -0.4, 200, 0.7, 2.8, 100, 0.0012, -0.0007];
        Correspondence[] points = new Correspondence[12];
        Random random = new(4);
        for (int i = 0; i < points.Length; i++)
        {
            (double u, double v) = (random.NextDouble() * 57, random.NextDouble() * 57);
            double w = (p[6] * u) + (p[7] * v) + 1;
            points[i] = new Correspondence(u, v, ((p[0] * u) + (p[1] * v) + p[2]) / w, ((p[3] * u) + (p[4] * v) + p[5]) / w, 1 + i);
        }

        Assert.True(PerspectiveTransform.TryFit(points, out PerspectiveTransform transform));
        foreach (Correspondence point in points)
        {
            (float x, float y) = transform.Map(point.U, point.V);
            Assert.Equal(point.X, x, 0.001);
            Assert.Equal(point.Y, y, 0.001);
        }
    }

    [Fact]
    public void TryFit_ThereAndBack_IsTheIdentity()
    {
        for (int seed = 0; seed < 200; seed++)
        {
            Random random = new(seed);
            PerspectiveTransform there = Perspective(random);
            Correspondence[] back = new Correspondence[9];
            for (int i = 0; i < back.Length; i++)
            {
                (double u, double v) = (30 * (i % 3), 30 * (i / 3));
                (float x, float y) = there.Map(u, v);
                back[i] = new Correspondence(x, y, u, v);
            }

            Assert.True(PerspectiveTransform.TryFit(back, out PerspectiveTransform inverse), $"seed {seed}");
            for (int point = 0; point < 20; point++)
            {
                (double u, double v) = (random.NextDouble() * 60, random.NextDouble() * 60);
                (float x, float y) = there.Map(u, v);
                (float u2, float v2) = inverse.Map(x, y);
                Assert.True(Math.Abs(u2 - u) < 0.01 && Math.Abs(v2 - v) < 0.01, $"seed {seed}: {u}, {v} became {u2}, {v2}");
            }
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void MapLine_AnyPerspective_IsMapOfEveryPoint(bool alongU)
    {
        for (int seed = 0; seed < 50; seed++)
        {
            PerspectiveTransform transform = Perspective(new Random(seed));
            (float X, float Y)[] points = new (float X, float Y)[40];
            transform.MapLine(7.5, 6.5, alongU, points);
            for (int i = 0; i < points.Length; i++)
            {
                (float x, float y) = alongU ? transform.Map(7.5 + i, 6.5) : transform.Map(7.5, 6.5 + i);
                Assert.True(Math.Abs(x - points[i].X) < 0.001 && Math.Abs(y - points[i].Y) < 0.001, $"seed {seed}, point {i}");
            }
        }
    }

    private static PerspectiveTransform Perspective(Random random) => new(
    [
        2 + random.NextDouble(), random.NextDouble() - 0.5, 200,
        random.NextDouble() - 0.5, 2 + random.NextDouble(), 100,
        (random.NextDouble() - 0.5) / 200, (random.NextDouble() - 0.5) / 200,
    ]);

    [Fact]
    public void TryFit_PointsOnOneLine_SaysNo()
    {
        Correspondence[] points = [new(0, 0, 0, 0), new(1, 1, 1, 1), new(2, 2, 2, 2), new(3, 3, 3, 3)];

        Assert.False(PerspectiveTransform.TryFit(points, out _));
    }

    [Fact]
    public void Solve_RandomSystems_GivesTheSolution()
    {
        Random random = new(9);
        for (int round = 0; round < 50; round++)
        {
            int n = random.Next(1, 12);
            double[] solution = new double[n];
            double[] matrix = new double[n * n];
            double[] values = new double[n];
            for (int i = 0; i < n; i++)
            {
                solution[i] = random.NextDouble() - 0.5;
            }

            for (int equation = 0; equation < 3 * n; equation++)
            {
                double[] features = new double[n];
                double value = 0;
                for (int i = 0; i < n; i++)
                {
                    features[i] = random.NextDouble() - 0.5;
                    value += features[i] * solution[i];
                }

                LinearSystem.Accumulate(matrix, values, features, value, 1 + random.NextDouble());
            }

            Assert.True(LinearSystem.Solve(matrix, values), $"round {round}");
            Assert.All(values.Zip(solution), pair => Assert.Equal(pair.Second, pair.First, 1e-6));
        }
    }

    [Fact]
    public void Halve_RandomPixels_GivesTheMeansOfFour()
    {
        Random random = new(12);
        for (int round = 0; round < 40; round++)
        {
            (int width, int height) = (random.Next(2, 120), random.Next(2, 9));
            byte[] pixels = new byte[width * height];
            random.NextBytes(pixels);
            WorkingMemory<byte> memory = new();

            LuminanceView half = LuminanceScaler.Halve(new LuminanceView(pixels, width, height, width), memory);

            for (int y = 0; y < height / 2; y++)
            {
                for (int x = 0; x < width / 2; x++)
                {
                    int at = (2 * y * width) + (2 * x);
                    int expected = (pixels[at] + pixels[at + 1] + pixels[at + width] + pixels[at + width + 1] + 2) / 4;
                    Assert.True(expected == half.Row(y)[x], $"round {round}, {x}, {y}");
                }
            }
        }
    }

    [Fact]
    public void Measure_RandomPixels_GivesTheExtremesOfEveryTile()
    {
        Random random = new(21);
        for (int round = 0; round < 60; round++)
        {
            (int width, int height) = (random.Next(1, 90), random.Next(1, 30));
            byte[] pixels = new byte[width * height];
            random.NextBytes(pixels);
            (int columns, int rows) = ((width + 7) / 8, (height + 7) / 8);
            int[] ranges = new int[columns * rows];
            int[] sums = new int[columns * rows];

            TileExtremes.Measure(new LuminanceView(pixels, width, height, width), ranges, sums);

            for (int tile = 0; tile < ranges.Length; tile++)
            {
                byte[] inside = [.. Enumerable.Range(0, pixels.Length).Where(i => ((i / width / 8) * columns) + (i % width / 8) == tile).Select(i => pixels[i])];
                Assert.True(inside.Max() - inside.Min() == ranges[tile] && inside.Max() + inside.Min() == sums[tile], $"round {round}, tile {tile}");
            }
        }
    }

    [Fact]
    public void SmoothAndDouble_ARamp_KeepIt()
    {
        const int Size = 40;
        byte[] pixels = new byte[Size * Size];
        for (int i = 0; i < pixels.Length; i++)
        {
            pixels[i] = (byte)(20 + (2 * (i % Size)) + (3 * (i / Size)));
        }

        LuminanceView ramp = new(pixels, Size, Size, Size);
        LuminanceView smooth = LuminanceScaler.Smooth(ramp, new WorkingMemory<byte>(), new WorkingMemory<ushort>());
        LuminanceView doubled = LuminanceScaler.Double(ramp, new WorkingMemory<byte>(), new WorkingMemory<ushort>());
        for (int y = 4; y < Size - 4; y++)
        {
            for (int x = 4; x < Size - 4; x++)
            {
                Assert.Equal(ramp.Row(y)[x], smooth.Row(y)[x]);
                Assert.InRange(doubled.Row(2 * y)[2 * x], ramp.Row(y)[x] - 2, ramp.Row(y)[x]);
                Assert.InRange(doubled.Row((2 * y) + 1)[(2 * x) + 1], ramp.Row(y)[x], ramp.Row(y)[x] + 2);
            }
        }
    }
}
