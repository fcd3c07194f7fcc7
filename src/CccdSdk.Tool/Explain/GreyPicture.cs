using CccdSdk.Imaging;
using CccdSdk.Testing;

namespace CccdSdk.Tool.Explain;

/// <summary>A picture for a drawing, small enough to be embedded: means of squares of pixels.</summary>
internal sealed class GreyPicture
{
    /// <summary>What a drawing with such a picture says of it.</summary>
    public const string StretchNote = "Ảnh nền đã kéo giãn tương phản cho dễ nhìn. · The picture behind is stretched to full contrast.";

    /// <summary>The part of the pixels at each end that may be cut off: dead pixels, reflections.</summary>
    private const double Outliers = 0.002;

    /// <summary>Fewer grey levels are noise.</summary>
    private const int LeastRange = 12;

    private readonly byte[] _pixels;
    private readonly int _width;
    private readonly int _height;

    private GreyPicture(byte[] pixels, int width, int height) => (_pixels, _width, _height) = (pixels, width, height);

    /// <summary>Shrinks a picture by a whole number, so that no side is longer than <paramref name="longestSide"/>.</summary>
    public static GreyPicture Of(in LuminanceView view, int longestSide)
    {
        int factor = Math.Max(1, (Math.Max(view.Width, view.Height) + longestSide - 1) / longestSide);
        (int width, int height) = ((view.Width + factor - 1) / factor, (view.Height + factor - 1) / factor);
        byte[] pixels = new byte[width * height];
        int[] sums = new int[width];
        for (int y = 0; y < height; y++)
        {
            Array.Clear(sums);
            int rows = Math.Min(factor, view.Height - (y * factor));
            for (int row = 0; row < rows; row++)
            {
                Add(view.Row((y * factor) + row), factor, sums);
            }

            for (int x = 0; x < width; x++)
            {
                pixels[(y * width) + x] = (byte)(sums[x] / (rows * Math.Min(factor, view.Width - (x * factor))));
            }
        }

        return new GreyPicture(pixels, width, height);
    }

    /// <summary>The same with all grey levels between black and white in use: what has little contrast becomes visible.</summary>
    public GreyPicture Stretch()
    {
        (byte least, byte most) = (Percentile(Outliers), Percentile(1 - Outliers));
        int range = Math.Max(most - least, LeastRange);
        byte[] pixels = new byte[_pixels.Length];
        for (int i = 0; i < pixels.Length; i++)
        {
            pixels[i] = (byte)Math.Clamp((_pixels[i] - least) * byte.MaxValue / range, byte.MinValue, byte.MaxValue);
        }

        return new GreyPicture(pixels, _width, _height);
    }

    /// <summary>The picture as a PNG file.</summary>
    public byte[] ToPng() => PngFile.Write(_pixels, _width, _height, channels: 1);

    private byte Percentile(double part)
    {
        int[] counts = new int[byte.MaxValue + 1];
        foreach (byte pixel in _pixels)
        {
            counts[pixel]++;
        }

        int level = 0;
        for (long below = counts[0]; below <= part * _pixels.Length && level < byte.MaxValue; below += counts[level])
        {
            level++;
        }

        return (byte)level;
    }

    private static void Add(ReadOnlySpan<byte> row, int factor, Span<int> sums)
    {
        for (int x = 0; x < row.Length; x++)
        {
            sums[x / factor] += row[x];
        }
    }
}
