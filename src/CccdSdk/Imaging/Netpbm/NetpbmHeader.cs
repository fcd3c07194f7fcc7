namespace CccdSdk.Imaging.Netpbm;

/// <summary>The header of a PBM, PGM or PPM file.</summary>
/// <param name="Kind">The digit of the file's first two bytes, 1 to 6.</param>
/// <param name="Width">Width in pixels.</param>
/// <param name="Height">Height in pixels.</param>
/// <param name="MaxValue">The value of white, 1 to 65535.</param>
/// <param name="DataAt">Where the samples start.</param>
internal readonly record struct NetpbmHeader(int Kind, int Width, int Height, int MaxValue, int DataAt)
{
    /// <summary>Whether samples are decimal numbers.</summary>
    public bool IsPlain => Kind <= 3;

    /// <summary>Whether samples are bits, 1 being black.</summary>
    public bool IsBitmap => Kind is 1 or 4;

    /// <summary>Samples of a pixel.</summary>
    public int Channels => Kind is 3 or 6 ? 3 : 1;

    /// <summary>Bytes of a row of a raw file.</summary>
    public long RowBytes => IsBitmap ? ((long)Width + 7) / 8 : (long)Width * Channels * (MaxValue > 255 ? 2 : 1);

    /// <summary>Fewest bytes that the samples can take: plain numbers have at least a digit each and a blank between them.</summary>
    public long LeastDataBytes => (IsPlain, IsBitmap) switch
    {
        (true, true) => (long)Width * Height,
        (true, false) => (2L * Width * Height * Channels) - 1,
        (false, _) => RowBytes * Height,
    };

    /// <summary>Reads the header.</summary>
    public static ImageReadStatus Read(ReadOnlySpan<byte> file, out NetpbmHeader header)
    {
        header = default;
        int kind = file[1] - '0';
        NetpbmTokens tokens = new(file, 2);
        int width = tokens.Next();
        int height = tokens.Next();
        int maxValue = kind is 1 or 4 ? 1 : tokens.Next();
        if (tokens.IsAtEnd)
        {
            return ImageReadStatus.Truncated;
        }

        if (width < 1 || height < 1 || maxValue is < 1 or > ushort.MaxValue)
        {
            return ImageReadStatus.Corrupt;
        }

        // One blank ends the header of a raw file.
        header = new NetpbmHeader(kind, width, height, maxValue, tokens.Position + 1);
        return ImageReadStatus.Read;
    }
}
