using System.Diagnostics;

namespace CccdSdk.Qr.Symbol;

/// <summary>Takes the codewords from the modules of a symbol (ISO/IEC 18004:2015, 7.7.3).</summary>
internal static class CodewordReader
{
    // The vertical timing pattern: pairs of columns to its left start one column further left.
    private const int TimingColumn = 6;

    /// <summary>All data modules in the order of placement: pairs of columns from the right, up and down in turn.</summary>
    internal static ushort[] PlacementOrder(int size, ReadOnlySpan<bool> functionModules)
    {
        ushort[] order = new ushort[functionModules.Count(false)];
        int count = 0;
        bool upward = true;
        for (int right = size - 1; right > 0; right -= 2)
        {
            right -= right == TimingColumn ? 1 : 0;
            for (int step = 0; step < size; step++)
            {
                int module = ((upward ? size - 1 - step : step) * size) + right;
                if (!functionModules[module])
                {
                    order[count++] = (ushort)module;
                }

                if (!functionModules[module - 1])
                {
                    order[count++] = (ushort)(module - 1);
                }
            }

            upward = !upward;
        }

        Debug.Assert(count == order.Length, "Every data module is in one pair of columns.");
        return order;
    }

    /// <summary>Reads the codewords and takes the data mask off; <paramref name="codewords"/> is as long as the version has codewords.</summary>
    internal static void Read(SymbolVersion version, ReadOnlySpan<bool> modules, int mask, Span<byte> codewords)
    {
        ReadOnlySpan<ushort> order = version.DataModules;
        ReadOnlySpan<byte> maskCodewords = version.MaskCodewords(mask);
        for (int i = 0; i < codewords.Length; i++)
        {
            int codeword = 0;
            foreach (ushort module in order.Slice(8 * i, 8))
            {
                codeword = (codeword << 1) | (modules[module] ? 1 : 0);
            }

            codewords[i] = (byte)(codeword ^ maskCodewords[i]);
        }
    }
}
