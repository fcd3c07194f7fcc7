using System.Buffers.Binary;

namespace CccdSdk.Imaging.Png;

/// <summary>Goes from chunk to chunk (PNG specification, 5.3).</summary>
internal ref struct PngChunkReader(ReadOnlySpan<byte> file)
{
    /// <summary>The signature before the first chunk (PNG specification, 5.2).</summary>
    private const int SignatureBytes = 8;

    /// <summary>Length, type and checksum.</summary>
    private const int OverheadBytes = 12;

    private ReadOnlySpan<byte> _rest = file[SignatureBytes..];

    /// <summary>The four letters of the type.</summary>
    public ReadOnlySpan<byte> Type { get; private set; }

    /// <summary>The data.</summary>
    public ReadOnlySpan<byte> Data { get; private set; }

    /// <summary>Whether the checksum is right.</summary>
    public bool IsIntact { get; private set; }

    /// <summary>Whether a decoder must understand the chunk (PNG specification, 5.4: the first letter is a capital).</summary>
    public readonly bool IsCritical => (Type[0] & 0x20) == 0;

    /// <summary>Reads the next chunk.</summary>
    /// <returns>False if the file ends before the chunk is whole.</returns>
    public bool TryNext()
    {
        if (_rest.Length < OverheadBytes || BinaryPrimitives.ReadUInt32BigEndian(_rest) > _rest.Length - OverheadBytes)
        {
            return false;
        }

        int length = (int)BinaryPrimitives.ReadUInt32BigEndian(_rest);
        Type = _rest.Slice(4, 4);
        Data = _rest.Slice(8, length);
        IsIntact = PngChecksum.Of(_rest.Slice(4, 4 + length)) == BinaryPrimitives.ReadUInt32BigEndian(_rest[(8 + length)..]);
        _rest = _rest[(OverheadBytes + length)..];
        return true;
    }
}
