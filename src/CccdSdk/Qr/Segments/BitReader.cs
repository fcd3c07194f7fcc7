using System.Diagnostics;

namespace CccdSdk.Qr.Segments;

/// <summary>Reads numbers of a few bits from codewords, most significant bit first.</summary>
internal ref struct BitReader
{
    private readonly ReadOnlySpan<byte> _codewords;
    private int _position;

    /// <summary>Starts at the first bit.</summary>
    internal BitReader(ReadOnlySpan<byte> codewords) => _codewords = codewords;

    /// <summary>Bits that were not read yet.</summary>
    internal readonly int BitsLeft => (8 * _codewords.Length) - _position;

    /// <summary>Reads a number.</summary>
    /// <param name="count">Its bits, 0 to 16.</param>
    /// <param name="value">The number, or 0 when there are not enough bits left.</param>
    /// <returns>False, with nothing read, when there are not enough bits left.</returns>
    internal bool TryRead(int count, out int value)
    {
        Debug.Assert(count is >= 0 and <= 16, "More bits than three bytes are sure to hold.");
        value = 0;
        if (count > BitsLeft)
        {
            return false;
        }

        int index = _position / 8;
        int bits = (ByteAt(index) << 16) | (ByteAt(index + 1) << 8) | ByteAt(index + 2);
        value = (bits >> (24 - (_position % 8) - count)) & ((1 << count) - 1);
        _position += count;
        return true;
    }

    private readonly int ByteAt(int index) => index < _codewords.Length ? _codewords[index] : 0;
}
