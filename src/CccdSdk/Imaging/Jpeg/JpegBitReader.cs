using System.Buffers.Binary;

namespace CccdSdk.Imaging.Jpeg;

/// <summary>Bits of one entropy-coded segment whose stuffed bytes are already taken out.</summary>
internal ref struct JpegBitReader
{
    /// <summary>Zero bytes that must follow the segment, because bits are loaded eight bytes at a time.</summary>
    public const int Padding = 16;

    /// <summary>Bits that are there after every <see cref="Refill"/>: enough for the longest code and its extra bits.</summary>
    public const int BitsAfterRefill = 56;

    /// <summary>A code of 16 bits and 16 extra bits.</summary>
    public const int MostBitsOfACoefficient = 32;

    private readonly ReadOnlySpan<byte> _data;
    private readonly int _length;
    private int _position;

    /// <summary>Starts at the first bit of a segment.</summary>
    /// <param name="padded">The segment and <see cref="Padding"/> zero bytes.</param>
    public JpegBitReader(ReadOnlySpan<byte> padded)
    {
        _data = padded;
        _length = padded.Length - Padding;
    }

    /// <summary>The next bits, from the highest bit down; those after <see cref="Count"/> may be anything that follows.</summary>
    public ulong Buffer { get; set; }

    /// <summary>Number of bits that are ready.</summary>
    public int Count { get; set; }

    /// <summary>Whether more bits were taken than the segment has.</summary>
    public readonly bool IsOverrun => (8L * _position) - Count > 8L * _length;

    /// <summary>Turns extra bits into a difference or coefficient (T.81, F.2.2.1, EXTEND).</summary>
    public static int Extend(int bits, int size) => bits < 1 << size >> 1 ? bits - (1 << size) + 1 : bits;

    /// <summary>Makes at least <see cref="BitsAfterRefill"/> bits ready; after the end they are zeros.</summary>
    public void Refill()
    {
        if (_position <= _data.Length - sizeof(ulong))
        {
            Buffer |= BinaryPrimitives.ReadUInt64BigEndian(_data[_position..]) >> Count;
        }

        _position += (63 - Count) >> 3;
        Count |= BitsAfterRefill;
    }

    /// <summary>Takes bits that are ready.</summary>
    public void Skip(int count)
    {
        Buffer <<= count;
        Count -= count;
    }

    /// <summary>Takes up to 16 bits.</summary>
    public int Read(int count)
    {
        if (Count < MostBitsOfACoefficient)
        {
            Refill();
        }

        // In two steps, because a shift by 64 would be one by 0.
        int value = (int)(Buffer >> 1 >> (63 - count));
        Skip(count);
        return value;
    }

    /// <summary>Takes one code; as many as 16 extra bits are ready after it.</summary>
    /// <returns>Its symbol, or -1 if there is no such code.</returns>
    public int Decode(JpegHuffmanTable table)
    {
        if (Count < MostBitsOfACoefficient)
        {
            Refill();
        }

        int entry = table.Short[(int)(Buffer >> (64 - JpegHuffmanTable.LookBits))];
        if (entry != 0)
        {
            Skip(entry >> 8);
            return entry & 255;
        }

        int symbol = table.DecodeLong((int)(Buffer >> 48), out int length);
        if (symbol >= 0)
        {
            Skip(length);
        }

        return symbol;
    }

    /// <summary>Takes extra bits and extends their sign.</summary>
    public int ReadExtended(int size) => Extend(Read(size), size);
}
