using BenchmarkDotNet.Attributes;
using CccdSdk.Imaging;
using QRCoder;

namespace CccdSdk.Benchmarks;

/// <summary>A 1280×720 camera frame to a card, with a symbol and with none, and the text alone.</summary>
[MemoryDiagnoser]
public class EndToEndBenchmarks
{
    private const int Width = 1280;
    private const int Height = 720;
    private const int PixelsPerModule = 3;
    private const string Text = "051089000111|212000111|Nguyễn Văn Mẫu|15031989|Nam|Xóm 2, Thôn Mẫu, Bình Nguyên, Bình Sơn, Quảng Ngãi|20082021";

    private readonly byte[] _empty = new byte[Width * Height];
    private readonly byte[] _card = new byte[Width * Height];

    /// <summary>Draws a grey table with texture, and on the second frame a symbol.</summary>
    [GlobalSetup]
    public void Draw()
    {
        var random = new Random(7);
        for (int i = 0; i < _empty.Length; i++)
        {
            _empty[i] = _card[i] = (byte)(150 + (20 * Math.Sin(i % Width / 37.0)) + random.Next(-4, 5));
        }

        using QRCodeData data = QRCodeGenerator.GenerateQrCode(Text, QRCodeGenerator.ECCLevel.M, forceUtf8: true);
        int size = data.ModuleMatrix.Count * PixelsPerModule;
        for (int y = 0; y < size; y++)
        {
            for (int x = 0; x < size; x++)
            {
                bool dark = data.ModuleMatrix[y / PixelsPerModule][x / PixelsPerModule];
                _card[((280 + y) * Width) + 700 + x] = (byte)((dark ? 40 : 210) + random.Next(-4, 5));
            }
        }
    }

    /// <summary>A frame with a card.</summary>
    [Benchmark(Baseline = true)]
    public CardReading FrameWithACard() => CardReader.Default.Read(new ImageView(_card, Width, Height, PixelFormat.Gray8));

    /// <summary>A frame without a symbol.</summary>
    [Benchmark]
    public CardReading FrameWithoutASymbol() => CardReader.Default.Read(new ImageView(_empty, Width, Height, PixelFormat.Gray8));

    /// <summary>The text of the same card.</summary>
    [Benchmark]
    public CardReading TextOfACard() => CardReader.Default.Read(Text);
}
