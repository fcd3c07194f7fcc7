namespace CccdSdk.Tests.Qr.Segments;

/// <summary>Writes bits for the tests of the segment decoder; spaces in a text of bits are for the eye.</summary>
internal sealed class BitWriter
{
    private readonly List<bool> _bits = [];

    internal BitWriter Bits(string text)
    {
        foreach (char bit in text.Replace(" ", string.Empty, StringComparison.Ordinal))
        {
            _bits.Add(bit == '1');
        }

        return this;
    }

    internal BitWriter Number(int value, int count)
    {
        for (int i = count - 1; i >= 0; i--)
        {
            _bits.Add(((value >> i) & 1) != 0);
        }

        return this;
    }

    internal BitWriter Bytes(ReadOnlySpan<byte> bytes)
    {
        foreach (byte value in bytes)
        {
            Number(value, 8);
        }

        return this;
    }

    /// <summary>The codewords; the last is filled with zero bits.</summary>
    internal byte[] ToArray()
    {
        byte[] codewords = new byte[(_bits.Count + 7) / 8];
        for (int i = 0; i < _bits.Count; i++)
        {
            codewords[i / 8] |= (byte)(_bits[i] ? 0x80 >> (i % 8) : 0);
        }

        return codewords;
    }
}
