using BenchmarkDotNet.Attributes;
using CccdSdk.Imaging;
using CccdSdk.Qr;
using CccdSdk.Qr.Detection;
using QRCoder;

namespace CccdSdk.Benchmarks;

/// <summary>The stages from luminance to bytes on a frame of 1280 x 720 with print all over, with and without a symbol.</summary>
[MemoryDiagnoser]
public class DetectionBenchmarks
{
    private const int Width = 1280, Height = 720;

    private readonly byte[] _pixels = new byte[Width * Height];
    private readonly LocalThreshold _threshold = new();
    private readonly FinderPatternFinder _finder = new();
    private readonly ReadBudget _budget = new();
    private readonly QrReader _fast = new(new QrReaderOptions { Effort = QrReaderEffort.Fast, MaxSymbols = 1 });
    private readonly QrReader _balanced = new(new QrReaderOptions { Effort = QrReaderEffort.Balanced, MaxSymbols = 1 });

    [Params(false, true)]
    public bool WithSymbol { get; set; }

    private LuminanceView Frame => new(_pixels, Width, Height, Width);

    [GlobalSetup]
    public void Setup()
    {
        DrawPrint(new Random(3));
        _budget.Start(new QrReaderOptions { TimeBudget = Timeout.InfiniteTimeSpan }, _pixels.Length);
        if (WithSymbol)
        {
            DrawSymbol();
        }

        bool read = _fast.Read(Frame).Status == QrReadStatus.Read;
        if (read != WithSymbol)
        {
            throw new InvalidOperationException("The frame is not what it should be.");
        }
    }

    [Benchmark]
    public void Threshold() => _threshold.Measure(Frame, contrastFloor: 20);

    [Benchmark]
    public int ThresholdAndFinderPatterns()
    {
        _threshold.Measure(Frame, contrastFloor: 20);
        _finder.Release();
        _finder.Find(Frame, _threshold, scale: 1, rowStep: 3, openEnds: false, smallestModule: 0, _budget);
        return _finder.Patterns.Count;
    }

    [Benchmark(Baseline = true)]
    public QrReadStatus ReadFast() => _fast.Read(Frame).Status;

    [Benchmark]
    public QrReadStatus ReadBalanced() => _balanced.Read(Frame).Status;

    // A light ground with noise, and dark strokes of the size of small letters.
    private void DrawPrint(Random random)
    {
        for (int i = 0; i < _pixels.Length; i++)
        {
            _pixels[i] = (byte)(190 + random.Next(-4, 5));
        }

        for (int stroke = 0; stroke < 6000; stroke++)
        {
            (int x, int y) = (random.Next(Width - 12), random.Next(Height - 12));
            (int width, int height) = random.Next(2) == 0 ? (2, random.Next(4, 12)) : (random.Next(4, 12), 2);
            Fill(x, y, width, height, (byte)random.Next(40, 110));
        }
    }

    // As much text as on a card, 3 pixels for each module.
    private void DrawSymbol()
    {
        const int Module = 3, Quiet = 4, Left = 600, Top = 250;
        using QRCodeData symbol = QRCodeGenerator.GenerateQrCode(new string('x', 150), QRCodeGenerator.ECCLevel.M);
        int size = symbol.ModuleMatrix.Count - (2 * Quiet);
        Fill(Left - (Quiet * Module), Top - (Quiet * Module), (size + (2 * Quiet)) * Module, (size + (2 * Quiet)) * Module, 200);
        for (int y = 0; y < size; y++)
        {
            for (int x = 0; x < size; x++)
            {
                Fill(Left + (x * Module), Top + (y * Module), Module, Module, symbol.ModuleMatrix[y + Quiet][x + Quiet] ? (byte)45 : (byte)200);
            }
        }
    }

    private void Fill(int left, int top, int width, int height, byte grey)
    {
        for (int y = top; y < top + height; y++)
        {
            _pixels.AsSpan((y * Width) + left, width).Fill(grey);
        }
    }
}
