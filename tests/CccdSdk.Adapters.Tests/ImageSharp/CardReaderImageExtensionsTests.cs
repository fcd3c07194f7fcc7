using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using CccdSdk.ImageSharp;
using CccdSdk.Imaging;
using CccdSdk.Qr;
using SixLabors.ImageSharp;
using SixLabors.ImageSharp.PixelFormats;
using SixLabors.ImageSharp.Processing;

namespace CccdSdk.Adapters.Tests.ImageSharp;

public sealed class CardReaderImageExtensionsTests
{
    private static readonly string s_symbol = Pictures.PathOf("mutation", "symbol.png");

    private delegate Image Clone(Image<Rgba32> image);

    public static TheoryData<string> PixelTypes => [.. s_clones.Keys];

    private static readonly Dictionary<string, Clone> s_clones = new()
    {
        ["L8"] = image => image.CloneAs<L8>(),
        ["L16"] = image => image.CloneAs<L16>(),
        ["La16"] = image => image.CloneAs<La16>(),
        ["La32"] = image => image.CloneAs<La32>(),
        ["Rgb24"] = image => image.CloneAs<Rgb24>(),
        ["Bgr24"] = image => image.CloneAs<Bgr24>(),
        ["Rgba32"] = image => image.CloneAs<Rgba32>(),
        ["Bgra32"] = image => image.CloneAs<Bgra32>(),
        ["Argb32"] = image => image.CloneAs<Argb32>(),
        ["Abgr32"] = image => image.CloneAs<Abgr32>(),
        ["Rgb48"] = image => image.CloneAs<Rgb48>(),
        ["Rgba64"] = image => image.CloneAs<Rgba64>(),
        ["Bgr565"] = image => image.CloneAs<Bgr565>(),
        ["Bgra4444"] = image => image.CloneAs<Bgra4444>(),
        ["Bgra5551"] = image => image.CloneAs<Bgra5551>(),
        ["Rgba1010102"] = image => image.CloneAs<Rgba1010102>(),
        ["HalfVector4"] = image => image.CloneAs<HalfVector4>(),
        ["RgbaVector"] = image => image.CloneAs<RgbaVector>(),
    };

    [Theory]
    [MemberData(nameof(PixelTypes))]
    public void Read_PixelType_ReadsTheCard(string type)
    {
        using Image<Rgba32> symbol = Image.Load<Rgba32>(s_symbol);
        using Image image = s_clones[type](symbol);

        CardReading reading = CardReader.Default.Read(image);

        Assert.Equal(ReadOutcome.Card, reading.Outcome);
        Assert.Equal(Pictures.Payload, reading.Symbol!.RevealBytes());
        Assert.Equal(Pictures.Payload, Assert.Single(CardReader.Default.ReadAll(image)).Symbol!.RevealBytes());
    }

    [Theory]
    [InlineData("Rgb24")]
    [InlineData("Bgr24")]
    [InlineData("Rgba32")]
    [InlineData("Bgra32")]
    [InlineData("Argb32")]
    [InlineData("Abgr32")]
    [InlineData("Rgba64")]
    public void Read_ColouredPixels_GivesTheLuminanceOfOurFormats(string type)
    {
        using Image<Rgba32> colours = Colours(61, 47, opaque: type is "Rgb24" or "Bgr24");
        using Image image = s_clones[type](colours);
        byte[] expected = new byte[61 * 47];
        byte[] pixels = new byte[expected.Length * 4];
        colours.CopyPixelDataTo(pixels);
        new ImageView(pixels, 61, 47, PixelFormat.Rgba32).CopyLuminanceTo(expected);
        Capture capture = new();

        new CardReader(new CardReaderOptions { SymbolReader = capture }).Read(image);

        Assert.Equal(expected, capture.Luminance);
    }

    [Fact]
    public void Read_OnePieceOfMemory_IsNotCopied()
    {
        using Image<Bgra32> image = Image.Load<Bgra32>(s_symbol);
        Assert.True(image.DangerousTryGetSinglePixelMemory(out Memory<Bgra32> memory));
        Capture capture = new();
        capture.IsAt = view => Unsafe.AreSame(ref MemoryMarshal.GetReference(view.GetRow(0)), ref MemoryMarshal.GetReference(MemoryMarshal.AsBytes(memory.Span)));

        new CardReader(new CardReaderOptions { SymbolReader = capture }).Read(image);

        Assert.True(capture.WasAt);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Read_SeveralPiecesOfMemory_ReadsTheCard(bool sameLayout)
    {
        using Image<Rgba32> symbol = Image.Load<Rgba32>(s_symbol);
        using Image<Rgba32> large = new(3000, 1500, new Rgba32(200, 200, 200));
        large.Mutate(context => context.DrawImage(symbol, new Point(1500, 700), 1));
        using Image image = sameLayout ? large.CloneAs<Rgb24>() : large.CloneAs<Argb32>();
        Assert.False(image is Image<Rgb24> rgb ? rgb.DangerousTryGetSinglePixelMemory(out _) : ((Image<Argb32>)image).DangerousTryGetSinglePixelMemory(out _));

        CardReading reading = CardReader.Default.Read(image);

        Assert.Equal(Pictures.Payload, reading.Symbol!.RevealBytes());
        Assert.InRange(reading.Symbol.Corners!.Value.TopLeft.X, 1500, 1520);
    }

    [Fact]
    public void Read_Frame_ReadsThatFrame()
    {
        using Image<Rgba32> image = Image.Load<Rgba32>(Pictures.PathOf("adapters", "second-frame.gif"));

        Assert.Equal(ReadOutcome.NoSymbol, CardReader.Default.Read(image).Outcome);
        Assert.Equal(Pictures.Payload, CardReader.Default.Read(image.Frames[1]).Symbol!.RevealBytes());
        Assert.Equal(Pictures.Payload, CardReader.Default.ReadAll(image.Frames[1])[0].Symbol!.RevealBytes());
    }

    [Fact]
    public void Read_TransparentGround_IsWhite()
    {
        using Image<Rgba32> image = Image.Load<Rgba32>(s_symbol);
        image.ProcessPixelRows(rows =>
        {
            for (int y = 0; y < rows.Height; y++)
            {
                foreach (ref Rgba32 pixel in rows.GetRowSpan(y))
                {
                    pixel = pixel.R > 128 ? default : pixel;
                }
            }
        });

        Assert.Equal(ReadOutcome.Card, CardReader.Default.Read(image).Outcome);
    }

    [Fact]
    public void Read_FramesOfTheCorpus_GivesWhatReadFileGives()
    {
        foreach (string path in Directory.GetFiles(Pictures.PathOf("frames", string.Empty), "*.png"))
        {
            using Image image = Image.Load(path);
            CardReading expected = CardReader.Default.ReadFile(path);
            CardReading actual = CardReader.Default.Read(image);
            Assert.Equal((expected.Outcome, expected.Symbol?.RevealBytes()), (actual.Outcome, actual.Symbol?.RevealBytes()), new SameReading());
        }
    }

    [Fact]
    public void Read_OneImageOnManyThreads_ReadsEverywhere()
    {
        using Image<L16> image = Image.Load<L16>(s_symbol);
        int read = 0;
        Parallel.For(0, 200, _ => Interlocked.Add(ref read, CardReader.Default.Read(image).Outcome == ReadOutcome.Card ? 1 : 0));

        Assert.Equal(200, read);
    }

    [Fact]
    public void Read_DisposedImage_Throws()
    {
        Image<Rgba32> image = Image.Load<Rgba32>(s_symbol);
        ImageFrame<Rgba32> frame = image.Frames.RootFrame;
        Image<L16> other = image.CloneAs<L16>();
        ImageFrame<L16> otherFrame = other.Frames.RootFrame;
        Image<Rgb24> large = new(3000, 1500);
        ImageFrame<Rgb24> largeFrame = large.Frames.RootFrame;
        image.Dispose();
        other.Dispose();
        large.Dispose();

        Assert.Throws<ObjectDisposedException>(() => CardReader.Default.Read(image));
        Assert.Throws<ObjectDisposedException>(() => CardReader.Default.ReadAll(image));
        Assert.Throws<ObjectDisposedException>(() => CardReader.Default.Read(frame));
        Assert.Throws<ObjectDisposedException>(() => CardReader.Default.ReadAll(frame));
        Assert.Throws<ObjectDisposedException>(() => CardReader.Default.Read(other));
        Assert.Throws<ObjectDisposedException>(() => CardReader.Default.Read(otherFrame));
        Assert.Throws<ObjectDisposedException>(() => CardReader.Default.Read(largeFrame));
    }

    [Fact]
    public void Read_Null_Throws()
    {
        using Image<Rgba32> image = new(30, 30);
        CardReader reader = null!;

        Assert.Throws<ArgumentNullException>(() => reader.Read(image));
        Assert.Throws<ArgumentNullException>(() => CardReader.Default.Read((Image)null!));
        Assert.Throws<ArgumentNullException>(() => CardReader.Default.ReadAll((Image)null!));
        Assert.Throws<ArgumentNullException>(() => CardReader.Default.Read((ImageFrame<Rgba32>)null!));
        Assert.Throws<ArgumentNullException>(() => CardReader.Default.ReadAll((ImageFrame<Rgba32>)null!));
    }

    [Fact]
    public void Read_OnePixel_FindsNothing()
    {
        using Image<Rgb24> image = new(1, 1);

        Assert.Equal(ReadOutcome.NoSymbol, CardReader.Default.Read(image).Outcome);
    }

    private static Image<Rgba32> Colours(int width, int height, bool opaque)
    {
        Random random = new(width);
        Image<Rgba32> image = new(width, height);
        for (int i = 0; i < width * height; i++)
        {
            image[i % width, i / width] = new Rgba32((byte)random.Next(256), (byte)random.Next(256), (byte)random.Next(256), opaque ? (byte)255 : (byte)random.Next(256));
        }

        return image;
    }

    private delegate bool Look(ImageView view);

    private sealed class Capture : IQrSymbolReader
    {
        public Look? IsAt { get; set; }

        public bool WasAt { get; private set; }

        public byte[]? Luminance { get; private set; }

        public QrReadResult Read(ImageView image, CancellationToken cancellationToken = default)
        {
            Luminance = new byte[image.Width * image.Height];
            image.CopyLuminanceTo(Luminance);
            WasAt = IsAt?.Invoke(image) ?? false;
            return new QrReadResult([]);
        }
    }

    private sealed class SameReading : IEqualityComparer<(ReadOutcome Outcome, byte[]? Bytes)>
    {
        public bool Equals((ReadOutcome Outcome, byte[]? Bytes) x, (ReadOutcome Outcome, byte[]? Bytes) y) =>
            x.Outcome == y.Outcome && x.Bytes.AsSpan().SequenceEqual(y.Bytes);

        public int GetHashCode((ReadOutcome Outcome, byte[]? Bytes) obj) => obj.Outcome.GetHashCode();
    }
}
