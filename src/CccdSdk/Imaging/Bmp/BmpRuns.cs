namespace CccdSdk.Imaging.Bmp;

/// <summary>Reads the run-length encoded pixels of a BMP (Windows SDK, "Bitmap Compression").</summary>
/// <remarks>Pixels that the runs leave out are of the first colour of the palette; what runs write outside of the picture is dropped.</remarks>
internal ref struct BmpRuns
{
    private readonly BmpHeader _header;
    private readonly BmpColours _colours;
    private readonly Span<byte> _picture;
    private int _x;
    private int _y;

    private BmpRuns(BmpHeader header, BmpColours colours, Span<byte> picture)
    {
        _header = header;
        _colours = colours;
        _picture = picture;
    }

    /// <summary>Reads all runs.</summary>
    /// <param name="data">The runs.</param>
    /// <param name="header">The header.</param>
    /// <param name="colours">The palette.</param>
    /// <param name="picture">Takes width × height bytes.</param>
    public static ImageReadStatus Read(ReadOnlySpan<byte> data, BmpHeader header, BmpColours colours, Span<byte> picture)
    {
        picture.Fill(colours.OfIndex(0));
        return new BmpRuns(header, colours, picture).Read(data);
    }

    // A count and a value, or 0 and: end of row, end of picture, a move, or a number of plain pixels.
    private ImageReadStatus Read(ReadOnlySpan<byte> data)
    {
        while (_y < _header.Height)
        {
            if (data.Length < 2)
            {
                return ImageReadStatus.Truncated;
            }

            (byte count, byte value) = (data[0], data[1]);
            data = data[2..];
            switch (count, value)
            {
                case (0, 0):
                    (_x, _y) = (0, _y + 1);
                    break;
                case (0, 1):
                    return ImageReadStatus.Read;
                case (0, 2):
                    if (data.Length < 2)
                    {
                        return ImageReadStatus.Truncated;
                    }

                    (_x, _y) = (Math.Min(_x + data[0], _header.Width), _y + data[1]);
                    data = data[2..];
                    break;
                case (0, _):
                    // Plain pixels are filled to whole groups of two bytes.
                    int bytes = _header.Depth == 8 ? value : (value + 1) / 2;
                    if (data.Length < bytes)
                    {
                        return ImageReadStatus.Truncated;
                    }

                    Write(data, value);
                    data = data[Math.Min(bytes + (bytes & 1), data.Length)..];
                    break;
                default:
                    Fill(value, count);
                    break;
            }
        }

        return ImageReadStatus.Read;
    }

    private void Write(ReadOnlySpan<byte> data, int count)
    {
        Span<byte> run = NextPixels(count);
        for (int i = 0; i < run.Length; i++)
        {
            run[i] = _colours.OfIndex(_header.Depth == 8 ? data[i] : Nibble(data[i >> 1], i));
        }
    }

    // Of 4 bits, the two indices of the value take turns.
    private void Fill(byte value, int count)
    {
        Span<byte> run = NextPixels(count);
        for (int i = 0; i < run.Length; i++)
        {
            run[i] = _colours.OfIndex(_header.Depth == 8 ? value : Nibble(value, i));
        }
    }

    // The part of the next pixels that lies inside of the row.
    private Span<byte> NextPixels(int count)
    {
        int start = ((_header.Height - 1 - _y) * _header.Width) + _x;
        int inside = Math.Min(count, _header.Width - _x);
        _x += inside;
        return _picture.Slice(start, inside);
    }

    private static int Nibble(byte value, int index) => (value >> ((index & 1) == 0 ? 4 : 0)) & 15;
}
