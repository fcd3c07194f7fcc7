using System.Buffers.Binary;

namespace CccdSdk.Imaging.Png;

/// <summary>Turns restored rows into luminance: palette, bit depth and transparency.</summary>
internal sealed class PngColours
{
    /// <summary>Most entries of a palette (PNG specification, 11.2.2).</summary>
    private const int MostEntries = 256;

    private readonly PngHeader _header;
    private readonly byte[] _luminance = new byte[MostEntries];
    private readonly int _entries;
    private readonly int[]? _transparent;

    /// <summary>Prepares the conversion.</summary>
    /// <param name="header">The header.</param>
    /// <param name="palette">Data of the PLTE chunk, or empty.</param>
    /// <param name="transparency">Data of the tRNS chunk, or empty.</param>
    public PngColours(PngHeader header, ReadOnlySpan<byte> palette, ReadOnlySpan<byte> transparency)
    {
        _header = header;
        if (header.ColourType == PngColourType.Indexed)
        {
            _entries = Math.Min(palette.Length / 3, MostEntries);
            for (int i = 0; i < _entries; i++)
            {
                byte own = LuminanceWeights.Of(palette[3 * i], palette[(3 * i) + 1], palette[(3 * i) + 2]);
                _luminance[i] = LuminanceWeights.OverWhite(own, i < transparency.Length ? transparency[i] : 255);
            }
        }
        else
        {
            _transparent = ReadTransparentColour(header, transparency);
        }
    }

    /// <summary>Converts a row.</summary>
    /// <param name="row">The restored bytes.</param>
    /// <param name="luminance">Takes the luminance of its pixels.</param>
    /// <returns>False if an index is outside of the palette.</returns>
    public bool TryConvert(ReadOnlySpan<byte> row, Span<byte> luminance)
    {
        switch (_header.ColourType)
        {
            case PngColourType.Indexed:
                return TryConvertIndexed(row, luminance);
            case PngColourType.Truecolour when _header.Depth == 8 && _transparent is null:
                LuminanceWeights.FromRgb(row, luminance, 0, 2);
                return true;
            case PngColourType.TruecolourAlpha when _header.Depth == 8:
                LuminanceWeights.FromRgba(row, luminance, 0, 2);
                return true;
            case PngColourType.Greyscale when _header.Depth == 8 && _transparent is null:
                row[..luminance.Length].CopyTo(luminance);
                return true;
            default:
                ConvertAny(row, luminance);
                return true;
        }
    }

    private static int[]? ReadTransparentColour(PngHeader header, ReadOnlySpan<byte> transparency)
    {
        bool allowed = header.ColourType is PngColourType.Greyscale or PngColourType.Truecolour;
        if (!allowed || transparency.Length < 2 * header.Channels)
        {
            return null;
        }

        int[] colour = new int[header.Channels];
        for (int i = 0; i < colour.Length; i++)
        {
            colour[i] = BinaryPrimitives.ReadUInt16BigEndian(transparency[(2 * i)..]) & ((1 << header.Depth) - 1);
        }

        return colour;
    }

    private bool TryConvertIndexed(ReadOnlySpan<byte> row, Span<byte> luminance)
    {
        for (int x = 0; x < luminance.Length; x++)
        {
            int index = Sample(row, x);
            if (index >= _entries)
            {
                return false;
            }

            luminance[x] = _luminance[index];
        }

        return true;
    }

    // Any depth, transparent colour or alpha; the common forms are taken before.
    private void ConvertAny(ReadOnlySpan<byte> row, Span<byte> luminance)
    {
        bool isColour = _header.Channels >= 3;
        bool hasAlpha = _header.Channels is 2 or 4;
        for (int x = 0; x < luminance.Length; x++)
        {
            int first = x * _header.Channels;
            byte own = isColour
                ? LuminanceWeights.Of(Scaled(row, first), Scaled(row, first + 1), Scaled(row, first + 2))
                : Scaled(row, first);
            int alpha = hasAlpha ? Scaled(row, first + _header.Channels - 1) : IsTransparent(row, first) ? 0 : 255;
            luminance[x] = LuminanceWeights.OverWhite(own, alpha);
        }
    }

    private bool IsTransparent(ReadOnlySpan<byte> row, int first)
    {
        for (int i = 0; _transparent is not null && i < _transparent.Length; i++)
        {
            if (Sample(row, first + i) != _transparent[i])
            {
                return false;
            }
        }

        return _transparent is not null;
    }

    // Leftmost pixel in the high bits (PNG specification, 7.2).
    private int Sample(ReadOnlySpan<byte> row, int index)
    {
        if (_header.Depth == 16)
        {
            return BinaryPrimitives.ReadUInt16BigEndian(row[(2 * index)..]);
        }

        int bit = index * _header.Depth;
        return (row[bit >> 3] >> (8 - _header.Depth - (bit & 7))) & ((1 << _header.Depth) - 1);
    }

    // Linear scaling to 8 bits, rounded (PNG specification, 13.12).
    private byte Scaled(ReadOnlySpan<byte> row, int index)
    {
        int most = (1 << _header.Depth) - 1;
        return (byte)(((Sample(row, index) * 255) + (most / 2)) / most);
    }
}
