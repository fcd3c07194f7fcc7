using BenchmarkDotNet.Attributes;
using CccdSdk.Imaging;

namespace CccdSdk.Benchmarks;

/// <summary>Colours to luminance, and decoding of picture files.</summary>
/// <remarks>The file is the corpus' small photo, or the one that the environment variable CCCD_BENCHMARK_PICTURE names:
/// <c>cjpeg -quality 90 -sample 2x2</c> of 4000 × 3000 pixels is what a phone makes.</remarks>
[MemoryDiagnoser]
public class ImagingBenchmarks
{
    private const int FrameWidth = 1280;
    private const int FrameHeight = 720;

    private readonly byte[] _rgb = new byte[FrameWidth * FrameHeight * 3];
    private readonly byte[] _rgba = new byte[FrameWidth * FrameHeight * 4];
    private readonly byte[] _luminance = new byte[FrameWidth * FrameHeight];
    private byte[] _file = [];

    [GlobalSetup]
    public void Setup()
    {
        new Random(1).NextBytes(_rgb);
        new Random(2).NextBytes(_rgba);
        string? named = Environment.GetEnvironmentVariable("CCCD_BENCHMARK_PICTURE");
        _file = File.ReadAllBytes(named ?? Path.Combine(FindRepository(), "tests", "Corpus", "images", "j-photo.jpg"));
    }

    [Benchmark(Baseline = true)]
    public void RgbScalar() => LuminanceWeights.FromRgbScalar(_rgb, _luminance, 0, 2);

    [Benchmark]
    public void Rgb() => new ImageView(_rgb, FrameWidth, FrameHeight, PixelFormat.Rgb24).CopyLuminanceTo(_luminance);

    [Benchmark]
    public void RgbaScalar() => LuminanceWeights.FromRgbaScalar(_rgba, _luminance, 0, 2);

    [Benchmark]
    public void Rgba() => new ImageView(_rgba, FrameWidth, FrameHeight, PixelFormat.Rgba32).CopyLuminanceTo(_luminance);

    [Benchmark]
    public void Yuyv() => new ImageView(_rgb, FrameWidth, FrameHeight, PixelFormat.Yuyv).CopyLuminanceTo(_luminance);

    [Benchmark]
    public ImageReadStatus DecodeFile()
    {
        ImageReadStatus status = ImageFile.Decode(_file, out LuminanceImage? image);
        image?.Dispose();
        return status;
    }

    private static string FindRepository()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "CccdSdk.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new DirectoryNotFoundException("CccdSdk.sln is not above the benchmark program.");
    }
}
