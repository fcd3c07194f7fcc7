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
    private const int Terms = Neighbourhood + 1, Neighbourhood = 9;

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
        Span<float> quarters = stackalloc float[Points];
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
            SampleQuarters(picture, row[x], row[x + 1], below[x], quarters);
            for (int point = 0; point < Points; point++)
            {
                points[(point * count) + i] = Math.Clamp((middle[i] - quarters[point]) / half[i], -2, 2);
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
        Span<float> signs = buffers[((Points + 2) * count)..];
        FillSigns(size, darkness, signs);
        Fit(size, signs, points);
        float mean = Compare(size, signs, points, misfit);
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

    // Points, misfit and contrast of the modules, and their colours with a margin.
    private Span<float> Rent(int size) => _buffers.Rent(((Points + 2) * size * size) + ((size + 2) * (size + 2)));

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

    // Around the symbol there is the quiet zone.
    private static void FillSigns(int size, ReadOnlySpan<float> darkness, Span<float> signs)
    {
        signs.Fill(-1);
        for (int i = 0; i < darkness.Length; i++)
        {
            (int y, int x) = Math.DivRem(i, size);
            signs[((y + 1) * (size + 2)) + x + 1] = darkness[i] > 0 ? 1 : -1;
        }
    }

    // One row of one term: the colours of a neighbour of each module, or ones.
    private static ReadOnlySpan<float> Term(ReadOnlySpan<float> signs, ReadOnlySpan<float> ones, int size, int term, int row) =>
        term == Neighbourhood ? ones : signs.Slice(((row + (term / 3)) * (size + 2)) + (term % 3), size);

    // Least squares: each point as a mixture of the module and its neighbours, the same for all modules.
    private void Fit(int size, ReadOnlySpan<float> signs, ReadOnlySpan<float> points)
    {
        Span<float> ones = stackalloc float[MaxSize];
        ones = ones[..size];
        ones.Fill(1);
        for (int term = 0; term < Terms; term++)
        {
            for (int other = 0; other <= term; other++)
            {
                double sum = term == other ? 1 : 0;
                for (int row = 0; row < size; row++)
                {
                    sum += RowProduct.Sum(Term(signs, ones, size, term, row), Term(signs, ones, size, other, row));
                }

                _matrix[(term * Terms) + other] = _matrix[(other * Terms) + term] = sum;
            }

            for (int point = 0; point < Points; point++)
            {
                double sum = 0;
                for (int row = 0; row < size; row++)
                {
                    sum += RowProduct.Sum(Term(signs, ones, size, term, row), points.Slice(((point * size) + row) * size, size));
                }

                _weights[point][term] = sum;
            }
        }

        foreach (double[] weights in _weights)
        {
            _matrix.CopyTo(_solved.AsSpan());
            LinearSystem.Solve(_solved, weights);
        }
    }

    // The mean square of what is left, for each module; returns the mean of its logarithms.
    private float Compare(int size, ReadOnlySpan<float> signs, ReadOnlySpan<float> points, Span<float> misfit)
    {
        Span<float> buffer = stackalloc float[2 * MaxSize];
        Span<float> left = buffer[..size];
        Span<float> ones = buffer.Slice(MaxSize, size);
        ones.Fill(1);
        float sum = 0;
        for (int row = 0; row < size; row++)
        {
            Span<float> squares = misfit.Slice(row * size, size);
            squares.Clear();
            for (int point = 0; point < Points; point++)
            {
                points.Slice(((point * size) + row) * size, size).CopyTo(left);
                for (int term = 0; term < Terms; term++)
                {
                    RowProduct.Add(left, Term(signs, ones, size, term, row), -(float)_weights[point][term]);
                }

                RowProduct.AddSquares(squares, left, 1f / Points);
            }

            foreach (float square in squares)
            {
                sum += MathF.Log(square + Floor);
            }
        }

        return sum / misfit.Length;
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
