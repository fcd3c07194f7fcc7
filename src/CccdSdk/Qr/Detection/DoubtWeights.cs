namespace CccdSdk.Qr.Detection;

/// <summary>What the features of a module say about the odds that it was read right: a logistic regression.</summary>
/// <remarks>
/// Fitted to the modules of 600 generated photographs with known content (axes dirt, glare, light, contrast, blur, motion, small, noise and mixed; other
/// pictures than those that benchmarks are quoted for), both as sampled and without blur. In the order of the features: its own value; the other measure;
/// misfit of the module, of 3 x 3 and of 5 x 5; an area of one colour; misfit of the symbol; faint contrast; constant.
/// </remarks>
internal static class DoubtWeights
{
    /// <summary>Features, the constant included.</summary>
    public const int Count = 9;

    /// <summary>For modules of which only the value is known: odds for each unit of it.</summary>
    public const float OfValueAlone = 5.6f;

    private static readonly double[] s_weights = [1.639, 2.083, -0.572, -0.078, -0.893, -8.494, 0.973, -1.056, 2.126];

    /// <summary>The logarithm of the odds.</summary>
    public static float Odds(ReadOnlySpan<double> features)
    {
        double sum = 0;
        for (int i = 0; i < Count; i++)
        {
            sum += s_weights[i] * features[i];
        }

        return (float)sum;
    }
}
