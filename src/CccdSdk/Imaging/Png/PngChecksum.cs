using System.Buffers.Binary;

namespace CccdSdk.Imaging.Png;

/// <summary>The cyclic redundancy check of chunks (PNG specification, 5.5 and annex D), eight bytes a step.</summary>
internal static class PngChecksum
{
    /// <summary>x^32 + x^26 + x^23 + ... + 1, lowest power in the highest bit.</summary>
    private const uint Polynomial = 0xEDB88320;

    private const int Slices = 8;

    private static readonly uint[] s_tables = CreateTables();

    /// <summary>The checksum of some bytes.</summary>
    public static uint Of(ReadOnlySpan<byte> data)
    {
        ReadOnlySpan<uint> tables = s_tables;
        uint crc = uint.MaxValue;
        for (; data.Length >= Slices; data = data[Slices..])
        {
            uint low = crc ^ BinaryPrimitives.ReadUInt32LittleEndian(data);
            uint high = BinaryPrimitives.ReadUInt32LittleEndian(data[4..]);
            crc = tables[(7 * 256) + (int)(low & 255)] ^ tables[(6 * 256) + (int)((low >> 8) & 255)]
                ^ tables[(5 * 256) + (int)((low >> 16) & 255)] ^ tables[(4 * 256) + (int)(low >> 24)]
                ^ tables[(3 * 256) + (int)(high & 255)] ^ tables[(2 * 256) + (int)((high >> 8) & 255)]
                ^ tables[256 + (int)((high >> 16) & 255)] ^ tables[(int)(high >> 24)];
        }

        foreach (byte value in data)
        {
            crc = tables[(int)((crc ^ value) & 255)] ^ (crc >> 8);
        }

        return ~crc;
    }

    // Table n holds what a byte does n bytes later.
    private static uint[] CreateTables()
    {
        uint[] tables = new uint[Slices * 256];
        for (int i = 0; i < tables.Length; i++)
        {
            uint crc = i < 256 ? (uint)i : tables[i - 256];
            for (int bit = 0; bit < 8; bit++)
            {
                crc = (crc >> 1) ^ ((crc & 1) * Polynomial);
            }

            tables[i] = crc;
        }

        return tables;
    }
}
