using CccdSdk.Imaging;

namespace CccdSdk.Qr.Detection;

/// <summary>The search for one alignment pattern around the place where it should be.</summary>
internal readonly ref struct AlignmentPatternMatch
{
    private const float CoarseStep = 0.5f;

    /// <summary>Among equals the nearer one is right; correlation lost for each squared module of distance.</summary>
    private const float DistancePenalty = 0.02f;

    /// <summary>Modules from the centre of an alignment pattern to those at its edge.</summary>
    private const int PatternRadius = 2;

    /// <summary>Modules from the centre to the light ring.</summary>
    private const int LightRing = 1;

    /// <summary>The most half modules that a pattern is looked for on each side.</summary>
    public const int MaxSteps = 8;

    /// <summary>The most points of a lattice on each side: of half modules.</summary>
    private const int MaxLattice = (4 * PatternRadius) + (2 * MaxSteps) + 1;

    /// <summary>Dark modules less light ones of the 25 (ISO/IEC 18004:2015, 6.3.6), divided by 25: the mean of the pattern.</summary>
    private const float PatternMean = 9 / 25f;

    private readonly float _x, _y, _ux, _uy, _vx, _vy;
    private readonly int _dark;

    /// <summary>Makes a search.</summary>
    /// <param name="transform">Where the modules are as far as is known.</param>
    /// <param name="u">Centre of the pattern in modules.</param>
    /// <param name="v">Centre of the pattern in modules.</param>
    /// <param name="inverted">Whether the symbol is light on dark.</param>
    public AlignmentPatternMatch(SymbolTransform transform, double u, double v, bool inverted)
    {
        (_x, _y) = transform.Map(u, v);
        (float rightX, float rightY) = transform.Map(u + 1, v);
        (float belowX, float belowY) = transform.Map(u, v + 1);
        (_ux, _uy) = (rightX - _x, rightY - _y);
        (_vx, _vy) = (belowX - _x, belowY - _y);
        _dark = inverted ? 1 : -1;
    }

    /// <summary>Looks within a distance, then around the best place in smaller steps.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="steps">How many half modules to look at on each side, <see cref="MaxSteps"/> or fewer.</param>
    /// <param name="u">Receives how far it is from where it should be, in modules.</param>
    /// <param name="v">Receives how far it is from where it should be, in modules.</param>
    /// <returns>The correlation at the best place, -1 to 1.</returns>
    public float Search(in LuminanceView picture, int steps, out float u, out float v)
    {
        (u, v) = (0, 0);
        float best = float.NegativeInfinity;
        Try(picture, steps, CoarseStep, ref best, ref u, ref v);
        for (float step = CoarseStep / 2; step > CoarseStep / 8; step /= 2)
        {
            Try(picture, 1, step, ref best, ref u, ref v);
        }

        return best;
    }

    private void Try(in LuminanceView picture, int steps, float step, ref float best, ref float u, ref float v)
    {
        Span<float> grey = stackalloc float[MaxLattice * MaxLattice];
        (float centreU, float centreV) = (u, v);
        ModuleLattice lattice = new(PatternRadius, steps, (int)(1 / step));
        lattice.Sample(picture, (_x + (u * _ux) + (v * _vx), _y + (u * _uy) + (v * _vy)), (_ux, _uy), (_vx, _vy), grey);
        for (int j = -steps; j <= steps; j++)
        {
            for (int i = -steps; i <= steps; i++)
            {
                (float du, float dv) = (centreU + (i * step), centreV + (j * step));
                float score = (_dark * lattice.Correlate(grey, i, j, LightRing, PatternMean)) - (DistancePenalty * ((du * du) + (dv * dv)));
                if (score > best)
                {
                    (best, u, v) = (score, du, dv);
                }
            }
        }
    }
}
