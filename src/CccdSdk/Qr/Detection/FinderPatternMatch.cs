using CccdSdk.Imaging;

namespace CccdSdk.Qr.Detection;

/// <summary>Moves a predicted finder pattern to where the picture agrees best with its rings.</summary>
internal static class FinderPatternMatch
{
    /// <summary>How far the prediction may be off, in modules.</summary>
    private const float Reach = 3;

    private const float CoarseStep = 1, FineStep = 0.25f;

    /// <summary>Modules from the centre of a finder pattern to those at its edge.</summary>
    private const int PatternRadius = 3;

    /// <summary>Modules from the centre to the light ring.</summary>
    private const int LightRing = 2;

    /// <summary>The most points of a lattice on each side: three for each of seven modules.</summary>
    private const int MaxLattice = 3 * ((2 * PatternRadius) + 1);

    /// <summary>Correlation from which on the place found is better than the one predicted.</summary>
    private const float LeastCorrelation = 0.45f;

    /// <summary>A finder pattern has 33 dark modules and 16 light ones (ISO/IEC 18004:2015, 6.3.3.1).</summary>
    private const float PatternMean = (33 - 16) / 49f;

    /// <summary>Improves the one pattern of a triple that was predicted.</summary>
    public static FinderTriple Improve(in LuminanceView picture, in FinderTriple triple, FinderPattern predicted)
    {
        // Right and below as the triple has them; the pattern itself has the shape of its neighbour.
        (float ux, float uy) = predicted.ModuleAlong(triple.TopRight.X - triple.TopLeft.X, triple.TopRight.Y - triple.TopLeft.Y);
        (float vx, float vy) = predicted.ModuleAlong(triple.BottomLeft.X - triple.TopLeft.X, triple.BottomLeft.Y - triple.TopLeft.Y);
        FinderPattern best = predicted;
        float score = LeastCorrelation;
        Span<float> grey = stackalloc float[MaxLattice * MaxLattice];
        for (float step = CoarseStep; step >= FineStep; step /= 2)
        {
            int steps = step == CoarseStep ? (int)(Reach / CoarseStep) : 1;
            ModuleLattice lattice = new(PatternRadius, steps, (int)(1 / step));
            lattice.Sample(picture, (best.X, best.Y), (ux, uy), (vx, vy), grey);
            FinderPattern centre = best;
            for (int j = -steps; j <= steps; j++)
            {
                for (int i = -steps; i <= steps; i++)
                {
                    float correlation = (predicted.IsInverted ? 1 : -1) * lattice.Correlate(grey, i, j, LightRing, PatternMean);
                    if (correlation > score)
                    {
                        (float du, float dv) = (i * step, j * step);
                        (best, score) = (predicted with { X = centre.X + (du * ux) + (dv * vx), Y = centre.Y + (du * uy) + (dv * vy) }, correlation);
                    }
                }
            }
        }

        return triple.Replace(predicted, best);
    }
}
