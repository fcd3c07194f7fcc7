namespace CccdSdk.Qr.Symbol;

/// <summary>The eight patterns one of which inverts the data modules of a symbol (ISO/IEC 18004:2015, 7.8.2, table 10).</summary>
internal static class DataMask
{
    /// <summary>Number of patterns.</summary>
    internal const int Count = 8;

    /// <summary>Whether the pattern <paramref name="mask"/> inverts the module in column <paramref name="x"/> and row <paramref name="y"/>.</summary>
    internal static bool Inverts(int mask, int x, int y) => mask switch
    {
        0b000 => (y + x) % 2 == 0,
        0b001 => y % 2 == 0,
        0b010 => x % 3 == 0,
        0b011 => (y + x) % 3 == 0,
        0b100 => ((y / 2) + (x / 3)) % 2 == 0,
        0b101 => ((y * x) % 2) + ((y * x) % 3) == 0,
        0b110 => (((y * x) % 2) + ((y * x) % 3)) % 2 == 0,
        0b111 => (((y + x) % 2) + ((y * x) % 3)) % 2 == 0,
        _ => throw new ArgumentOutOfRangeException(nameof(mask), "A data mask is 0 to 7."),
    };

    /// <summary>The inverted bits as codewords, so that a whole codeword is unmasked at once.</summary>
    internal static byte[] CodewordsOf(int mask, int size, ReadOnlySpan<ushort> dataModules)
    {
        byte[] codewords = new byte[dataModules.Length / 8];
        for (int i = 0; i < dataModules.Length; i++)
        {
            (int y, int x) = Math.DivRem(dataModules[i], size);
            codewords[i / 8] = (byte)((codewords[i / 8] << 1) | (Inverts(mask, x, y) ? 1 : 0));
        }

        return codewords;
    }
}
