using System.Buffers.Binary;

namespace CccdSdk.Imaging.Jpeg;

/// <summary>The tables and the restart interval that hold for the next scan (T.81, B.2.4).</summary>
internal sealed class JpegTables
{
    /// <summary>Tables of each kind (T.81, B.2.4.1 and B.2.4.2).</summary>
    private const int Slots = 4;

    /// <summary>Class and slot, and a count for each of 16 lengths.</summary>
    private const int HuffmanHeaderBytes = 17;

    private readonly int[]?[] _quantization = new int[]?[Slots];
    private readonly JpegHuffmanTable?[] _dc = new JpegHuffmanTable?[Slots];
    private readonly JpegHuffmanTable?[] _ac = new JpegHuffmanTable?[Slots];

    /// <summary>MCUs from one restart marker to the next; 0 for none.</summary>
    public int RestartInterval { get; private set; }

    /// <summary>Takes the typical tables if no segment has defined any.</summary>
    public void DefineTypicalHuffman()
    {
        if (Array.TrueForAll(_dc, table => table is null) && Array.TrueForAll(_ac, table => table is null))
        {
            TryDefineHuffman(JpegTypicalTables.Segment);
        }
    }

    /// <summary>A quantization table in rows, or null if it was not defined.</summary>
    public int[]? Quantization(int slot) => _quantization[slot & (Slots - 1)];

    /// <summary>A table for differences of DC coefficients, or null if it was not defined.</summary>
    public JpegHuffmanTable? Dc(int slot) => _dc[slot & (Slots - 1)];

    /// <summary>A table for AC coefficients, or null if it was not defined.</summary>
    public JpegHuffmanTable? Ac(int slot) => _ac[slot & (Slots - 1)];

    /// <summary>Takes over a segment that defines something; others are left alone.</summary>
    /// <returns>False if it is not well formed.</returns>
    public bool TryDefine(byte marker, ReadOnlySpan<byte> payload) => marker switch
    {
        JpegMarker.Dqt => TryDefineQuantization(payload),
        JpegMarker.Dht => TryDefineHuffman(payload),
        JpegMarker.Dri => TryDefineRestart(payload),
        _ => true,
    };

    private bool TryDefineRestart(ReadOnlySpan<byte> payload)
    {
        RestartInterval = payload.Length >= 2 ? BinaryPrimitives.ReadUInt16BigEndian(payload) : 0;
        return payload.Length >= 2;
    }

    private bool TryDefineQuantization(ReadOnlySpan<byte> payload)
    {
        while (!payload.IsEmpty)
        {
            int slot = payload[0] & 15;
            int bytes = payload[0] >> 4 == 0 ? 1 : 2;
            payload = payload[1..];
            if (slot >= Slots || payload.Length < bytes * JpegLayout.UnitSize)
            {
                return false;
            }

            int[] table = new int[JpegLayout.UnitSize];
            for (int i = 0; i < table.Length; i++)
            {
                table[JpegLayout.ZigZag[i]] = bytes == 1 ? payload[i] : BinaryPrimitives.ReadUInt16BigEndian(payload[(2 * i)..]);
            }

            _quantization[slot] = table;
            payload = payload[(bytes * JpegLayout.UnitSize)..];
        }

        return true;
    }

    private bool TryDefineHuffman(ReadOnlySpan<byte> payload)
    {
        while (!payload.IsEmpty)
        {
            if (payload.Length < HuffmanHeaderBytes)
            {
                return false;
            }

            ReadOnlySpan<byte> counts = payload[1..HuffmanHeaderBytes];
            int symbols = 0;
            foreach (byte count in counts)
            {
                symbols += count;
            }

            int kind = payload[0] >> 4;
            int slot = payload[0] & 15;
            payload = payload[HuffmanHeaderBytes..];
            if (kind > 1 || slot >= Slots || payload.Length < symbols
                || !JpegHuffmanTable.TryCreate(counts, payload[..symbols], out JpegHuffmanTable? table))
            {
                return false;
            }

            (kind == 0 ? _dc : _ac)[slot] = table;
            payload = payload[symbols..];
        }

        return true;
    }
}
