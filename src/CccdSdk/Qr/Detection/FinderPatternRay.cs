using CccdSdk.Imaging;

namespace CccdSdk.Qr.Detection;

/// <summary>One look from the middle of a finder pattern outwards.</summary>
/// <param name="Threshold">The grey level of an edge.</param>
/// <param name="IsInverted">Whether the middle is light.</param>
/// <param name="ModuleSize">About how many pixels a module has.</param>
internal readonly record struct FinderPatternRay(float Threshold, bool IsInverted, float ModuleSize)
{
    /// <summary>Half the diagonal of a finder pattern is five modules; the rest is for a shape that is longer one way.</summary>
    private const float Reach = 7.5f;

    /// <summary>Modules from the centre to the first edge and to the last one; from one to the next it is a module.</summary>
    private const float FirstEdge = 1.5f, LastEdge = 3.5f;

    /// <summary>Measures in one direction.</summary>
    /// <returns>Pixels from the centre to the outline of a square that reaches one module from it, or 0 when the edges do not fit.</returns>
    public float Measure(in LuminanceView picture, float x, float y, float dx, float dy)
    {
        Span<float> edges = [0, 0, 0];
        int found = 0;
        float step = Math.Clamp(ModuleSize / 4, 0.35f, 2);
        float reach = Reach * ModuleSize;
        bool inside = x > reach + 1 && y > reach + 1 && x + reach + 1 < picture.Width && y + reach + 1 < picture.Height;
        float before = Side(picture, x, y, inside);
        for (float distance = step; found < edges.Length && distance < reach * (FirstEdge + found) / LastEdge; distance += step)
        {
            float side = Side(picture, x + (distance * dx), y + (distance * dy), inside);
            bool outwards = (found & 1) == 0;
            if (outwards ? side > 0 && before <= 0 : side <= 0 && before > 0)
            {
                edges[found++] = distance - (step * side / (side - before));
                if (found == 2 && !IsLikely(edges[0], edges[1]))
                {
                    return 0;
                }
            }

            before = side;
        }

        return Combine(edges, found);
    }

    // 1.5 modules to 2.5, with ink that ran and blur.
    private static bool IsLikely(float inner, float outer) => inner >= 0.3f * outer && inner <= 0.88f * outer;

    // Weighted so that ink that ran, which moves the edges out, in and out, has no effect.
    private static float Combine(ReadOnlySpan<float> edges, int found)
    {
        if (found < 2)
        {
            return 0;
        }

        float inner = (edges[0] + edges[1]) / (1.5f + 2.5f);
        return found == 3 && Math.Abs(edges[2] - (3.5f * inner)) < 0.7f * inner
            ? (edges[0] + (2 * edges[1]) + edges[2]) / (1.5f + (2 * 2.5f) + 3.5f)
            : inner;
    }

    // Positive where the colour is not that of the middle.
    private float Side(in LuminanceView picture, float x, float y, bool inside)
    {
        float side = (inside ? LuminanceSampler.Inside(picture, x, y) : LuminanceSampler.At(picture, x, y)) - Threshold;
        return IsInverted ? -side : side;
    }
}
