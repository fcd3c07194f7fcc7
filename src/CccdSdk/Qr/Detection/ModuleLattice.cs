using CccdSdk.Imaging;

namespace CccdSdk.Qr.Detection;

/// <summary>Grey values along the modules around a place, for a pattern that is looked for there in steps: no point is sampled twice.</summary>
/// <param name="radius">Modules from the centre of the pattern to those at its edge.</param>
/// <param name="steps">Steps on each side of the place.</param>
/// <param name="perModule">Steps in a module.</param>
internal readonly ref struct ModuleLattice(int radius, int steps, int perModule)
{
    // Steps that reach from one module to the next meet the points of that one; smaller ones are groups of their own.
    private readonly int _period = Math.Min(perModule, (2 * steps) + 1);

    /// <summary>Points in a row, and rows.</summary>
    public int Side => (2 * radius * _period) + (2 * steps) + 1;

    /// <summary>The column or row of a module, seen from a number of steps beside the place.</summary>
    public int IndexOf(int module, int step) => ((module + radius) * _period) + step + steps;

    /// <summary>Samples the points, row by row.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="centre">The place, in pixels.</param>
    /// <param name="right">One module to the right.</param>
    /// <param name="below">One module down.</param>
    /// <param name="grey">Receives the grey values.</param>
    public void Sample(in LuminanceView picture, (float X, float Y) centre, (float X, float Y) right, (float X, float Y) below, Span<float> grey)
    {
        float reach = radius + ((float)steps / perModule);
        (float farX, float farY) = ((reach * (Math.Abs(right.X) + Math.Abs(below.X))) + 1, (reach * (Math.Abs(right.Y) + Math.Abs(below.Y))) + 1);
        bool inside = centre.X > farX && centre.Y > farY && centre.X + farX < picture.Width && centre.Y + farY < picture.Height;
        int side = Side;
        for (int j = 0, at = 0; j < side; j++)
        {
            float v = InModules(j);
            (float rowX, float rowY) = (centre.X + (v * below.X), centre.Y + (v * below.Y));
            for (int i = 0; i < side; i++, at++)
            {
                float u = InModules(i);
                (float x, float y) = (rowX + (u * right.X), rowY + (u * right.Y));
                grey[at] = inside ? LuminanceSampler.Inside(picture, x, y) : LuminanceSampler.At(picture, x, y);
            }
        }
    }

    /// <summary>How well the points fit a square pattern that is dark but for one ring of modules.</summary>
    /// <param name="grey">What <see cref="Sample"/> gave.</param>
    /// <param name="stepX">Steps to the right of the place.</param>
    /// <param name="stepY">Steps below it.</param>
    /// <param name="lightRing">Modules from the centre to the light ring.</param>
    /// <param name="mean">Dark modules less light ones, divided by all: the mean of the pattern.</param>
    /// <returns>The correlation, -1 to 1: positive where the dark modules have the higher values, 0 where there is no contrast.</returns>
    public float Correlate(ReadOnlySpan<float> grey, int stepX, int stepY, int lightRing, float mean)
    {
        float sum = 0, squares = 0, product = 0;
        for (int j = -radius; j <= radius; j++)
        {
            ReadOnlySpan<float> row = grey.Slice(IndexOf(j, stepY) * Side, Side);
            for (int i = -radius; i <= radius; i++)
            {
                float value = row[IndexOf(i, stepX)];
                sum += value;
                squares += value * value;
                product += Math.Max(Math.Abs(i), Math.Abs(j)) == lightRing ? -value : value;
            }
        }

        int modules = ((2 * radius) + 1) * ((2 * radius) + 1);
        float variance = (squares / modules) - (sum * sum / (modules * modules));
        float covariance = (product / modules) - (mean * sum / modules);
        return variance < 1 ? 0 : covariance / MathF.Sqrt(variance * (1 - (mean * mean)));
    }

    private float InModules(int index) => (index / _period) - radius + ((float)((index % _period) - steps) / perModule);
}
