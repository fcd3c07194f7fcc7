using CccdSdk.Imaging;

namespace CccdSdk.Qr.Detection;

/// <summary>Moves a predicted finder pattern to where the picture agrees best with its rings.</summary>
internal static class FinderPatternMatch
{
    /// <summary>How far the prediction may be off, in modules.</summary>
    private const float Reach = 3;

    private const float Step = 0.5f;

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
        float best = LeastCorrelation;
        FinderPattern found = predicted;
        for (float dv = -Reach; dv <= Reach; dv += Step)
        {
            for (float du = -Reach; du <= Reach; du += Step)
            {
                float x = predicted.X + (du * ux) + (dv * vx);
                float y = predicted.Y + (du * uy) + (dv * vy);
                float score = Correlate(picture, x, y, ux, uy, vx, vy, predicted.IsInverted);
                if (score > best)
                {
                    best = score;
                    found = predicted with { X = x, Y = y };
                }
            }
        }

        return triple.Replace(predicted, found);
    }

    private static float Correlate(in LuminanceView picture, float x, float y, float ux, float uy, float vx, float vy, bool inverted)
    {
        float sum = 0, squares = 0, product = 0;
        for (int j = -3; j <= 3; j++)
        {
            for (int i = -3; i <= 3; i++)
            {
                float grey = LuminanceSampler.At(picture, x + (i * ux) + (j * vx), y + (i * uy) + (j * vy));
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
