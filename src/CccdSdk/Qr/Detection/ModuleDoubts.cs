using CccdSdk.Imaging;
using CccdSdk.Qr.Symbol;

namespace CccdSdk.Qr.Detection;

/// <summary>Rates how sure the modules of a symbol are: by their own values, and by how well all of them together explain the picture.</summary>
/// <remarks>
/// Dirt and scratches can turn a module into a perfect module of the other colour, but they do not keep to the grid. So the picture is
/// built again from the modules as they were read, with a blur that fits best, and where it differs something lies on the symbol.
/// </remarks>
internal sealed class ModuleDoubts
{
    /// <summary>A module and its eight neighbours, and a constant.</summary>
    private const int Terms = 10;

    /// <summary>Points of a module at which the picture is compared: the middles of its quarters.</summary>
    private const int Points = 4;

    /// <summary>Modules on each side of version 40 (ISO/IEC 18004:2015, 6.3.1).</summary>
    private const int MaxSize = 177;

    /// <summary>Differences below the noise say nothing: what is added before the logarithm is taken.</summary>
    private const float Floor = 0.003f;

    private readonly double[] _matrix = new double[Terms * Terms];
    private readonly double[] _solved = new double[Terms * Terms];
    private readonly double[][] _weights = [new double[Terms], new double[Terms], new double[Terms], new double[Terms]];
    private readonly WorkingMemory<float> _buffers = new();

    /// <summary>Rates modules of which nothing but the values are known.</summary>
    /// <param name="darkness">How dark they are.</param>
    /// <param name="odds">Receives the odds of each, see <see cref="ModuleOdds"/>.</param>
    public static void RateAlone(ReadOnlySpan<float> darkness, Span<byte> odds)
    {
        for (int i = 0; i < odds.Length; i++)
        {
            odds[i] = ModuleOdds.FromLogarithm(DoubtWeights.OfValueAlone * Math.Min(Math.Abs(darkness[i]), 2));
        }
    }

    /// <summary>Samples the picture in the quarters of all modules.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="transform">Where the modules are.</param>
    /// <param name="levels">The levels around the modules.</param>
    public void Sample(in LuminanceView picture, SymbolTransform transform, ModuleLevels levels)
    {
        int size = transform.Size;
        int count = size * size;
        Span<float> buffers = Rent(size);
        Span<float> points = buffers[..(Points * count)];
        Span<float> faint = buffers.Slice((Points + 1) * count, count);
        ReadOnlySpan<float> middle = levels.Middle;
        ReadOnlySpan<float> half = levels.HalfContrast;
        float usual = Mean(half);
        Span<(float X, float Y)> rows = stackalloc (float X, float Y)[2 * (MaxSize + 1)];
        Span<(float X, float Y)> row = rows[..(size + 1)];
        Span<(float X, float Y)> below = rows.Slice(size + 1, size + 1);
        transform.MapRow(0.5, 0.5, row);
        for (int i = 0; i < count; i++)
        {
            (int y, int x) = Math.DivRem(i, size);
            if (x == 0)
            {
                (y == 0 ? row : below).CopyTo(row);
                transform.MapRow(0.5, y + 1.5, below);
            }

            faint[i] = MathF.Log(Math.Clamp(half[i] / usual, 0.05f, 1));
            SampleQuarters(picture, row[x], row[x + 1], below[x], points.Slice(Points * i, Points));
            foreach (ref float point in points.Slice(Points * i, Points))
            {
                point = Math.Clamp((middle[i] - point) / half[i], -2, 2);
            }
        }
    }

    /// <summary>Rates the modules.</summary>
    /// <param name="size">Modules on each side.</param>
    /// <param name="darkness">How dark they are; their signs are what is rated.</param>
    /// <param name="other">The same in another measure, with or without blur.</param>
    /// <param name="odds">Receives the odds of each, see <see cref="ModuleOdds"/>.</param>
    public void Rate(int size, ReadOnlySpan<float> darkness, ReadOnlySpan<float> other, Span<byte> odds)
    {
        int count = size * size;
        Span<float> buffers = Rent(size);
        Span<float> points = buffers[..(Points * count)];
        Span<float> misfit = buffers.Slice(Points * count, count);
        Span<float> faint = buffers.Slice((Points + 1) * count, count);
        Fit(size, darkness, points);
        float mean = Compare(size, darkness, points, misfit);
        Span<double> features = stackalloc double[DoubtWeights.Count];
        for (int i = 0; i < count; i++)
        {
            (float near, float around, float alike) = Neighbours(size, darkness, misfit, i);
            features[0] = Math.Min(Math.Abs(darkness[i]), 2);
            features[1] = Math.Clamp(darkness[i] > 0 ? other[i] : -other[i], -2, 2);
            features[2] = MathF.Log(misfit[i] + Floor);
            features[3] = MathF.Log(near + Floor);
            features[4] = MathF.Log(around + Floor);
            features[5] = alike * alike * alike * alike;
            features[6] = mean;
            features[7] = faint[i];
            features[8] = 1;
            odds[i] = ModuleOdds.FromLogarithm(DoubtWeights.Odds(features));
        }
    }

    /// <summary>Gives the memory back, cleared.</summary>
    public void Release() => _buffers.Release();

    private static float Mean(ReadOnlySpan<float> values)
    {
        float sum = 0;
        foreach (float value in values)
        {
            sum += value;
        }

        return sum / values.Length;
    }

    private Span<float> Rent(int size) => _buffers.Rent((Points + 2) * size * size);

    private static void SampleQuarters(
        in LuminanceView picture, (float X, float Y) centre, (float X, float Y) right, (float X, float Y) below, Span<float> points)
    {
        const float Quarter = 0.25f;
        (float x, float y) = centre;
        (float ux, float uy) = (Quarter * (right.X - x), Quarter * (right.Y - y));
        (float vx, float vy) = (Quarter * (below.X - x), Quarter * (below.Y - y));
        points[0] = LuminanceSampler.At(picture, x - ux - vx, y - uy - vy);
        points[1] = LuminanceSampler.At(picture, x + ux - vx, y + uy - vy);
        points[2] = LuminanceSampler.At(picture, x - ux + vx, y - uy + vy);
        points[3] = LuminanceSampler.At(picture, x + ux + vx, y + uy + vy);
    }

    // Least squares: each point as a mixture of the module and its neighbours, the same for all modules.
    private void Fit(int size, ReadOnlySpan<float> darkness, ReadOnlySpan<float> points)
    {
        Array.Clear(_matrix);
        Span<double> features = stackalloc double[Terms];
        for (int term = 0; term < Terms; term++)
        {
            _matrix[(term * Terms) + term] = 1;
        }

        foreach (double[] weights in _weights)
        {
            Array.Clear(weights);
        }

        for (int i = 0; i < darkness.Length; i++)
        {
            Fill(size, darkness, i, features);
            for (int row = 0; row < Terms; row++)
            {
                double feature = features[row];
                for (int column = 0; column < Terms; column++)
                {
                    _matrix[(row * Terms) + column] += feature * features[column];
                }

                for (int point = 0; point < Points; point++)
                {
                    _weights[point][row] += feature * points[(Points * i) + point];
                }
            }
        }

        foreach (double[] weights in _weights)
        {
            _matrix.CopyTo(_solved.AsSpan());
            LinearSystem.Solve(_solved, weights);
        }
    }

    // The mean square of what is left, for each module; returns the mean of its logarithms.
    private float Compare(int size, ReadOnlySpan<float> darkness, ReadOnlySpan<float> points, Span<float> misfit)
    {
        Span<double> features = stackalloc double[Terms];
        float sum = 0;
        for (int i = 0; i < misfit.Length; i++)
        {
            Fill(size, darkness, i, features);
            double square = 0;
            for (int point = 0; point < Points; point++)
            {
                double left = points[(Points * i) + point];
                for (int term = 0; term < Terms; term++)
                {
                    left -= _weights[point][term] * features[term];
                }

                square += left * left;
            }

            misfit[i] = (float)square / Points;
            sum += MathF.Log(misfit[i] + Floor);
        }

        return sum / misfit.Length;
    }

    // Around the symbol there is the quiet zone.
    private static void Fill(int size, ReadOnlySpan<float> darkness, int index, Span<double> features)
    {
        (int y, int x) = Math.DivRem(index, size);
        int term = 0;
        for (int row = y - 1; row <= y + 1; row++)
        {
            for (int column = x - 1; column <= x + 1; column++)
            {
                bool inside = (uint)row < (uint)size && (uint)column < (uint)size;
                features[term++] = inside && darkness[(row * size) + column] > 0 ? 1 : -1;
            }
        }

        features[term] = 1;
    }

    // The mean misfit of 3 x 3 and of 5 x 5 modules, and the part of the latter that has the colour of the middle one.
    private static (float Near, float Around, float Alike) Neighbours(int size, ReadOnlySpan<float> darkness, ReadOnlySpan<float> misfit, int index)
    {
        (int y, int x) = Math.DivRem(index, size);
        bool dark = darkness[index] > 0;
        float near = 0, around = 0;
        int nearCount = 0, count = 0, alike = 0;
        for (int row = Math.Max(y - 2, 0); row <= Math.Min(y + 2, size - 1); row++)
        {
            for (int column = Math.Max(x - 2, 0); column <= Math.Min(x + 2, size - 1); column++)
            {
                float value = misfit[(row * size) + column];
                around += value;
                count++;
                alike += darkness[(row * size) + column] > 0 == dark ? 1 : 0;
                if (Math.Abs(row - y) <= 1 && Math.Abs(column - x) <= 1)
                {
                    near += value;
                    nearCount++;
                }
            }
        }

        return (near / nearCount, around / count, (float)alike / count);
    }
}
