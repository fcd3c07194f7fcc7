using System.Buffers.Binary;
using System.Numerics;

namespace CccdSdk.Imaging.Bmp;

/// <summary>The palette of a BMP as luminance, and the masks of its colours.</summary>
internal sealed class BmpColours
{
    /// <summary>Red, green and blue of 16-bit pixels without masks: five bits each.</summary>
    private static readonly uint[] s_masks16 = [0x7C00, 0x03E0, 0x001F];

    /// <summary>Red, green and blue of 32-bit pixels without masks.</summary>
    private static readonly uint[] s_masks32 = [0xFF0000, 0x00FF00, 0x0000FF];

    private readonly byte[] _luminance = new byte[256];
    private readonly uint[] _masks;

    /// <summary>Reads palette and masks. Entries that are missing in the file are black.</summary>
    public BmpColours(BmpHeader header, ReadOnlySpan<byte> file)
    {
        ReadOnlySpan<byte> palette = file[Math.Min(header.PaletteAt, file.Length)..];
        for (int i = 0; i < header.PaletteEntries && palette.Length >= header.PaletteEntryBytes; i++, palette = palette[header.PaletteEntryBytes..])
        {
            _luminance[i] = LuminanceWeights.Of(palette[2], palette[1], palette[0]);
        }

        _masks = header.Depth == 16 ? s_masks16 : s_masks32;
        bool hasMasks = header.Compression is BmpCompression.BitFields or BmpCompression.AlphaBitFields;
        if (hasMasks && file.Length >= header.MasksAt + 12)
        {
            ReadOnlySpan<byte> masks = file.Slice(header.MasksAt, 12);
            _masks =
            [
                BinaryPrimitives.ReadUInt32LittleEndian(masks),
                BinaryPrimitives.ReadUInt32LittleEndian(masks[4..]),
                BinaryPrimitives.ReadUInt32LittleEndian(masks[8..]),
            ];
        }
    }

    /// <summary>Whether pixels of 32 bits are bytes in the order blue, green, red.</summary>
    public bool IsPlain32 => _masks.AsSpan().SequenceEqual(s_masks32);

    /// <summary>Luminance of an entry of the palette.</summary>
    public byte OfIndex(int index) => _luminance[index];

    /// <summary>Luminance of a pixel of 16 or 32 bits.</summary>
    public byte OfMasked(uint pixel) => LuminanceWeights.Of(Channel(pixel, _masks[0]), Channel(pixel, _masks[1]), Channel(pixel, _masks[2]));

    // Scales the bits under the mask to 0..255, rounded.
    private static int Channel(uint pixel, uint mask)
    {
        if (mask == 0)
        {
            return 0;
        }

        int shift = BitOperations.TrailingZeroCount(mask);
        ulong most = mask >> shift;
        ulong value = (pixel & mask) >> shift;
        return (int)(((value * 255) + (most / 2)) / most);
    }
}
