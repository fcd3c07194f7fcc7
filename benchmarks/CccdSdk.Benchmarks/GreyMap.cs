using System.Globalization;
using System.Text;
using CccdSdk.Imaging;

namespace CccdSdk.Benchmarks;

/// <summary>A binary grey map (PGM, magic number P5) of eight bits.</summary>
/// <param name="Width">Width in pixels.</param>
/// <param name="Height">Height in pixels.</param>
/// <param name="Pixels">Luminance, row by row.</param>
internal sealed record GreyMap(int Width, int Height, byte[] Pixels)
{
    public LuminanceView View => new(Pixels, Width, Height, Width);

    public static GreyMap Load(string path)
    {
        byte[] file = File.ReadAllBytes(path);
        int position = 0;
        string magic = NextWord(file, ref position);
        if (magic != "P5")
        {
            throw new InvalidDataException($"{Path.GetFileName(path)} is not a binary grey map; convert it with pngtopnm or convert.");
        }

        int width = NextNumber(file, ref position);
        int height = NextNumber(file, ref position);
        _ = NextNumber(file, ref position);
        return new GreyMap(width, height, file.AsSpan(position, width * height).ToArray());
    }

    private static int NextNumber(byte[] file, ref int position) => int.Parse(NextWord(file, ref position), CultureInfo.InvariantCulture);

    private static string NextWord(byte[] file, ref int position)
    {
        int start = position;
        while (file[position] > ' ')
        {
            position++;
        }

        return Encoding.ASCII.GetString(file, start, position++ - start);
    }
}
