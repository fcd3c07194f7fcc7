using CccdSdk.Imaging;

namespace CccdSdk.Qr.Detection;

/// <summary>Samples the grey value of every module of a symbol.</summary>
internal static class GridSampler
{
    /// <summary>Distance of the outer samples from the centre of the module, in modules: inside even when the print ran.</summary>
    private const float Spread = 0.22f;

    /// <summary>Samples all modules, the mean of 3 x 3 points each.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="transform">Where the modules are.</param>
    /// <param name="modules">Receives the grey values, row by row.</param>
    public static void Sample(in LuminanceView picture, SymbolTransform transform, Span<float> modules)
    {
        int size = transform.Size;
        for (int row = 0; row < size; row++)
        {
            for (int column = 0; column < size; column++)
            {
                modules[(row * size) + column] = SampleModule(picture, transform, column + 0.5, row + 0.5);
            }
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

    private static float SampleModule(in LuminanceView picture, SymbolTransform transform, double u, double v)
    {
        (float x, float y) = transform.Map(u, v);
        (float rightX, float rightY) = transform.Map(u + Spread, v);
        (float belowX, float belowY) = transform.Map(u, v + Spread);
        (float ux, float uy, float vx, float vy) = (rightX - x, rightY - y, belowX - x, belowY - y);
        float sum = 0;
        for (int j = -1; j <= 1; j++)
        {
            float rowX = x + (j * vx);
            float rowY = y + (j * vy);
            sum += LuminanceSampler.At(picture, rowX - ux, rowY - uy)
                + LuminanceSampler.At(picture, rowX, rowY)
                + LuminanceSampler.At(picture, rowX + ux, rowY + uy);
        }

        return sum / 9;
    }
}
