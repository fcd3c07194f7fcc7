using CccdSdk.Qr.Detection;

namespace CccdSdk.Qr.Tracking;

/// <summary>What is wrong with a symbol in a frame, as numbers.</summary>
/// <param name="PixelsPerModule">Width of a module.</param>
/// <param name="GlareShare">Part of the symbol in which everything is white, 0 to 1.</param>
/// <param name="Sharpness">Contrast of single modules against that of large areas: 1 is sharp.</param>
/// <param name="IsCutOff">Whether a corner is outside of the frame.</param>
internal readonly record struct FrameFacts(float PixelsPerModule, float GlareShare, float Sharpness, bool IsCutOff)
{
    /// <summary>Modules on each side of a square that is never all light by chance: data masks see to it that modules change.</summary>
    private const int GlareSquare = 4;

    /// <summary>Near white: noise takes some of 255 away, never adds to it. Paper that is lighter is harmless, for print is on it.</summary>
    private const float White = 230;

    /// <summary>Measures a symbol.</summary>
    public static FrameFacts Measure(int version, ReadOnlySpan<float> grey, ReadOnlySpan<float> darkness, float pixelsPerModule, bool isCutOff) =>
        new(pixelsPerModule, Glare(grey, FunctionPatterns.Of(version).Size), SharpnessOf(darkness, FunctionPatterns.Of(version).Size), isCutOff);

    private static float Glare(ReadOnlySpan<float> grey, int size)
    {
        int white = 0, all = 0;
        for (int y = 0; y + GlareSquare <= size; y += GlareSquare)
        {
            for (int x = 0; x + GlareSquare <= size; x += GlareSquare)
            {
                white += IsWhite(grey, size, x, y) ? 1 : 0;
                all++;
            }
        }

        return (float)white / all;
    }

    private static bool IsWhite(ReadOnlySpan<float> grey, int size, int left, int top)
    {
        for (int y = top; y < top + GlareSquare; y++)
        {
            foreach (float value in grey.Slice((y * size) + left, GlareSquare))
            {
                if (value < White)
                {
                    return false;
                }
            }
        }

        return true;
    }

    // The timing patterns change with every module; the middles of the finder patterns are three modules wide.
    private static float SharpnessOf(ReadOnlySpan<float> darkness, int size)
    {
        float timing = 0;
        for (int i = 8; i < size - 8; i++)
        {
            timing += ((i & 1) == 0 ? 1 : -1) * (darkness[(6 * size) + i] + darkness[(i * size) + 6]);
        }

        float middle = (darkness[(3 * size) + 3] + darkness[(3 * size) + size - 4] + darkness[((size - 4) * size) + 3]) / 3;
        return timing / (2 * (size - 16)) / Math.Max(middle, 0.1f);
    }
}
