using CccdSdk.Imaging;

namespace CccdSdk.Qr.Detection;

/// <summary>Moves a predicted finder pattern to where the picture agrees best with its rings.</summary>
internal static class FinderPatternMatch
{
    /// <summary>How far the prediction may be off, in modules.</summary>
    private const float Reach = 3;

    private const float CoarseStep = 1, FineStep = 0.25f;

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
        for (float step = CoarseStep; step >= FineStep; step /= 2)
        {
            FinderPattern around = best;
            float reach = step == CoarseStep ? Reach : step;
            for (float dv = -reach; dv <= reach; dv += step)
            {
                for (float du = -reach; du <= reach; du += step)
                {
                    FinderPattern here = predicted with { X = around.X + (du * ux) + (dv * vx), Y = around.Y + (du * uy) + (dv * vy) };
                    float correlation = Correlate(picture, here.X, here.Y, ux, uy, vx, vy, predicted.IsInverted);
                    (best, score) = correlation > score ? (here, correlation) : (best, score);
                }
            }
        }

        return triple.Replace(predicted, best);
    }

    private static float Correlate(in LuminanceView picture, float x, float y, float ux, float uy, float vx, float vy, bool inverted)
    {
        float sum = 0, squares = 0, product = 0;
        (float reachX, float reachY) = ((3 * (Math.Abs(ux) + Math.Abs(vx))) + 1, (3 * (Math.Abs(uy) + Math.Abs(vy))) + 1);
        bool inside = x > reachX && y > reachY && x + reachX < picture.Width && y + reachY < picture.Height;
        for (int j = -3; j <= 3; j++)
        {
            for (int i = -3; i <= 3; i++)
            {
                (float atX, float atY) = (x + (i * ux) + (j * vx), y + (i * uy) + (j * vy));
                float grey = inside ? LuminanceSampler.Inside(picture, atX, atY) : LuminanceSampler.At(picture, atX, atY);
                sum += grey;
                squares += grey * grey;
                product += Math.Max(Math.Abs(i), Math.Abs(j)) == 2 ? -grey : grey;
            }
        }

        float variance = (squares / 49) - (sum * sum / (49 * 49));
        float covariance = (product / 49) - (PatternMean * sum / 49);
        return variance < 1 ? 0 : (inverted ? covariance : -covariance) / MathF.Sqrt(variance * (1 - (PatternMean * PatternMean)));
    }
}
