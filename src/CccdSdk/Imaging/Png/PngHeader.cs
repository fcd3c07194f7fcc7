using System.Buffers.Binary;

namespace CccdSdk.Imaging.Png;

/// <summary>The image header (PNG specification, third edition, 11.2.1).</summary>
internal readonly record struct PngHeader(int Width, int Height, int Depth, PngColourType ColourType, bool IsInterlaced)
{
    private const int Bytes = 13;

    /// <summary>Samples of a pixel.</summary>
    public int Channels => ColourType switch
    {
        PngColourType.Truecolour => 3,
        PngColourType.GreyscaleAlpha => 2,
        PngColourType.TruecolourAlpha => 4,
        _ => 1,
    };

    /// <summary>Bits of a pixel.</summary>
    public int BitsPerPixel => Channels * Depth;

    /// <summary>Bytes of a row of so many pixels, without its filter type.</summary>
    public long RowBytes(int pixels) => (((long)pixels * BitsPerPixel) + 7) / 8;

    /// <summary>Reads the header.</summary>
    /// <returns>False if a field has a value that is not allowed.</returns>
    public static bool TryRead(ReadOnlySpan<byte> data, out PngHeader header)
    {
        header = default;
        if (data.Length != Bytes)
        {
            return false;
        }

        uint width = BinaryPrimitives.ReadUInt32BigEndian(data);
        uint height = BinaryPrimitives.ReadUInt32BigEndian(data[4..]);
        if (width is 0 or > int.MaxValue || height is 0 or > int.MaxValue || data[10] != 0 || data[11] != 0 || data[12] > 1)
        {
            return false;
        }

        header = new PngHeader((int)width, (int)height, data[8], (PngColourType)data[9], data[12] == 1);
        return header.HasAllowedDepth();
    }

    // PNG specification, table 12.
    private bool HasAllowedDepth() => ColourType switch
    {
        PngColourType.Greyscale => Depth is 1 or 2 or 4 or 8 or 16,
        PngColourType.Indexed => Depth is 1 or 2 or 4 or 8,
        PngColourType.Truecolour or PngColourType.GreyscaleAlpha or PngColourType.TruecolourAlpha => Depth is 8 or 16,
        _ => false,
    };
}
