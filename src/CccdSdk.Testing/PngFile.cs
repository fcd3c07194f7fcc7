using System.Buffers.Binary;
using System.IO.Compression;

namespace CccdSdk.Testing;

/// <summary>Writes grey or RGB pixels as a PNG file of 8 bits for each channel (ISO/IEC 15948:2003).</summary>
internal static class PngFile
{
    private const byte GreyColourType = 0;
    private const byte TrueColourType = 2;

    /// <summary>The polynomial of annex D, bits reversed.</summary>
    private const uint CrcPolynomial = 0xEDB8_8320;

    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>Writes rows from the top, without filters, because flat colours compress best so.</summary>
    /// <param name="pixels">The pixels, tightly packed.</param>
    /// <param name="width">Width in pixels.</param>
    /// <param name="height">Height in pixels.</param>
    /// <param name="channels">1 for grey, 3 for RGB.</param>
    /// <param name="dotsPerInch">The resolution to note in the file, or 0.</param>
    public static byte[] Write(ReadOnlySpan<byte> pixels, int width, int height, int channels, int dotsPerInch = 0)
    {
        Span<byte> header = stackalloc byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], height);
        header[8] = 8;
        header[9] = channels == 1 ? GreyColourType : TrueColourType;
        header[10..].Clear();

        using var file = new MemoryStream();
        file.Write(Signature);
        WriteChunk(file, "IHDR"u8, header);
        if (dotsPerInch > 0)
        {
            Span<byte> density = stackalloc byte[9];
            int pixelsPerMetre = (int)Math.Round(dotsPerInch / 0.0254);
            BinaryPrimitives.WriteInt32BigEndian(density, pixelsPerMetre);
            BinaryPrimitives.WriteInt32BigEndian(density[4..], pixelsPerMetre);
            density[8] = 1;
            WriteChunk(file, "pHYs"u8, density);
        }

        WriteChunk(file, "IDAT"u8, Compress(pixels, width * channels));
        WriteChunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    private static byte[] Compress(ReadOnlySpan<byte> pixels, int rowLength)
    {
        using var compressed = new MemoryStream();
        using (var zlib = new ZLibStream(compressed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            for (; !pixels.IsEmpty; pixels = pixels[rowLength..])
            {
                zlib.WriteByte(0);
                zlib.Write(pixels[..rowLength]);
            }
        }

        return compressed.ToArray();
    }

    private static void WriteChunk(MemoryStream file, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        file.Write(type);
        file.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, ~Crc(Crc(uint.MaxValue, type), data));
        file.Write(number);
    }

    private static uint Crc(uint crc, ReadOnlySpan<byte> data)
    {
        foreach (byte value in data)
        {
            crc ^= value;
            for (int bit = 0; bit < 8; bit++)
            {
                crc = (crc >> 1) ^ ((crc & 1) == 0 ? 0 : CrcPolynomial);
            }
        }

        return crc;
    }
}
