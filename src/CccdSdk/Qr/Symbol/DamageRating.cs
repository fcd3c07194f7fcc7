namespace CccdSdk.Qr.Symbol;

/// <summary>Rates how likely every codeword was read right, from where the symbol is known to be damaged.</summary>
/// <remarks>
/// Dirt and scratches cover modules that lie side by side, and neighbours belong to different blocks. So a block that was corrected tells
/// where the damage is, and thereby which codewords of the other blocks to doubt. An area of one colour is doubtful too: data masks leave
/// hardly any. None of that adds evidence that a correction is right: it only chooses which codewords are erased.
/// </remarks>
internal static class DamageRating
{
    /// <summary>Modules on each side that have a say.</summary>
    private const int Radius = 2;

    /// <summary>Of 25 modules, so many of one colour are a stain more often than data (binomial: 2 in 1000 by chance).</summary>
    private const int Stain = 20;

    /// <summary>Chance that a module in a stain is wrong: half of what is covered has the right colour anyway.</summary>
    private const float StainDoubt = 0.35f;

    /// <summary>Chance that a module is wrong of which nothing is known, and how many neighbours speak against that.</summary>
    private const float UsualDoubt = 0.02f, UsualWeight = 3;

    /// <summary>Rates all codewords.</summary>
    /// <param name="version">The version.</param>
    /// <param name="modules">All modules as they were read.</param>
    /// <param name="confidence">How sure each of them is.</param>
    /// <param name="known">For each module 1 where it was read wrong, -1 where it was read right, 0 where that is not known.</param>
    /// <param name="sureness">Receives how sure each codeword is, in the order of placement.</param>
    internal static void Rate(
        SymbolVersion version, ReadOnlySpan<bool> modules, ReadOnlySpan<byte> confidence, ReadOnlySpan<sbyte> known, Span<byte> sureness)
    {
        ReadOnlySpan<ushort> order = version.DataModules;
        for (int i = 0; i < sureness.Length; i++)
        {
            float right = 1;
            foreach (ushort module in order.Slice(8 * i, 8))
            {
                float blur = 1 - (confidence[module] / (float)byte.MaxValue);
                right *= 1 - Math.Max(0.5f * blur * blur, Doubt(version.Size, modules, known, module));
            }

            sureness[i] = (byte)(right * byte.MaxValue);
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

    private static float Doubt(int size, ReadOnlySpan<bool> modules, ReadOnlySpan<sbyte> known, int module)
    {
        (int y, int x) = Math.DivRem(module, size);
        bool colour = modules[module];
        float wrong = UsualDoubt * UsualWeight;
        float all = UsualWeight;
        int alike = 0;
        for (int row = Math.Max(0, y - Radius); row <= Math.Min(size - 1, y + Radius); row++)
        {
            for (int column = Math.Max(0, x - Radius); column <= Math.Min(size - 1, x + Radius); column++)
            {
                int index = (row * size) + column;
                alike += modules[index] == colour ? 1 : 0;
                if (known[index] != 0)
                {
                    float weight = Weight(row - y, column - x);
                    all += weight;
                    wrong += known[index] > 0 ? weight : 0;
                }
            }
        }

        float near = Math.Min(0.5f, wrong / all);
        return alike >= Stain ? Math.Max(near, StainDoubt) : near;
    }

    // Direct neighbours count most.
    private static float Weight(int dy, int dx) => 3f / ((dy * dy) + (dx * dx) + 1);
}
