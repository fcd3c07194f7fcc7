using CccdSdk.Imaging;
using CccdSdk.Tests;
using QRCoder;

namespace CccdSdk.Adapters.Tests;

/// <summary>Pictures of the corpus and drawn ones, as luminance.</summary>
internal sealed record Pictures(byte[] Pixels, int Width, int Height)
{
    public ImageView View => new(Pixels, Width, Height, PixelFormat.Gray8);

    /// <summary>What ../mutation/symbol.png and its other formats say.</summary>
    public static byte[] Payload { get; } = File.ReadAllBytes(Repository.PathOf("tests", "Corpus", "mutation", "payload.txt"));

    public static string PathOf(string folder, string file) => Repository.PathOf("tests", "Corpus", folder, file);

    public static Pictures Load(string path)
    {
        ImageReadStatus status = ImageFile.Decode(File.ReadAllBytes(path), out LuminanceImage? image);
        Assert.True(image is not null, $"{Path.GetFileName(path)}: {status}.");
        using (image)
        {
            byte[] pixels = new byte[image.Width * image.Height];
            image.AsImageView().CopyLuminanceTo(pixels);
            return new Pictures(pixels, image.Width, image.Height);
        }
    }

    /// <summary>The frames of the corpus: name, picture and what its symbol says.</summary>
    public static IEnumerable<(string Name, Pictures Picture, byte[] Expected)> Frames()
    {
        foreach (string line in File.ReadLines(PathOf("frames", "expected.tsv")))
        {
            string[] columns = line.Split('\t');
            yield return (columns[0], Load(PathOf("frames", columns[0])), Convert.FromHexString(columns[2]));
        }
    }

    /// <summary>Draws a symbol of QRCoder with its quiet zone.</summary>
    public static Pictures Draw(QRCodeData symbol, int pixelsPerModule = 4, byte dark = 0, byte light = 255)
    {
        int size = symbol.ModuleMatrix.Count * pixelsPerModule;
        byte[] pixels = new byte[size * size];
        for (int i = 0; i < pixels.Length; i++)
        {
            pixels[i] = symbol.ModuleMatrix[i / size / pixelsPerModule][i % size / pixelsPerModule] ? dark : light;
        }

        return new Pictures(pixels, size, size);
    }

    /// <summary>Draws a text of 7 fields, with its invented person.</summary>
    public static Pictures DrawCard(byte dark = 0, byte light = 255)
    {
        using QRCodeData data = QRCodeGenerator.GenerateQrCode(
            System.Text.Encoding.UTF8.GetString(Payload), QRCodeGenerator.ECCLevel.M, forceUtf8: true);
        return Draw(data, 4, dark, light);
    }

    /// <summary>The picture with rows and columns exchanged: mirrored.</summary>
    public Pictures Transposed()
    {
        byte[] pixels = new byte[Pixels.Length];
        for (int y = 0; y < Height; y++)
        {
            for (int x = 0; x < Width; x++)
            {
                pixels[(x * Height) + y] = Pixels[(y * Width) + x];
            }
        }

        return new Pictures(pixels, Height, Width);
    }

    /// <summary>The picture turned by a quarter clockwise.</summary>
    public Pictures Turned()
    {
        byte[] pixels = new byte[Pixels.Length];
        for (int y = 0; y < Height; y++)
        {
            for (int x = 0; x < Width; x++)
            {
                pixels[(x * Height) + Height - 1 - y] = Pixels[(y * Width) + x];
            }
        }

        return new Pictures(pixels, Height, Width);
    }

    /// <summary>The picture in the middle of a larger light one.</summary>
    public Pictures InFrame(int width, int height, byte ground = 200)
    {
        byte[] pixels = new byte[width * height];
        pixels.AsSpan().Fill(ground);
        for (int y = 0; y < Height; y++)
        {
            Pixels.AsSpan(y * Width, Width).CopyTo(pixels.AsSpan((((height - Height) / 2) + y) * width + ((width - Width) / 2)));
        }

        return new Pictures(pixels, width, height);
    }
}
