namespace CccdSdk.Testing;

/// <summary>A small RGB drawing surface. What lies outside of it is not drawn.</summary>
internal sealed class Raster
{
    private const int Channels = 3;

    private readonly byte[] _pixels;

    public Raster(int width, int height, Rgb background)
    {
        Width = width;
        Height = height;
        _pixels = new byte[width * height * Channels];
        Fill(0, 0, width, height, background);
    }

    /// <summary>Width in pixels.</summary>
    public int Width { get; }

    /// <summary>Height in pixels.</summary>
    public int Height { get; }

    /// <summary>Red, green and blue of each pixel, row by row from the top.</summary>
    public ReadOnlySpan<byte> Pixels => _pixels;

    /// <summary>Mixes a colour into a pixel; <paramref name="opacity"/> is 0 to 1.</summary>
    public void Blend(int x, int y, Rgb colour, double opacity)
    {
        if ((uint)x >= (uint)Width || (uint)y >= (uint)Height)
        {
            return;
        }

        Span<byte> pixel = _pixels.AsSpan(((y * Width) + x) * Channels, Channels);
        pixel[0] = Mix(pixel[0], colour.Red, opacity);
        pixel[1] = Mix(pixel[1], colour.Green, opacity);
        pixel[2] = Mix(pixel[2], colour.Blue, opacity);
    }

    /// <summary>Fills a rectangle.</summary>
    public void Fill(int left, int top, int width, int height, Rgb colour)
    {
        for (int y = top; y < top + height; y++)
        {
            for (int x = left; x < left + width; x++)
            {
                Blend(x, y, colour, 1);
            }
        }
    }

    /// <summary>Draws the border of a rectangle, inwards.</summary>
    public void Outline(int left, int top, int width, int height, int thickness, Rgb colour)
    {
        Fill(left, top, width, thickness, colour);
        Fill(left, top + height - thickness, width, thickness, colour);
        Fill(left, top, thickness, height, colour);
        Fill(left + width - thickness, top, thickness, height, colour);
    }

    /// <summary>Writes one line of capital letters; a letter's dot is <paramref name="scale"/> pixels wide.</summary>
    public void Write(string text, int left, int top, int scale, Rgb colour)
    {
        int width = text.Length * DotFont.Advance;
        for (int dot = 0; dot < width * DotFont.Height; dot++)
        {
            int column = dot % width;
            int row = dot / width;
            if (DotFont.IsInk(text, column, row))
            {
                Fill(left + (column * scale), top + (row * scale), scale, scale, colour);
            }
        }
    }

    /// <summary>Writes one line of capital letters from the upper left to the lower right, its middle in the middle of the surface.</summary>
    public void WriteDiagonal(string text, double scale, Rgb colour, double opacity)
    {
        double angle = Math.Atan2(Height, Width);
        (double sine, double cosine) = Math.SinCos(angle);
        double middleColumn = ((text.Length * DotFont.Advance) - 1) / 2.0;
        for (int y = 0; y < Height; y++)
        {
            for (int x = 0; x < Width; x++)
            {
                double right = x - (Width / 2.0);
                double down = y - (Height / 2.0);
                int column = (int)Math.Floor((((right * cosine) + (down * sine)) / scale) + middleColumn);
                int row = (int)Math.Floor((((down * cosine) - (right * sine)) / scale) + (DotFont.Height / 2.0));
                if (DotFont.IsInk(text, column, row))
                {
                    Blend(x, y, colour, opacity);
                }
            }
        }
    }

    private static byte Mix(byte under, byte over, double opacity) => (byte)Math.Round(under + ((over - under) * opacity));
}
