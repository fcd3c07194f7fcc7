using CccdSdk.Imaging;

namespace CccdSdk.Qr.Detection;

/// <summary>Measures the centre and the shape of a finder pattern on grey values, to a fraction of a pixel.</summary>
/// <remarks>
/// Rays from the middle cross the three square outlines, which have their centre in common: 1.5, 2.5 and 3.5 modules from it. What the ray
/// says of a square of one module around the centre makes a polygon, and its moments are the centre and the shape.
/// </remarks>
internal sealed class FinderPatternRefiner
{
    private const int Rays = 24;

    /// <summary>Rays that glare or dirt may spoil; the opposite ray speaks for them.</summary>
    private const int MaxLostRays = 7;

    /// <summary>From one ray to the next one that is cast: without a divisor in common with <see cref="Rays"/>.</summary>
    private const int RayStep = 7;

    private const int Passes = 2;

    /// <summary>Grey levels between the rings below which it is the grain of an empty surface.</summary>
    private const float FaintestPrint = 3;

    /// <summary>Grey levels between the rings for each grey level of noise in a tile, which is five standard deviations.</summary>
    private const float FaintestInNoise = 0.12f;

    /// <summary>The part of it that must be there before the shape is known.</summary>
    private const float FirstPart = 0.5f;

    /// <summary>Every how many rays the contrast is measured first.</summary>
    private const int FirstStep = 3;

    private static readonly (float Sin, float Cos)[] s_directions = [.. Enumerable.Range(0, Rays).Select(static i => MathF.SinCos(i * MathF.Tau / Rays))];

    private readonly float[] _lengths = new float[Rays];

    /// <summary>Whether there may be rings: a first look that refuses most of what noise and text make up.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="threshold">Its thresholds.</param>
    /// <param name="cross">The middle.</param>
    /// <param name="least">Grey levels between the rings that are wanted at least.</param>
    public static bool HasContrast(in LuminanceView picture, LocalThreshold threshold, FinderPatternCross cross, float least) =>
        FirstContrast(picture, cross) >= FirstPart * Math.Max(Faintest(threshold), least);

    /// <summary>Measures one pattern.</summary>
    public bool TryRefine(in LuminanceView picture, LocalThreshold threshold, FinderPatternCross cross, out FinderPattern pattern)
    {
        float x = cross.X + 0.5f;
        float y = cross.Y + 0.5f;
        pattern = default;
        FinderPatternRay ray = new(threshold.At(cross.X, cross.Y), cross.IsInverted, Math.Max(cross.ModuleWidth, cross.ModuleHeight));
        for (int pass = 0; pass < Passes; pass++)
        {
            if (!TryCast(picture, ray, x, y))
            {
                return false;
            }

            pattern = Measure(x, y, cross.IsInverted);
            if (!IsPlausible(pattern, x, y))
            {
                return false;
            }

            (x, y) = (pattern.X, pattern.Y);
        }

        pattern = pattern with { Contrast = Contrast(picture, x, y, cross.IsInverted) };
        return pattern.Contrast >= Faintest(threshold) && x > 0 && y > 0 && x < picture.Width && y < picture.Height;
    }

    private static float Faintest(LocalThreshold threshold) => Math.Max(FaintestPrint, threshold.Noise * FaintestInNoise);

    // Nearest pixels on an ellipse as wide and as high as the cross.
    private static float FirstContrast(in LuminanceView picture, FinderPatternCross cross)
    {
        int sum = 0;
        for (int i = 0; i < Rays; i += FirstStep)
        {
            (float sin, float cos) = s_directions[i];
            (float dx, float dy) = (cos * cross.ModuleWidth, sin * cross.ModuleHeight);
            sum += (2 * Nearest(picture, cross, 2 * dx, 2 * dy)) - Nearest(picture, cross, dx, dy) - Nearest(picture, cross, 3 * dx, 3 * dy);
        }

        return (cross.IsInverted ? -sum : sum) / (2f * (Rays / FirstStep));
    }

    private static int Nearest(in LuminanceView picture, FinderPatternCross cross, float dx, float dy)
    {
        int x = Math.Clamp(cross.X + (int)MathF.Round(dx), 0, picture.Width - 1);
        int y = Math.Clamp(cross.Y + (int)MathF.Round(dy), 0, picture.Height - 1);
        return picture.Row(y)[x];
    }

    // The rays have their length in modules now: the middle, the light ring and the dark ring are 1, 2 and 3 of it away.
    private float Contrast(in LuminanceView picture, float x, float y, bool inverted)
    {
        float sum = 0;
        for (int i = 0; i < Rays; i++)
        {
            (float dx, float dy) = Vertex(i);
            sum += (2 * LuminanceSampler.At(picture, x + (2 * dx), y + (2 * dy)))
                - LuminanceSampler.At(picture, x + dx, y + dy)
                - LuminanceSampler.At(picture, x + (3 * dx), y + (3 * dy));
        }

        return (inverted ? -sum : sum) / (2 * Rays);
    }

    private bool TryCast(in LuminanceView picture, in FinderPatternRay ray, float x, float y)
    {
        // Texture loses most rays, so it is given up after a few; all around in large steps, for they are lost side by side.
        int lost = 0;
        for (int i = 0, direction = 0; i < Rays && lost <= MaxLostRays; i++, direction = (direction + RayStep) % Rays)
        {
            (float sin, float cos) = s_directions[direction];
            _lengths[direction] = ray.Measure(picture, x, y, cos, sin);
            lost += _lengths[direction] <= 0 ? 1 : 0;
        }

        for (int i = 0; i < Rays && lost <= MaxLostRays; i++)
        {
            if (_lengths[i] <= 0)
            {
                _lengths[i] = -Math.Abs(_lengths[(i + (Rays / 2)) % Rays]);
                lost += _lengths[i] == 0 ? MaxLostRays : 0;
            }
        }

        return lost <= MaxLostRays;
    }

    private FinderPattern Measure(float x, float y, bool inverted)
    {
        float area = 0, mx = 0, my = 0, xx = 0, xy = 0, yy = 0;
        for (int i = 0; i < Rays; i++)
        {
            (float ax, float ay) = Vertex(i);
            (float bx, float by) = Vertex((i + 1) % Rays);
            float part = ((ax * by) - (bx * ay)) / 2;
            area += part;
            mx += part * (ax + bx) / 3;
            my += part * (ay + by) / 3;
            xx += part * ((ax * ax) + (ax * bx) + (bx * bx)) / 6;
            yy += part * ((ay * ay) + (ay * by) + (by * by)) / 6;
            xy += part * ((2 * ax * ay) + (ax * by) + (bx * ay) + (2 * bx * by)) / 12;
        }

        (mx, my) = (mx / area, my / area);

        // The square of one module around the centre has a variance of a third along each edge.
        return new FinderPattern(x + mx, y + my, 3 * ((xx / area) - (mx * mx)), 3 * ((xy / area) - (mx * my)), 3 * ((yy / area) - (my * my)), 0, inverted);
    }

    private (float X, float Y) Vertex(int index)
    {
        (float sin, float cos) = s_directions[index];
        float length = Math.Abs(_lengths[index]);
        return (length * cos, length * sin);
    }

    // A module is no smaller than half a pixel and not longer than four times its width; the centre moves by less than a module and a half.
    private static bool IsPlausible(FinderPattern pattern, float x, float y)
    {
        float trace = pattern.Xx + pattern.Yy;
        float determinant = (pattern.Xx * pattern.Yy) - (pattern.Xy * pattern.Xy);
        return determinant > 0.06f && trace * trace < 18 * determinant && pattern.LengthInModules(pattern.X - x, pattern.Y - y) < 1.5f;
    }
}
