using CccdSdk.Qr.Detection;

namespace CccdSdk.Qr.Tracking;

/// <summary>How dark modules are, in steps: small enough to keep some frames of them.</summary>
internal static class SoftModules
{
    /// <summary>Steps of a module that is as dark as those around it; 127 is a bit more than that, which is where dirt and glare are cut off.</summary>
    internal const float Steps = 100;

    /// <summary>Turns darkness into steps.</summary>
    public static void Quantize(ReadOnlySpan<float> darkness, Span<sbyte> steps)
    {
        for (int i = 0; i < darkness.Length; i++)
        {
            steps[i] = (sbyte)Math.Clamp(darkness[i] * Steps, -sbyte.MaxValue, sbyte.MaxValue);
        }
    }

    /// <summary>
    /// Sets modules to 0, nothing is known, where all around them is white: what is saturated looks like light modules, but data masks leave no
    /// nine of them together but by chance.
    /// </summary>
    /// <param name="grey">Grey values, row by row.</param>
    /// <param name="size">Modules on each side.</param>
    /// <param name="steps">The modules.</param>
    public static void ClearSaturated(ReadOnlySpan<float> grey, int size, Span<sbyte> steps)
    {
        for (int i = 0; i < steps.Length; i++)
        {
            (int y, int x) = Math.DivRem(i, size);
            (int left, int right) = (Math.Max(x - 1, 0), Math.Min(x + 1, size - 1));
            bool saturated = grey[i] >= FrameFacts.White;
            for (int row = Math.Max(y - 1, 0); saturated && row <= Math.Min(y + 1, size - 1); row++)
            {
                saturated = grey.Slice((row * size) + left, right - left + 1).IndexOfAnyInRange(float.NegativeInfinity, FrameFacts.White) < 0;
            }

            steps[i] = saturated ? (sbyte)0 : steps[i];
        }
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

    /// <summary>The correlation of two readings of the same modules.</summary>
    /// <param name="first">One reading.</param>
    /// <param name="second">The other.</param>
    /// <param name="modules">Which modules.</param>
    public static float Correlate<T>(ReadOnlySpan<sbyte> first, ReadOnlySpan<T> second, ReadOnlySpan<ushort> modules)
        where T : struct, System.Numerics.INumber<T>
    {
        float product = 0, a = 0, b = 0;
        foreach (ushort module in modules)
        {
            float value = float.CreateTruncating(second[module]);
            product += first[module] * value;
            a += first[module] * first[module];
            b += value * value;
        }

        return a > 0 && b > 0 ? product / MathF.Sqrt(a * b) : 0;
    }
}
