namespace CccdSdk.Qr.Symbol;

/// <summary>Corrects the odds of modules by where the symbol is known to be damaged.</summary>
/// <remarks>
/// Dirt and scratches cover modules that lie side by side, and neighbours belong to different blocks. So a block that was corrected tells
/// where the damage is, and thereby which modules of the other blocks to doubt. None of that is evidence that a correction is right: see
/// <see cref="BlockEvidence"/>.
/// </remarks>
internal static class DamageRating
{
    /// <summary>Modules on each side that have a say.</summary>
    private const int Radius = 2;

    private const int Side = (2 * Radius) + 1;

    /// <summary>How many wrong modules as expected hold against what the neighbours say.</summary>
    private const float Stiffness = 0.5f;

    private static readonly float[] s_weights = Weights();

    /// <summary>Rates all modules of the codewords that are not known.</summary>
    /// <param name="size">Modules on each side.</param>
    /// <param name="odds">The odds of each module as the picture gives them.</param>
    /// <param name="known">For each module 1 where it was read wrong, -1 where it was read right, 0 where that is not known.</param>
    /// <param name="rated">Receives the odds with what is known about the neighbours.</param>
    internal static void Rate(int size, ReadOnlySpan<byte> odds, ReadOnlySpan<sbyte> known, Span<byte> rated)
    {
        for (int i = 0; i < odds.Length; i++)
        {
            rated[i] = known[i] == 0 ? Rate(size, odds, known, i) : odds[i];
        }
    }

    /// <summary>Marks the modules of the codewords of one corrected block.</summary>
    /// <param name="version">The version.</param>
    /// <param name="read">The codewords as they were read, in the order of placement.</param>
    /// <param name="right">What they should have been; only those of the block count.</param>
    /// <param name="ofBlock">The block of each codeword.</param>
    /// <param name="block">The block that was corrected.</param>
    /// <param name="known">Receives 1 or -1 for the modules of the block.</param>
    internal static void Mark(
        SymbolVersion version, ReadOnlySpan<byte> read, ReadOnlySpan<byte> right, ReadOnlySpan<byte> ofBlock, int block, Span<sbyte> known)
    {
        ReadOnlySpan<ushort> order = version.DataModules;
        for (int i = 0; i < read.Length; i++)
        {
            for (int bit = 0; bit < 8 && ofBlock[i] == block; bit++)
            {
                known[order[(8 * i) + bit]] = (((read[i] ^ right[i]) >> (7 - bit)) & 1) == 1 ? (sbyte)1 : (sbyte)-1;
            }
        }
    }

    // As many times more doubt as there are more wrong modules around than was to be expected.
    private static byte Rate(int size, ReadOnlySpan<byte> odds, ReadOnlySpan<sbyte> known, int module)
    {
        (int y, int x) = Math.DivRem(module, size);
        float wrong = Stiffness;
        float expected = Stiffness;
        for (int row = Math.Max(0, y - Radius); row <= Math.Min(size - 1, y + Radius); row++)
        {
            for (int column = Math.Max(0, x - Radius); column <= Math.Min(size - 1, x + Radius); column++)
            {
                int index = (row * size) + column;
                if (known[index] != 0)
                {
                    float weight = s_weights[((row - y + Radius) * Side) + column - x + Radius];
                    expected += weight * ModuleOdds.Doubt(odds[index]);
                    wrong += known[index] > 0 ? weight : 0;
                }
            }
        }

        return ModuleOdds.FromLogarithm((odds[module] / ModuleOdds.StepsPerUnit) - MathF.Log(wrong / expected));
    }

    // Direct neighbours count most.
    private static float[] Weights()
    {
        float[] weights = new float[Side * Side];
        for (int i = 0; i < weights.Length; i++)
        {
            (int dy, int dx) = ((i / Side) - Radius, (i % Side) - Radius);
            weights[i] = 3f / ((dy * dy) + (dx * dx) + 1);
        }

        return weights;
    }
}
