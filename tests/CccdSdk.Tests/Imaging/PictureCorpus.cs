using System.Text;
using CccdSdk.Imaging;
using Xunit;

namespace CccdSdk.Tests.Imaging;

/// <summary>The files in tests/Corpus/images.</summary>
internal static class PictureCorpus
{
    private static readonly string s_folder = FindFolder();

    public static byte[] Read(string name) => File.ReadAllBytes(Path.Combine(s_folder, name));

    public static IEnumerable<string> Names(string pattern)
    {
        string[] names = Array.ConvertAll(Directory.GetFiles(s_folder, pattern), path => Path.GetFileName(path));
        Array.Sort(names, StringComparer.Ordinal);
        return names;
    }

    /// <summary>Reads a raw PGM with 255 levels with nothing but the test's own few lines.</summary>
    public static (int Width, int Height, byte[] Pixels) ReadExpected(string name) => ParsePgm(Read(name));

    public static (int Width, int Height, byte[] Pixels) ParsePgm(byte[] file)
    {
        string[] head = Encoding.ASCII.GetString(file, 0, Math.Min(file.Length, 40)).Split((char[])[' ', '\n'], 5);
        Assert.Equal("P5", head[0]);
        Assert.Equal("255", head[3]);
        int width = int.Parse(head[1], System.Globalization.CultureInfo.InvariantCulture);
        int height = int.Parse(head[2], System.Globalization.CultureInfo.InvariantCulture);
        return (width, height, file[^(width * height)..]);
    }

    /// <summary>The pixels of a picture without padding.</summary>
    public static byte[] Pixels(LuminanceImage image)
    {
        byte[] pixels = new byte[image.Width * image.Height];
        image.AsImageView().CopyLuminanceTo(pixels);
        return pixels;
    }

    /// <summary>Decodes a file that must be readable.</summary>
    public static (int Width, int Height, byte[] Pixels) Decode(byte[] file)
    {
        Assert.Equal(ImageReadStatus.Read, ImageFile.Decode(file, out LuminanceImage? image));
        using (image)
        {
            return (image!.Width, image.Height, Pixels(image));
        }
    }

    public static int LargestDifference(byte[] actual, byte[] expected)
    {
        Assert.Equal(expected.Length, actual.Length);
        int most = 0;
        for (int i = 0; i < actual.Length; i++)
        {
            most = Math.Max(most, Math.Abs(actual[i] - expected[i]));
        }

        return most;
    }

    /// <summary>Peak signal-to-noise ratio in decibels; infinite where there is no difference.</summary>
    public static double SignalToNoise(byte[] actual, byte[] expected)
    {
        double squares = 0;
        for (int i = 0; i < actual.Length; i++)
        {
            squares += (actual[i] - expected[i]) * (actual[i] - expected[i]);
        }

        return 10 * Math.Log10(255.0 * 255.0 * actual.Length / squares);
    }

    private static string FindFolder() => Repository.PathOf("tests", "Corpus", "images");
}
