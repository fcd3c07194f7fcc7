using System.Buffers.Binary;

namespace CccdSdk.Imaging.Bmp;

/// <summary>The file header and the information header of a BMP.</summary>
internal readonly record struct BmpHeader(
    int Width,
    int Height,
    bool IsTopDown,
    int Depth,
    BmpCompression Compression,
    int PaletteAt,
    int PaletteEntryBytes,
    int PaletteEntries,
    int MasksAt,
    int PixelsAt)
{
    /// <summary>The file header: its mark, sizes, and where the pixels start.</summary>
    private const int FileHeaderBytes = 14;

    /// <summary>BITMAPCOREHEADER of OS/2 1.x.</summary>
    private const int CoreHeaderBytes = 12;

    /// <summary>OS/2 2.x headers may be cut to this.</summary>
    private const int ShortestHeaderBytes = 16;

    /// <summary>BITMAPINFOHEADER; the masks follow it or are its continuation.</summary>
    private const int InfoHeaderBytes = 40;

    /// <summary>Rows are filled to whole groups of four bytes.</summary>
    public long RowBytes => (((long)Width * Depth) + 31) / 32 * 4;

    /// <summary>Reads the headers.</summary>
    public static ImageReadStatus Read(ReadOnlySpan<byte> file, out BmpHeader header)
    {
        header = default;
        if (file.Length < FileHeaderBytes + CoreHeaderBytes)
        {
            return ImageReadStatus.Truncated;
        }

        uint size = BinaryPrimitives.ReadUInt32LittleEndian(file[FileHeaderBytes..]);
        uint pixelsAt = BinaryPrimitives.ReadUInt32LittleEndian(file[10..]);
        if (size != CoreHeaderBytes && size < ShortestHeaderBytes)
        {
            return ImageReadStatus.Corrupt;
        }

        if (size > file.Length - FileHeaderBytes || pixelsAt > file.Length)
        {
            return ImageReadStatus.Truncated;
        }

        ReadOnlySpan<byte> info = file.Slice(FileHeaderBytes, (int)size);
        header = size == CoreHeaderBytes ? ReadCore(info, (int)pixelsAt) : ReadInfo(info, (int)pixelsAt);
        return header.Check();
    }

    private static BmpHeader ReadCore(ReadOnlySpan<byte> info, int pixelsAt)
    {
        int depth = BinaryPrimitives.ReadUInt16LittleEndian(info[10..]);
        int entries = depth <= 8 ? 1 << depth : 0;
        return new BmpHeader(
            BinaryPrimitives.ReadUInt16LittleEndian(info[4..]),
            BinaryPrimitives.ReadUInt16LittleEndian(info[6..]),
            false,
            depth,
            BmpCompression.Rgb,
            FileHeaderBytes + CoreHeaderBytes,
            3,
            entries,
            0,
            pixelsAt);
    }

    private static BmpHeader ReadInfo(ReadOnlySpan<byte> info, int pixelsAt)
    {
        int height = BinaryPrimitives.ReadInt32LittleEndian(info[8..]);
        int depth = BinaryPrimitives.ReadUInt16LittleEndian(info[14..]);
        int compression = info.Length >= 20 ? BinaryPrimitives.ReadInt32LittleEndian(info[16..]) : 0;
        uint used = info.Length >= 36 ? BinaryPrimitives.ReadUInt32LittleEndian(info[32..]) : 0;
        int most = depth <= 8 ? 1 << depth : 0;
        int paletteAt = FileHeaderBytes + info.Length;
        bool masksFollow = info.Length == InfoHeaderBytes && compression is (int)BmpCompression.BitFields or (int)BmpCompression.AlphaBitFields;
        return new BmpHeader(
            BinaryPrimitives.ReadInt32LittleEndian(info[4..]),
            height == int.MinValue ? 0 : Math.Abs(height),
            height < 0,
            depth,
            (BmpCompression)compression,
            paletteAt + (masksFollow ? (compression == (int)BmpCompression.BitFields ? 12 : 16) : 0),
            4,
            used == 0 || used > most ? most : (int)used,
            FileHeaderBytes + InfoHeaderBytes,
            pixelsAt);
    }

    private ImageReadStatus Check()
    {
        bool allowed = (Compression, Depth) switch
        {
            (BmpCompression.Rgb, 1 or 2 or 4 or 8 or 16 or 24 or 32) => true,
            (BmpCompression.Rle8, 8) or (BmpCompression.Rle4, 4) => !IsTopDown,
            (BmpCompression.BitFields or BmpCompression.AlphaBitFields, 16 or 32) => true,
            _ => false,
        };
        if (Width < 1 || Height < 1)
        {
            return ImageReadStatus.Corrupt;
        }

        return allowed ? ImageReadStatus.Read : ImageReadStatus.UnsupportedBmp;
    }
}
