namespace CccdSdk.Qr.Symbol;

/// <summary>How sure a module is, as a byte: the logarithm of the odds that its colour was read right, in steps of 1/30.</summary>
/// <remarks>0 says nothing is known (even odds); 255 stands for odds of 5000 to 1, and nothing is surer than that.</remarks>
internal static class ModuleOdds
{
    /// <summary>Steps for each natural unit of the logarithm.</summary>
    internal const float StepsPerUnit = 30;

    private const int Count = byte.MaxValue + 1;

    private const float BitsPerStep = 1 / (StepsPerUnit * 0.69314718f);

    private static readonly float[] s_bitsIfRight = Make(static odds => MathF.Log2(1 + MathF.Exp(-odds)));

    private static readonly float[] s_doubt = Make(static odds => 1 / (1 + MathF.Exp(odds)));

    /// <summary>The byte for the logarithm of odds.</summary>
    internal static byte FromLogarithm(float odds) => (byte)Math.Clamp(odds * StepsPerUnit, 0, byte.MaxValue);

    /// <summary>The probability that the module is wrong, at most one half.</summary>
    internal static float Doubt(byte odds) => s_doubt[odds];

    /// <summary>The information in bits of the news that the module was right.</summary>
    internal static float BitsIfRight(byte odds) => s_bitsIfRight[odds];

    /// <summary>What the news that the module was wrong has more than that.</summary>
    internal static float BitsOfChange(byte odds) => odds * BitsPerStep;

    private static float[] Make(Func<float, float> value)
    {
        float[] table = new float[Count];
        for (int i = 0; i < table.Length; i++)
        {
            table[i] = value(i / StepsPerUnit);
        }

        return table;
    }
}
