using CccdSdk.Imaging;

namespace CccdSdk.Qr.Detection;

/// <summary>Finds the alignment patterns of a symbol on grey values and bends the transform to them, from the finder patterns outwards.</summary>
internal sealed class AlignmentPatternFinder
{
    /// <summary>Correlation with dark, light, dark rings: what random modules hardly ever reach.</summary>
    private const float LeastCorrelation = 0.6f;

    /// <summary>An alignment pattern counts as much as this many finder pattern corners.</summary>
    private const double Weight = 2;

    /// <summary>Stiffness of the shift while few patterns are known; see <see cref="ShiftFit.Reset"/>.</summary>
    private const double QuadraticStiffness = 0.05, CubicStiffness = 1;

    /// <summary>Half modules that a pattern is looked for around its place: the first one, and one whose neighbours are known.</summary>
    private const int FirstSteps = AlignmentPatternMatch.MaxSteps, Steps = 4;

    private readonly SymbolTransform _transform;
    private readonly ShiftFit _fit;

    /// <summary>Makes a finder for one transform.</summary>
    public AlignmentPatternFinder(SymbolTransform transform)
    {
        _transform = transform;
        _fit = new ShiftFit(transform);
    }

    /// <summary>Finds the patterns and improves the transform.</summary>
    /// <returns>How many were found.</returns>
    public int Refine(in LuminanceView picture, FunctionPatterns patterns, bool inverted)
    {
        _fit.Reset(QuadraticStiffness, patterns.AlignmentCentres.Length > 2 ? CubicStiffness : double.PositiveInfinity);
        AddFinderPatterns(patterns.Size);
        int found = 0;
        int count = patterns.AlignmentCentres.Length;
        for (int diagonal = 1; diagonal <= 2 * (count - 1); diagonal++)
        {
            int foundBefore = found;
            for (int row = Math.Max(0, diagonal - count + 1); row <= Math.Min(diagonal, count - 1); row++)
            {
                found += patterns.HasAlignmentPattern(diagonal - row, row)
                    && TryAdd(picture, patterns.AlignmentCentres[diagonal - row] + 0.5, patterns.AlignmentCentres[row] + 0.5, inverted, found == 0) ? 1 : 0;
            }

            if (found > foundBefore)
            {
                _fit.Apply();
            }
        }

        return found;
    }

    // The perspective was fitted to the finder patterns; their corners hold it there.
    private void AddFinderPatterns(int size)
    {
        ReadOnlySpan<(int U, int V)> corners = [(0, 0), (7, 0), (0, 7), (7, 7)];
        foreach ((int u, int v) in corners)
        {
            AddFixed(u, v);
            AddFixed(size - 7 + u, v);
            AddFixed(u, size - 7 + v);
        }
    }

    private void AddFixed(double u, double v)
    {
        _fit.AddAlongU(u, v, 0, 0.5);
        _fit.AddAlongV(u, v, 0, 0.5);
    }

    private bool TryAdd(in LuminanceView picture, double u, double v, bool inverted, bool first)
    {
        AlignmentPatternMatch match = new(_transform, u, v, inverted);
        float score = match.Search(picture, first ? FirstSteps : Steps, out float du, out float dv);
        if (score < LeastCorrelation)
        {
            return false;
        }

        _fit.AddAlongU(u, v, du, Weight);
        _fit.AddAlongV(u, v, dv, Weight);
        return true;
    }
}
