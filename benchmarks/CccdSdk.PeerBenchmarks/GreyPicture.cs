using CccdSdk.Imaging;

namespace CccdSdk.PeerBenchmarks;

/// <summary>A picture as luminance in memory, with what it says.</summary>
/// <param name="Name">Which picture.</param>
/// <param name="Axis">What is hard about it.</param>
/// <param name="Pixels">Luminance, row by row; exactly as long as the picture has pixels.</param>
/// <param name="Width">Width in pixels.</param>
/// <param name="Height">Height in pixels.</param>
/// <param name="Expected">The bytes of the symbol; none if there is no symbol.</param>
internal sealed record GreyPicture(string Name, string Axis, byte[] Pixels, int Width, int Height, byte[] Expected)
{
    private const int FrameWidth = 1280;
    private const int FrameHeight = 720;

    public ImageView View => new(Pixels, Width, Height, PixelFormat.Gray8);

    /// <summary>The pictures of an index.</summary>
    public static IEnumerable<GreyPicture> FromIndex(string index)
    {
        string folder = Path.GetDirectoryName(Path.GetFullPath(index))!;
        foreach (string line in File.ReadLines(index).Where(static line => line.Length > 0))
        {
            string[] columns = line.Split('\t');
            yield return Load(Path.Combine(folder, columns[0]), columns[1], Convert.FromHexString(columns.Length > 3 ? columns[3] : columns[2]));
        }
    }

    /// <summary>Frames of a camera on an empty counter: shading, texture and noise, 1280 × 720.</summary>
    public static IEnumerable<GreyPicture> EmptyFrames(int count)
    {
        for (int seed = 0; seed < count; seed++)
        {
            Random random = new(seed);
            byte[] pixels = new byte[FrameWidth * FrameHeight];
            for (int i = 0; i < pixels.Length; i++)
            {
                double shade = 140 + (40 * Math.Sin((i % FrameWidth / 90.0) + seed)) + (25 * Math.Sin(i / FrameWidth / 11.0));
                pixels[i] = (byte)Math.Clamp(shade + random.Next(-8, 9), 0, 255);
            }

            yield return new GreyPicture($"empty-{seed}", "no symbol", pixels, FrameWidth, FrameHeight, []);
        }
    }

    private static GreyPicture Load(string path, string axis, byte[] expected)
    {
        ImageReadStatus status = ImageFile.Decode(File.ReadAllBytes(path), out LuminanceImage? image);
        using (image)
        {
            if (image is null)
            {
                throw new InvalidDataException($"{Path.GetFileName(path)}: {status}.");
            }

            byte[] pixels = new byte[image.Width * image.Height];
            image.AsImageView().CopyLuminanceTo(pixels);
            return new GreyPicture(Path.GetFileName(path), axis, pixels, image.Width, image.Height, expected);
        }
    }
}
