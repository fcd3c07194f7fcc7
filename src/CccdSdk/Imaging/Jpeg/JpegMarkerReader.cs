using System.Buffers.Binary;

namespace CccdSdk.Imaging.Jpeg;

/// <summary>Goes from marker to marker (T.81, B.1.1).</summary>
internal ref struct JpegMarkerReader(ReadOnlySpan<byte> file)
{
    private readonly ReadOnlySpan<byte> _file = file;

    /// <summary>The next byte to be read.</summary>
    public int Position { get; set; }

    /// <summary>The marker.</summary>
    public byte Marker { get; private set; }

    /// <summary>Its parameters.</summary>
    public ReadOnlySpan<byte> Payload { get; private set; }

    /// <summary>Reads the next marker with its parameters. Bytes before it that are no marker are passed over, as every decoder does.</summary>
    /// <returns>Read, or that the file ends first, or that the length is none.</returns>
    public ImageReadStatus Next()
    {
        do
        {
            int skip = _file[Position..].IndexOf(JpegMarker.Prefix);
            if (skip < 0 || Position + skip + 1 >= _file.Length)
            {
                return ImageReadStatus.Truncated;
            }

            Position += skip + 1;
            Marker = _file[Position];
        }
        while (Marker is 0 or JpegMarker.Prefix);

        Position++;
        Payload = default;
        return JpegMarker.StandsAlone(Marker) || Marker == JpegMarker.Eoi ? ImageReadStatus.Read : ReadPayload();
    }

    // The length counts its own two bytes.
    private ImageReadStatus ReadPayload()
    {
        ReadOnlySpan<byte> rest = _file[Position..];
        int length = rest.Length < 2 ? int.MaxValue : BinaryPrimitives.ReadUInt16BigEndian(rest);
        if (length < 2 || length > rest.Length)
        {
            return length < 2 ? ImageReadStatus.Corrupt : ImageReadStatus.Truncated;
        }

        Payload = rest[2..length];
        Position += length;
        return ImageReadStatus.Read;
    }
}
