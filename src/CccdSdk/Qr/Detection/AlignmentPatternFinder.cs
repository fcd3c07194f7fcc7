using CccdSdk.Imaging;

namespace CccdSdk.Qr.Detection;

/// <summary>Finds the alignment patterns of a symbol on grey values and bends the transform to them, from the finder patterns outwards.</summary>
internal sealed class AlignmentPatternFinder
{
    /// <summary>
    /// Correlation with dark, light, dark rings: what random modules hardly ever reach; and less where what is found is held against the edges.
    /// </summary>
    private const float LeastCorrelation = 0.6f, LeastCorrelationAgain = 0.45f;

    /// <summary>An alignment pattern counts as much as this many finder pattern corners.</summary>
    private const double Weight = 2;

    /// <summary>Stiffness of the shift while few patterns are known; see <see cref="ShiftFit.Reset"/>.</summary>
    private const double QuadraticStiffness = 0.05, CubicStiffness = 1;

    /// <summary>
    /// Half modules that a pattern is looked for around its place: the first one, one whose neighbours are known, and one that was not there: the
    /// corner of a card that is bent lies several modules from where the other three corners have it.
    /// </summary>
    private const int FirstSteps = 5, Steps = 4, StepsAgain = AlignmentPatternMatch.MaxSteps;

    private readonly SymbolTransform _transform;
    private readonly ShiftFit _fit;

    /// <summary>Makes a finder for one transform.</summary>
    public AlignmentPatternFinder(SymbolTransform transform)
    {
        _transform = transform;
        _fit = new ShiftFit(transform);
    }

    /// <summary>Finds the patterns and improves the transform.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="patterns">What is looked for.</param>
    /// <param name="inverted">Whether the symbol is light on dark.</param>
    /// <param name="again">Whether most of the symbol is in place already, so that what is missing is looked for farther away.</param>
    /// <returns>How many were found.</returns>
    public int Refine(in LuminanceView picture, FunctionPatterns patterns, bool inverted, bool again)
    {
        double stiffness = again ? ShiftFit.BentStiffness : 1;
        _fit.Reset(stiffness * QuadraticStiffness, patterns.AlignmentCentres.Length > 2 ? stiffness * CubicStiffness : double.PositiveInfinity);
        AddFinderPatterns(patterns.Size);
        int found = 0;
        int count = patterns.AlignmentCentres.Length;
        for (int diagonal = 1; diagonal <= 2 * (count - 1); diagonal++)
        {
            int foundBefore = found;
            for (int row = Math.Max(0, diagonal - count + 1); row <= Math.Min(diagonal, count - 1); row++)
            {
                found += patterns.HasAlignmentPattern(diagonal - row, row)
                    && TryAdd(picture, patterns.AlignmentCentres[diagonal - row] + 0.5, patterns.AlignmentCentres[row] + 0.5, inverted, again, found == 0) ? 1 : 0;
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

    private bool TryAdd(in LuminanceView picture, double u, double v, bool inverted, bool again, bool first)
    {
        AlignmentPatternMatch match = new(_transform, u, v, inverted);
        float score = match.Search(picture, again ? StepsAgain : first ? FirstSteps : Steps, out float du, out float dv);
        if (score < (again ? LeastCorrelationAgain : LeastCorrelation))
        {
            return false;
        }

        _fit.AddAlongU(u, v, du, Weight);
        _fit.AddAlongV(u, v, dv, Weight);
        return true;
    }
}
