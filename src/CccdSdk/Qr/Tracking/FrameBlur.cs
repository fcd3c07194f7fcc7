using CccdSdk.Qr.Detection;

namespace CccdSdk.Qr.Tracking;

/// <summary>
/// How one frame mixes every module with its neighbours: what the lens and the movement during the exposure did to it. A filter of nine
/// modules, which reaches as far as a movement by two and a half.
/// </summary>
internal sealed class FrameBlur
{
    /// <summary>The neighbours and a constant.</summary>
    private const int Terms = ModuleField.Neighbours + 1;

    /// <summary>How many modules hold against every part of the filter.</summary>
    private const double Stiffness = 3;

    /// <summary>No frame is clearer than this: a fifth of a clear module, squared.</summary>
    private const float LeastVariance = 0.04f;

    /// <summary>Nine modules of noise vary by so many times their variance only seldom.</summary>
    private const float TolerableVariance = 1.5f;

    /// <summary>The deviation of noise against the mean of what it is off: √(π / 2), in which dirt counts less than in squares.</summary>
    private const float DeviationOfMean = 1.2533f;

    private readonly double[] _matrix = new double[Terms * Terms];
    private readonly double[] _filter = new double[Terms];

    /// <summary>What the frame is off where nothing lies on the symbol, squared.</summary>
    public float Variance { get; private set; }

    /// <summary>Fits the filter: least squares over all modules.</summary>
    /// <param name="layout">How the fields lie in memory.</param>
    /// <param name="modules">The modules as they are believed to be.</param>
    /// <param name="values">What the frame shows.</param>
    /// <param name="trust">How much each of it counts; 0 in the border.</param>
    /// <param name="ones">A field of ones.</param>
    /// <param name="work">Working memory for a field.</param>
    /// <returns>Whether there is one.</returns>
    public bool Fit(ModuleField layout, Span<float> modules, Span<float> values, Span<float> trust, Span<float> ones, Span<float> work)
    {
        Span<float> weighted = layout.Inner(work);
        for (int row = 0; row < Terms; row++)
        {
            ModuleField.Multiply(layout.Inner(trust), Term(row, layout, modules, ones), weighted);
            for (int column = 0; column <= row; column++)
            {
                double sum = RowProduct.Sum(weighted, Term(column, layout, modules, ones));
                (_matrix[(row * Terms) + column], _matrix[(column * Terms) + row]) = (sum, sum);
            }

            _matrix[(row * Terms) + row] += Stiffness;
            _filter[row] = RowProduct.Sum(weighted, layout.Inner(values));
        }

        return LinearSystem.Solve(_matrix, _filter);
    }

    /// <summary>What the frame shows and the modules do not explain.</summary>
    public void Subtract(ModuleField layout, Span<float> modules, Span<float> values, Span<float> ones, Span<float> rest)
    {
        Span<float> inner = layout.Inner(rest);
        layout.Inner(values).CopyTo(inner);
        for (int term = 0; term < Terms; term++)
        {
            RowProduct.Add(inner, Term(term, layout, modules, ones), -(float)_filter[term]);
        }
    }

    /// <summary>Adds to every module what all places where it shows say about it.</summary>
    public void AddBack(ModuleField layout, Span<float> rest, Span<float> sum)
    {
        for (int neighbour = 0; neighbour < ModuleField.Neighbours; neighbour++)
        {
            RowProduct.Add(layout.Inner(sum), Across(layout, rest, neighbour), (float)_filter[neighbour] / Variance);
        }
    }

    /// <summary>Adds to every module how much is known about it.</summary>
    public void AddCertainty(ModuleField layout, Span<float> trust, Span<float> sum)
    {
        for (int neighbour = 0; neighbour < ModuleField.Neighbours; neighbour++)
        {
            RowProduct.Add(layout.Inner(sum), Across(layout, trust, neighbour), (float)(_filter[neighbour] * _filter[neighbour]) / Variance);
        }
    }

    /// <summary>Judges what the frame shows: dirt and glare cover some modules together, and there it is off by more than elsewhere.</summary>
    /// <param name="layout">How the fields lie in memory.</param>
    /// <param name="rest">What the modules do not explain; squares are left of it.</param>
    /// <param name="work">Working memory for a field.</param>
    /// <param name="trust">What is 0 stays 0: nothing is known there.</param>
    public void Judge(ModuleField layout, Span<float> rest, Span<float> work, Span<float> trust)
    {
        (float sum, int count) = (0, 1);
        for (int i = 0; i < rest.Length; i++)
        {
            (sum, count) = trust[i] > 0 ? (sum + MathF.Abs(rest[i]), count + 1) : (sum, count);
            rest[i] = trust[i] > 0 ? rest[i] * rest[i] : 0;
        }

        float deviation = DeviationOfMean * sum / count;
        Variance = Math.Max(deviation * deviation, LeastVariance);
        work.Clear();
        for (int neighbour = 0; neighbour < ModuleField.Neighbours; neighbour++)
        {
            RowProduct.Add(layout.Inner(work), layout.Neighbour(rest, neighbour), 1f / ModuleField.Neighbours);
        }

        for (int i = 0; i < trust.Length; i++)
        {
            float part = Math.Min(1, TolerableVariance * Variance / Math.Max(work[i], LeastVariance));
            trust[i] = trust[i] > 0 ? part * part : 0;
        }
    }

    /// <summary>Forgets the filter.</summary>
    public void Release()
    {
        Array.Clear(_matrix);
        Array.Clear(_filter);
        Variance = 0;
    }

    private static Span<float> Term(int index, ModuleField layout, Span<float> modules, Span<float> ones) =>
        index < ModuleField.Neighbours ? layout.Neighbour(modules, index) : layout.Inner(ones);

    private static Span<float> Across(ModuleField layout, Span<float> field, int neighbour) => layout.Neighbour(field, ModuleField.Neighbours - 1 - neighbour);
}
