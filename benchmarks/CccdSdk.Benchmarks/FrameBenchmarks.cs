using BenchmarkDotNet.Attributes;
using CccdSdk.Imaging;
using QRCoder;

namespace CccdSdk.Benchmarks;

/// <summary>Frames of 1280×720 one after the other: with a card that stays, with a dirty one that is added up, and with none.</summary>
[MemoryDiagnoser]
public class FrameBenchmarks : IDisposable
{
    private const int Width = 1280;
    private const int Height = 720;
    private const int PixelsPerModule = 3;
    private const string Text = "051089000111|212000111|Nguyễn Văn Mẫu|15031989|Nam|Xóm 2, Thôn Mẫu, Bình Nguyên, Bình Sơn, Quảng Ngãi|20082021";

    private readonly CardFrameReader _reader = new();
    private readonly byte[] _empty = new byte[Width * Height];
    private readonly byte[] _card = new byte[Width * Height];
    private readonly byte[] _dirty = new byte[Width * Height];

    /// <summary>Draws the frames.</summary>
    [GlobalSetup]
    public void Draw()
    {
        var random = new Random(7);
        for (int i = 0; i < _empty.Length; i++)
        {
            _empty[i] = (byte)(150 + (20 * Math.Sin(i % Width / 37.0)) + random.Next(-4, 5));
        }

        _empty.CopyTo(_card, 0);
        using QRCodeData data = QRCodeGenerator.GenerateQrCode(Text, QRCodeGenerator.ECCLevel.M, forceUtf8: true);
        int size = data.ModuleMatrix.Count * PixelsPerModule;
        for (int i = 0; i < size * size; i++)
        {
            bool dark = data.ModuleMatrix[i / size / PixelsPerModule][i % size / PixelsPerModule];
            _card[((280 + (i / size)) * Width) + 700 + (i % size)] = (byte)((dark ? 40 : 210) + random.Next(-4, 5));
        }

        _card.CopyTo(_dirty, 0);
        for (int y = 330; y < 390; y++)
        {
            _dirty.AsSpan((y * Width) + 760, 90).Fill(60);
        }
    }

    /// <summary>A card that stays: read where it was.</summary>
    [Benchmark(Baseline = true)]
    public FrameReading CardThatStays() => _reader.Read(new ImageView(_card, Width, Height, PixelFormat.Gray8));

    /// <summary>A card that no frame can read: followed and added up.</summary>
    [Benchmark]
    public FrameReading CardThatIsAddedUp() => _reader.Read(new ImageView(_dirty, Width, Height, PixelFormat.Gray8));

    /// <summary>No card.</summary>
    [Benchmark]
    public FrameReading Nothing() => _reader.Read(new ImageView(_empty, Width, Height, PixelFormat.Gray8));

    /// <summary>Gives the memory back.</summary>
    [GlobalCleanup]
    public void Dispose()
    {
        _reader.Dispose();
        GC.SuppressFinalize(this);
    }
}
