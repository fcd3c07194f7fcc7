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

        Median[] medians = [new(() => DecodeAlone(file)), new(() => Decode<L8>(file).Dispose()), new(() => Decode<Rgb24>(file).Dispose())];

        // In turns, so that whatever else the machine does slows all alike.
        for (int round = 0; round < Rounds; round++)
        {
            Array.ForEach(medians, static median => median.Measure());
        }

        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {ours.Size.Width}×{ours.Size.Height} | {medians[0].Milliseconds:F2} | {medians[1].Milliseconds:F2} | {medians[2].Milliseconds:F2} | {medians[0].KiB:F0} | {medians[1].KiB:F0} | {Difference(file, ours.Luminance):F2} |");
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

    private static void DecodeAlone(byte[] file)
    {
        ImageFile.Decode(file, out LuminanceImage? image);
        image?.Dispose();
    }

    /// <summary>The times and the managed memory of one decoder on one file, after two calls to warm up.</summary>
    private sealed class Median
    {
        private readonly Action _decode;
        private readonly List<double> _times = [];
        private long _memory;

        public Median(Action decode)
        {
            _decode = decode;
            decode();
            decode();
        }

        public double Milliseconds => _times.Order().ElementAt(_times.Count / 2);

        public double KiB => _memory / 1024.0 / _times.Count;

        public void Measure()
        {
            long memory = GC.GetAllocatedBytesForCurrentThread();
            long start = Stopwatch.GetTimestamp();
            _decode();
            _times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            _memory += GC.GetAllocatedBytesForCurrentThread() - memory;
        }
    }
}
