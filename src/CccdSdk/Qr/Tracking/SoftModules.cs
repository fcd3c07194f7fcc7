using CccdSdk.Qr.Detection;

namespace CccdSdk.Qr.Tracking;

/// <summary>How dark modules are, in steps: small enough to keep some frames of them.</summary>
internal static class SoftModules
{
    /// <summary>Steps of a module that is as dark as those around it; 127 is a bit more than that, which is where dirt and glare are cut off.</summary>
    internal const float Steps = 100;

    /// <summary>Nine modules of one grey vary by less, as a part of the contrast, in a frame that is not too noisy to show any.</summary>
    private const float FlatPart = 0.25f;

    /// <summary>Turns darkness into steps.</summary>
    public static void Quantize(ReadOnlySpan<float> darkness, Span<sbyte> steps)
    {
        for (int i = 0; i < darkness.Length; i++)
        {
            steps[i] = (sbyte)Math.Clamp(darkness[i] * Steps, -sbyte.MaxValue, sbyte.MaxValue);
        }
    }

    /// <summary>
    /// Sets modules to 0, nothing is known, where all around them is of one grey: glare, dirt, a finger. It looks like modules of one colour,
    /// but data masks leave no nine of them together but by chance (ISO/IEC 18004:2015, 7.8).
    /// </summary>
    /// <param name="grey">Grey values, row by row.</param>
    /// <param name="size">Modules on each side.</param>
    /// <param name="steps">The modules.</param>
    public static void ClearFlat(ReadOnlySpan<float> grey, int size, Span<sbyte> steps)
    {
        float flat = FlatPart * Contrast(grey, steps);
        for (int i = 0; i < steps.Length; i++)
        {
            (int y, int x) = Math.DivRem(i, size);
            steps[i] = RangeAround(grey, size, x, y, flat) < flat ? (sbyte)0 : steps[i];
        }
    }

    // Grey levels between the light modules and the dark ones.
    private static float Contrast(ReadOnlySpan<float> grey, ReadOnlySpan<sbyte> steps)
    {
        (float dark, float light, int darkCount) = (0, 0, 0);
        for (int i = 0; i < steps.Length; i++)
        {
            (dark, light, darkCount) = steps[i] > 0 ? (dark + grey[i], light, darkCount + 1) : (dark, light + grey[i], darkCount);
        }

        return Math.Abs((light / Math.Max(steps.Length - darkCount, 1)) - (dark / Math.Max(darkCount, 1)));
    }

    // Grey levels from the darkest to the lightest of nine modules; no further than what is enough.
    private static float RangeAround(ReadOnlySpan<float> grey, int size, int x, int y, float enough)
    {
        (int left, int right) = (Math.Max(x - 1, 0), Math.Min(x + 1, size - 1));
        (float darkest, float lightest) = (float.MaxValue, float.MinValue);
        for (int row = Math.Max(y - 1, 0); row <= Math.Min(y + 1, size - 1) && lightest - darkest < enough; row++)
        {
            foreach (float value in grey.Slice((row * size) + left, right - left + 1))
            {
                (darkest, lightest) = (Math.Min(darkest, value), Math.Max(lightest, value));
            }
        }

        return lightest - darkest;
    }

    /// <summary>How clear the modules are that every symbol of the version has in common.</summary>
    public static SoftQuality Measure<T>(FunctionPatterns patterns, ReadOnlySpan<T> values)
        where T : struct, System.Numerics.INumber<T>
    {
        float sum = 0, squares = 0;
        int count = 0;
        for (int i = 0; i < values.Length; i++)
        {
            int colour = patterns.Colour(i % patterns.Size, i / patterns.Size);
            if (colour != 0)
            {
                float value = float.CreateTruncating(values[i]);
                sum += colour * value;
                squares += value * value;
                count++;
            }
        }

        float amplitude = sum / count;
        float variance = Math.Max((squares / count) - (amplitude * amplitude), 0);
        return new SoftQuality(amplitude, variance, squares > 0 ? amplitude / MathF.Sqrt(squares / count) : 0);
    }

    /// <summary>The correlation of two readings of the same modules, over those that both know.</summary>
    /// <param name="first">One reading.</param>
    /// <param name="second">The other.</param>
    /// <param name="modules">Which modules.</param>
    /// <param name="count">How many of them both know.</param>
    public static float Correlate(ReadOnlySpan<sbyte> first, ReadOnlySpan<float> second, ReadOnlySpan<ushort> modules, out int count)
    {
        float product = 0, a = 0, b = 0;
        count = 0;
        foreach (ushort module in modules)
        {
            if (first[module] != 0 && second[module] != 0)
            {
                product += first[module] * second[module];
                a += first[module] * first[module];
                b += second[module] * second[module];
                count++;
            }
        }

        return count > 0 ? product / MathF.Sqrt(a * b) : 0;
    }
}
