using System.Diagnostics;
using System.Globalization;
using CccdSdk.Imaging;
using SixLabors.ImageSharp;
using SixLabors.ImageSharp.PixelFormats;

namespace CccdSdk.PeerBenchmarks;

/// <summary>Luminance of the same files by our decoders and by ImageSharp: median time, managed memory, and how far the pixels differ.</summary>
internal static class DecodeComparison
{
    private const int Rounds = 15;

    private static readonly Configuration s_sharp = new(
        new SixLabors.ImageSharp.Formats.Jpeg.JpegConfigurationModule(), new SixLabors.ImageSharp.Formats.Png.PngConfigurationModule())
    {
        MaxDegreeOfParallelism = 1,
    };

    public static int Run(string[] paths)
    {
        Console.WriteLine("| file | pixels | CccdSdk ms | ImageSharp L8 ms | ImageSharp RGB ms | CccdSdk KiB | ImageSharp L8 KiB | mean difference |");
        Console.WriteLine("| --- | --- | --- | --- | --- | --- | --- | --- |");
        foreach (string path in paths.SelectMany(static path => Directory.Exists(path) ? Directory.GetFiles(path) : [path]).Order(StringComparer.Ordinal))
        {
            if (Path.GetExtension(path) is ".jpg" or ".png")
            {
                Console.WriteLine(Line(Path.GetFileName(path), File.ReadAllBytes(path)));
            }
        }

        return 0;
    }

    private static string Line(string name, byte[] file)
    {
        if (Ours(file) is not { } ours)
        {
            return $"| {name} | not decoded | | | | | | |";
        }

        (double ourTime, double ourMemory) = Measure(() => Ours(file));
        (double greyTime, double greyMemory) = Measure(() => Decode<L8>(file).Dispose());
        (double colourTime, _) = Measure(() => Decode<Rgb24>(file).Dispose());
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {ours.Size.Width}×{ours.Size.Height} | {ourTime:F2} | {greyTime:F2} | {colourTime:F2} | {ourMemory:F0} | {greyMemory:F0} | {Difference(file, ours.Luminance):F2} |");
    }

    // The mean difference of our luminance from that of ImageSharp's colours, both by our weights.
    private static double Difference(byte[] file, byte[] ours)
    {
        using Image<Rgba32> image = Decode<Rgba32>(file);
        byte[] pixels = new byte[image.Width * image.Height * 4];
        image.CopyPixelDataTo(pixels);
        byte[] theirs = new byte[image.Width * image.Height];
        new ImageView(pixels, image.Width, image.Height, PixelFormat.Rgba32).CopyLuminanceTo(theirs);
        return theirs.Length == ours.Length ? theirs.Zip(ours, static (a, b) => Math.Abs(a - b)).Average() : double.NaN;
    }

    private static (Size Size, byte[] Luminance)? Ours(byte[] file)
    {
        if (ImageFile.Decode(file, out LuminanceImage? image) != ImageReadStatus.Read)
        {
            return null;
        }

        using (image)
        {
            byte[] luminance = new byte[image!.Width * image.Height];
            image.AsImageView().CopyLuminanceTo(luminance);
            return (new Size(image.Width, image.Height), luminance);
        }
    }

    private static Image<TPixel> Decode<TPixel>(byte[] file)
        where TPixel : unmanaged, IPixel<TPixel> =>
        Image.Load<TPixel>(new SixLabors.ImageSharp.Formats.DecoderOptions { Configuration = s_sharp }, file);

    private static (double Milliseconds, double KiB) Measure(Action decode)
    {
        double[] times = new double[Rounds];
        decode();
        decode();
        long memory = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < Rounds; i++)
        {
            long start = Stopwatch.GetTimestamp();
            decode();
            times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        Array.Sort(times);
        return (times[Rounds / 2], (GC.GetAllocatedBytesForCurrentThread() - memory) / 1024.0 / Rounds);
    }
}
