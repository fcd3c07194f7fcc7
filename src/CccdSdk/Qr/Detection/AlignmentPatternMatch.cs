using CccdSdk.Imaging;

namespace CccdSdk.Qr.Detection;

/// <summary>The search for one alignment pattern around the place where it should be.</summary>
internal readonly ref struct AlignmentPatternMatch
{
    private const float CoarseStep = 0.5f;

    /// <summary>Among equals the nearer one is right; correlation lost for each squared module of distance.</summary>
    private const float DistancePenalty = 0.02f;

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
    /// <returns>The correlation at the best place, -1 to 1.</returns>
    public float Search(in LuminanceView picture, float radius, out float u, out float v)
    {
        (u, v) = (0, 0);
        float best = float.NegativeInfinity;
        for (float dv = -radius; dv <= radius; dv += CoarseStep)
        {
            for (float du = -radius; du <= radius; du += CoarseStep)
            {
                Try(picture, du, dv, ref best, ref u, ref v);
            }
        }

        for (float step = CoarseStep / 2; step > CoarseStep / 8; step /= 2)
        {
            (float centerU, float centerV) = (u, v);
            for (int i = 0; i < 9; i++)
            {
                Try(picture, centerU + (((i % 3) - 1) * step), centerV + (((i / 3) - 1) * step), ref best, ref u, ref v);
            }
        }

        return best;
    }

    private void Try(in LuminanceView picture, float du, float dv, ref float best, ref float u, ref float v)
    {
        float score = Correlate(picture, du, dv) - (DistancePenalty * ((du * du) + (dv * dv)));
        if (score > best)
        {
            (best, u, v) = (score, du, dv);
        }
    }

    private float Correlate(in LuminanceView picture, float du, float dv)
    {
        float sum = 0, squares = 0, product = 0;
        for (int j = -2; j <= 2; j++)
        {
            for (int i = -2; i <= 2; i++)
            {
                (float a, float b) = (du + i, dv + j);
                float grey = LuminanceSampler.At(picture, _x + (a * _ux) + (b * _vx), _y + (a * _uy) + (b * _vy));
                bool isLight = Math.Max(Math.Abs(i), Math.Abs(j)) == 1;
                sum += grey;
                squares += grey * grey;
                product += isLight ? -grey : grey;
            }
        }

        float variance = (squares / 25) - (sum * sum / 625);
        float covariance = (product / 25) - (PatternMean * sum / 25);
        return variance < 1 ? 0 : _dark * covariance / MathF.Sqrt(variance * (1 - (PatternMean * PatternMean)));
    }
}
