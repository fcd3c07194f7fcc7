using System.IO.Compression;

namespace CccdSdk.Imaging.Png;

/// <summary>Decodes PNG files (W3C PNG specification, third edition): all colour types and depths, interlaced or not.</summary>
internal ref struct PngDecoder
{
    /// <summary>Deflate makes at most 258 bytes out of 2 bits (RFC 1951, 3.2.5 and 3.2.7), so a longer picture cannot be whole.</summary>
    private const int MostInflation = 258 * 4;

    private readonly DecodeMemory _memory;
    private readonly PngHeader _header;
    private ReadOnlySpan<byte> _palette;
    private ReadOnlySpan<byte> _transparency;
    private ImageOrientation _orientation = ImageOrientation.TopLeft;
    private PooledBuffer<byte>? _compressed;
    private int _compressedLength;

    private PngDecoder(PngHeader header, DecodeMemory memory)
    {
        _header = header;
        _memory = memory;
    }

    /// <summary>Decodes a file into luminance.</summary>
    /// <param name="file">The file.</param>
    /// <param name="memory">Where memory comes from.</param>
    /// <param name="image">The picture.</param>
    public static ImageReadStatus Decode(ReadOnlySpan<byte> file, DecodeMemory memory, out LuminanceImage? image)
    {
        image = null;
        PngChunkReader chunks = new(file);
        if (!chunks.TryNext())
        {
            return ImageReadStatus.Truncated;
        }

        if (!chunks.IsIntact || !chunks.Type.SequenceEqual("IHDR"u8) || !PngHeader.TryRead(chunks.Data, out PngHeader header))
        {
            return ImageReadStatus.Corrupt;
        }

        PngDecoder decoder = new(header, memory);
        ImageReadStatus status = memory.AllowsPixels(header.Width, header.Height) ? decoder.ReadChunks(ref chunks, file.Length) : ImageReadStatus.TooLarge;
        return status == ImageReadStatus.Read ? decoder.ReadPicture(out image) : status;
    }

    // Data that end without IEND are whole if all rows are there, which shows later.
    private ImageReadStatus ReadChunks(ref PngChunkReader chunks, int fileLength)
    {
        while (chunks.TryNext() && !(chunks.Type.SequenceEqual("IEND"u8) && chunks.IsIntact))
        {
            if (!chunks.IsIntact && (chunks.IsCritical || chunks.Type.SequenceEqual("tRNS"u8)))
            {
                return ImageReadStatus.Corrupt;
            }

            ImageReadStatus status = ReadChunk(chunks.Type, chunks.Data, chunks.IsIntact, chunks.IsCritical, fileLength);
            if (status != ImageReadStatus.Read)
            {
                return status;
            }
        }

        bool needsPalette = _header.ColourType == PngColourType.Indexed;
        return needsPalette && _palette.IsEmpty && _compressedLength > 0 ? ImageReadStatus.Corrupt : ImageReadStatus.Read;
    }

    private ImageReadStatus ReadChunk(ReadOnlySpan<byte> type, ReadOnlySpan<byte> data, bool isIntact, bool isCritical, int fileLength)
    {
        if (type.SequenceEqual("IDAT"u8))
        {
            return Append(data, fileLength);
        }

        if (type.SequenceEqual("PLTE"u8))
        {
            _palette = data;
            return data.Length is 0 or > 3 * 256 || data.Length % 3 != 0 ? ImageReadStatus.Corrupt : ImageReadStatus.Read;
        }

        if (type.SequenceEqual("tRNS"u8))
        {
            _transparency = data;
        }
        else if (type.SequenceEqual("eXIf"u8) && isIntact)
        {
            _orientation = ExifOrientation.Read(data);
        }

        return isCritical ? ImageReadStatus.Corrupt : ImageReadStatus.Read;
    }

    // The data of all IDAT chunks are one stream (PNG specification, 10.1).
    private ImageReadStatus Append(ReadOnlySpan<byte> data, int fileLength)
    {
        if (_compressed is null && !_memory.TryRent(fileLength, out _compressed))
        {
            return ImageReadStatus.TooLarge;
        }

        data.CopyTo(_compressed.Span[_compressedLength..]);
        _compressedLength += data.Length;
        return ImageReadStatus.Read;
    }

    private readonly ImageReadStatus ReadPicture(out LuminanceImage? image)
    {
        image = null;
        if (_compressed is null || _header.RowBytes(_header.Width) * _header.Height / MostInflation > _compressedLength)
        {
            return ImageReadStatus.Truncated;
        }

        if (!_memory.TryRent((long)_header.Width * _header.Height, out PooledBuffer<byte>? picture)
            || !_memory.TryRent(PngRowReader.ScratchBytes(_header), out PooledBuffer<byte>? scratch))
        {
            return ImageReadStatus.TooLarge;
        }

        using MemoryStream compressed = new(_compressed.Array, 0, _compressedLength, writable: false);
        using ZLibStream rows = new(compressed, CompressionMode.Decompress);
        PngColours colours = new(_header, _palette, _transparency);
        ImageReadStatus status = new PngRowReader(_header, colours, rows, scratch).Read(picture.Span);
        return status == ImageReadStatus.Read
            ? OrientedPicture.Create(_memory, picture, (_header.Width, _header.Height), _header.Width, _orientation, out image)
            : status;
    }
}
