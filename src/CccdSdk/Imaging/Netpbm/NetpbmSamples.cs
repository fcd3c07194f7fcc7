using System.Buffers.Binary;

namespace CccdSdk.Imaging.Netpbm;

/// <summary>Reads the samples of a PBM, PGM or PPM file.</summary>
internal static class NetpbmSamples
{
    /// <summary>Reads decimal numbers.</summary>
    public static ImageReadStatus ReadPlain(ReadOnlySpan<byte> data, NetpbmHeader header, Span<byte> picture)
    {
        NetpbmTokens tokens = new(data, 0);
        Span<int> samples = stackalloc int[3];
        for (int i = 0; i < picture.Length; i++)
        {
            for (int channel = 0; channel < header.Channels; channel++)
            {
                int value = header.IsBitmap ? tokens.NextBit() : tokens.Next();
                if (value < 0 || value > header.MaxValue)
                {
                    return tokens.IsAtEnd ? ImageReadStatus.Truncated : ImageReadStatus.Corrupt;
                }

                samples[channel] = header.IsBitmap ? 1 - value : value;
            }

            picture[i] = Luminance(samples, header);
        }

        return ImageReadStatus.Read;
    }

    /// <summary>Reads bits, bytes or pairs of bytes.</summary>
    public static ImageReadStatus ReadRaw(ReadOnlySpan<byte> data, NetpbmHeader header, Span<byte> picture)
    {
        int rowBytes = (int)header.RowBytes;
        for (int y = 0; y < header.Height; y++)
        {
            ReadRow(data.Slice(y * rowBytes, rowBytes), header, picture.Slice(y * header.Width, header.Width));
        }

        return ImageReadStatus.Read;
    }

    private static void ReadRow(ReadOnlySpan<byte> data, NetpbmHeader header, Span<byte> row)
    {
        if (header.IsBitmap)
        {
            ReadBits(data, row);
        }
        else if (header.MaxValue != 255)
        {
            ReadScaled(data, header, row);
        }
        else if (header.Channels == 3)
        {
            LuminanceWeights.FromRgb(data, row, 0, 2);
        }
        else
        {
            data.CopyTo(row);
        }
    }

    private static void ReadBits(ReadOnlySpan<byte> data, Span<byte> row)
    {
        for (int x = 0; x < row.Length; x++)
        {
            row[x] = (data[x >> 3] & (0x80 >> (x & 7))) == 0 ? (byte)255 : (byte)0;
        }
    }

    private static void ReadScaled(ReadOnlySpan<byte> data, NetpbmHeader header, Span<byte> row)
    {
        Span<int> samples = stackalloc int[3];
        bool wide = header.MaxValue > 255;
        for (int x = 0; x < row.Length; x++)
        {
            for (int channel = 0; channel < header.Channels; channel++)
            {
                int i = (x * header.Channels) + channel;
                int value = wide ? BinaryPrimitives.ReadUInt16BigEndian(data[(2 * i)..]) : data[i];
                samples[channel] = Math.Min(value, header.MaxValue);
            }

            row[x] = Luminance(samples, header);
        }
    }

    private static byte Luminance(ReadOnlySpan<int> samples, NetpbmHeader header) => header.Channels == 1
        ? Scaled(samples[0], header.MaxValue)
        : LuminanceWeights.Of(Scaled(samples[0], header.MaxValue), Scaled(samples[1], header.MaxValue), Scaled(samples[2], header.MaxValue));

    private static byte Scaled(int value, int maxValue) => (byte)(((value * 255) + (maxValue / 2)) / maxValue);
}
