using CccdSdk.Imaging;

namespace CccdSdk.Qr.Detection;

/// <summary>Samples the grey value of every module of a symbol.</summary>
internal static class GridSampler
{
    /// <summary>Distance of the outer samples from the centre of the module, in modules: inside even when the print ran.</summary>
    private const float Spread = 0.22f;

    /// <summary>Modules on each side of version 40 (ISO/IEC 18004:2015, 6.3.1).</summary>
    private const int MaxSize = 177;

    /// <summary>Samples all modules, the mean of 3 x 3 points each.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="transform">Where the modules are.</param>
    /// <param name="modules">Receives the grey values, row by row.</param>
    public static void Sample(in LuminanceView picture, SymbolTransform transform, Span<float> modules)
    {
        int size = transform.Size;
        Span<(float X, float Y)> points = stackalloc (float X, float Y)[2 * (MaxSize + 1)];
        Span<(float X, float Y)> row = points[..(size + 1)];
        Span<(float X, float Y)> below = points.Slice(size + 1, size + 1);
        transform.MapRow(0.5, 0.5, row);
        for (int y = 0; y < size; y++)
        {
            transform.MapRow(0.5, y + 1.5, below);
            for (int x = 0; x < size; x++)
            {
                modules[(y * size) + x] = SampleModule(picture, row[x], row[x + 1], below[x]);
            }

            below.CopyTo(row);
        }
    }

    /// <summary>Sets the values of modules outside of the picture to 0: nothing is known about them.</summary>
    public static void ClearOutside(in LuminanceView picture, SymbolTransform transform, Span<float> modules)
    {
        int size = transform.Size;
        for (int i = 0; i < modules.Length; i++)
        {
            (float x, float y) = transform.Map((i % size) + 0.5, (i / size) + 0.5);
            modules[i] = x >= 0 && y >= 0 && x <= picture.Width && y <= picture.Height ? modules[i] : 0;
        }
    }

    private static float SampleModule(in LuminanceView picture, (float X, float Y) centre, (float X, float Y) right, (float X, float Y) below)
    {
        (float x, float y) = centre;
        (float ux, float uy) = (Spread * (right.X - x), Spread * (right.Y - y));
        (float vx, float vy) = (Spread * (below.X - x), Spread * (below.Y - y));
        float reach = Math.Abs(ux) + Math.Abs(uy) + Math.Abs(vx) + Math.Abs(vy) + 1;
        bool inside = x >= reach && y >= reach && x < picture.Width - reach && y < picture.Height - reach;
        return inside ? MeanInside(picture, x, y, ux, uy, vx, vy) : Mean(picture, x, y, ux, uy, vx, vy);
    }

    private static float Mean(in LuminanceView picture, float x, float y, float ux, float uy, float vx, float vy)
    {
        float sum = 0;
        for (int j = -1; j <= 1; j++)
        {
            (float rowX, float rowY) = (x + (j * vx), y + (j * vy));
            sum += LuminanceSampler.At(picture, rowX - ux, rowY - uy)
                + LuminanceSampler.At(picture, rowX, rowY)
                + LuminanceSampler.At(picture, rowX + ux, rowY + uy);
        }

        return sum / 9;
    }

    // The same where no point needs to be moved into the picture.
    private static float MeanInside(in LuminanceView picture, float x, float y, float ux, float uy, float vx, float vy)
    {
        float sum = 0;
        for (int j = -1; j <= 1; j++)
        {
            (float rowX, float rowY) = (x + (j * vx), y + (j * vy));
            sum += LuminanceSampler.Inside(picture, rowX - ux, rowY - uy)
                + LuminanceSampler.Inside(picture, rowX, rowY)
                + LuminanceSampler.Inside(picture, rowX + ux, rowY + uy);
        }

        return sum / 9;
    }
}
