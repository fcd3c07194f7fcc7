using System.Diagnostics.CodeAnalysis;

namespace CccdSdk.Imaging.Jpeg;

/// <summary>A Huffman table (T.81, annex C and F.2.2.3).</summary>
internal sealed class JpegHuffmanTable
{
    /// <summary>Codes up to this length are decoded with one look; longer ones are rare.</summary>
    public const int LookBits = 10;

    /// <summary>The run that ends a data unit: more than any place in it.</summary>
    public const int EndOfUnitRun = JpegLayout.UnitSize;

    /// <summary>Longest code (T.81, B.2.4.2).</summary>
    private const int LongestCode = 16;

    /// <summary>What <see cref="Short"/> says of bits that begin a longer code or none; also the low byte of <see cref="Runs"/>.</summary>
    private const int NotShort = 0;

    private readonly byte[] _counts;
    private readonly byte[] _symbols;
    private readonly int[] _limits = new int[LongestCode + 1];
    private readonly int[] _offsets = new int[LongestCode + 1];

    private JpegHuffmanTable(ReadOnlySpan<byte> counts, ReadOnlySpan<byte> symbols)
    {
        _counts = counts.ToArray();
        _symbols = symbols.ToArray();
    }

    /// <summary>For the next <see cref="LookBits"/> bits: length of the code in the high byte and symbol in the low byte, or 0.</summary>
    public ushort[] Short { get; private set; } = [];

    /// <summary>For the next <see cref="LookBits"/> bits, if they hold a whole coefficient of a sequential scan: its value in the high
    /// half, the zeros before it in the second byte, and the number of bits in the lowest byte, or 0.</summary>
    public int[] Runs { get; private set; } = [];

    /// <summary>Makes a table.</summary>
    /// <param name="counts">Number of codes of each length from 1 to 16.</param>
    /// <param name="symbols">The symbols in the order of their codes.</param>
    /// <param name="table">The table.</param>
    /// <returns>False if there are more codes than their lengths allow.</returns>
    public static bool TryCreate(ReadOnlySpan<byte> counts, ReadOnlySpan<byte> symbols, [NotNullWhen(true)] out JpegHuffmanTable? table)
    {
        table = new JpegHuffmanTable(counts, symbols);
        int code = 0;
        int index = 0;
        for (int length = 1; length <= LongestCode; length++)
        {
            int count = counts[length - 1];
            table._offsets[length] = index - code;
            code += count;
            index += count;
            if (code > 1 << length)
            {
                return false;
            }

            table._limits[length] = code << (LongestCode - length);
            code <<= 1;
        }

        return true;
    }

    /// <summary>Fills <see cref="Short"/> and <see cref="Runs"/>, once and only for tables that a scan uses: a hostile file can define
    /// a table in 19 bytes.</summary>
    public void Prepare()
    {
        if (Short.Length > 0)
        {
            return;
        }

        Short = new ushort[1 << LookBits];
        Runs = new int[1 << LookBits];
        int index = 0;
        for (int length = 1; length <= LookBits; length++)
        {
            AddShort(index - _offsets[length], length, _symbols.AsSpan(index, _counts[length - 1]));
            index += _counts[length - 1];
        }

        AddRuns();
    }

    /// <summary>Decodes a code that is longer than <see cref="LookBits"/>.</summary>
    /// <param name="next">The next 16 bits.</param>
    /// <param name="length">Length of the code.</param>
    /// <returns>The symbol, or -1 if no code begins with these bits.</returns>
    public int DecodeLong(int next, out int length)
    {
        for (length = LookBits + 1; length <= LongestCode; length++)
        {
            if (next < _limits[length])
            {
                return _symbols[(next >> (LongestCode - length)) + _offsets[length]];
            }
        }

        return -1;
    }

    private void AddShort(int code, int length, ReadOnlySpan<byte> symbols)
    {
        int width = 1 << (LookBits - length);
        for (int i = 0; i < symbols.Length && (code + i + 1) * width <= Short.Length; i++)
        {
            Short.AsSpan((code + i) * width, width).Fill((ushort)((length << 8) | symbols[i]));
        }
    }

    // Symbol: four bits of run, four bits of size (T.81, F.1.2.2.1); 0/0 ends the unit, 15/0 is sixteen zeros.
    private void AddRuns()
    {
        for (int bits = 0; bits < Runs.Length; bits++)
        {
            int length = Short[bits] >> 8;
            int run = (Short[bits] >> 4) & 15;
            int size = Short[bits] & 15;
            if (length != NotShort && size == 0)
            {
                Runs[bits] = ((run == 15 ? run : EndOfUnitRun) << 8) | length;
            }
            else if (length != NotShort && length + size <= LookBits)
            {
                int extra = (bits >> (LookBits - length - size)) & ((1 << size) - 1);
                Runs[bits] = (JpegBitReader.Extend(extra, size) << 16) | (run << 8) | (length + size);
            }
        }
    }
}
