using CccdSdk.Imaging;
using CccdSdk.Qr;
using CccdSdk.Tests.Qr.Detection;
using QRCoder;
using Xunit;

namespace CccdSdk.Tests.Qr;

/// <summary>Pictures that the tests draw themselves, from QRCoder's modules.</summary>
public sealed class QrReaderTests
{
    private const string Card = "001099000123|012345678|Nguyễn Thị Thử Nghiệm|01011999|Nữ|Số 1, Phố Thử, Phường Mẫu, Quận Mẫu, Hà Nội|02022022";

    public static TheoryData<int> Versions { get; } = [.. Enumerable.Range(1, 40)];

    public static TheoryData<int> Directions { get; } = [.. Enumerable.Range(0, 24).Select(static i => i * 15)];

    [Theory]
    [MemberData(nameof(Versions))]
    public void Read_EveryVersion_GivesTheBytes(int version)
    {
        string text = string.Concat(Enumerable.Repeat("Aá1|", version * 2))[..((version * 5) + 2)];
        int size = 17 + (4 * version);
        int side = (4 * size) + 60;
        SymbolPicture picture = new SymbolPicture(side, side)
            .Draw(SymbolPicture.Modules(text, version), SymbolPicture.Square(side / 2f, side / 2f, 4 * size, 3)).Blur(1).Noise(3, version);

        QrSymbol symbol = AssertReads(picture.Read(), text);

        Assert.Equal(version, symbol.Version);
        Assert.InRange(symbol.PixelsPerModule!.Value, 3.97f, 4.03f);
    }

    [Theory]
    [MemberData(nameof(Directions))]
    public void Read_AnyDirection_GivesTheBytesAndTheCorners(int degrees)
    {
        QrCorners corners = SymbolPicture.Square(161, 157, 190, degrees);

        QrSymbol symbol = AssertReads(Turned(corners).Read(QrReaderEffort.Fast), Card);

        Assert.False(symbol.IsMirrored || symbol.IsInverted);
        AssertNear(corners, symbol.Corners!.Value);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(33)]
    [InlineData(200)]
    public void Read_Mirrored_GivesTheBytesAndSaysSo(int degrees)
    {
        QrCorners c = SymbolPicture.Square(160, 160, 190, degrees);
        QrCorners corners = new(c.TopRight, c.TopLeft, c.BottomLeft, c.BottomRight);

        QrSymbol symbol = AssertReads(Turned(corners).Read(), Card);

        Assert.True(symbol.IsMirrored);
        AssertNear(corners, symbol.Corners!.Value);
    }

    [Fact]
    public void Read_LightOnDark_GivesTheBytesAndSaysSo()
    {
        SymbolPicture picture = new SymbolPicture(320, 320, background: 60)
            .Draw(SymbolPicture.Modules(Card), SymbolPicture.Square(160, 160, 200, 10), dark: 220, light: 45).Blur(1);

        Assert.True(AssertReads(picture.Read(QrReaderEffort.Fast), Card).IsInverted);
    }

    [Theory]
    [InlineData(1, 45)]
    [InlineData(0, 45)]
    [InlineData(0, 120)]
    public void Read_SmallOrNoQuietZone_GivesTheBytes(int quietZone, float background)
    {
        SymbolPicture picture = new SymbolPicture(320, 320, background)
            .Draw(SymbolPicture.Modules(Card), SymbolPicture.Square(160, 160, 200, 5), quietZone: quietZone).Blur(1).Noise(2, 1);

        AssertReads(picture.Read(), Card);
    }

    [Fact]
    public void Read_StrongPerspective_GivesTheBytesAndTheCorners()
    {
        QrCorners corners = new(new QrPoint(60, 50), new QrPoint(300, 80), new QrPoint(270, 260), new QrPoint(90, 290));

        QrSymbol symbol = AssertReads(Turned(corners).Read(), Card);

        AssertNear(corners, symbol.Corners!.Value);
    }

    [Fact]
    public void Read_SeveralSymbols_GivesAll()
    {
        string[] texts = ["first", "second: ưỡng", "third 3333333333333333", "LAST"];
        SymbolPicture picture = new(640, 480);
        for (int i = 0; i < texts.Length; i++)
        {
            picture.Draw(SymbolPicture.Modules(texts[i]), SymbolPicture.Square(150 + (330 * (i % 2)), 110 + (250 * (i / 2)), 130, 20 * i));
        }

        QrReadResult all = picture.Blur(1).Read();
        QrReadResult one = new QrReader(new QrReaderOptions { MaxSymbols = 1, TimeBudget = Timeout.InfiniteTimeSpan }).Read(new ImageView(picture.Pixels(), 640, 480, PixelFormat.Gray8), TestContext.Current.CancellationToken);

        Assert.Equal(texts.Order(StringComparer.Ordinal), all.Symbols.Select(Text).Order(StringComparer.Ordinal));
        Assert.Contains(Text(Assert.Single(one.Symbols)), texts);
    }

    [Fact]
    public void Read_ALittleOutside_GivesTheBytes() => AssertReads(Turned(SymbolPicture.Square(160, 210, 210, 45)).Read(), Card);

    [Fact]
    public void Read_BottomRightOutside_SaysCutOff()
    {
        QrReadResult result = Turned(SymbolPicture.Square(160, 275, 200, 45)).Read();

        Assert.Equal(QrReadStatus.CutOff, result.Status);
        Assert.All(result.Symbols, static symbol => Assert.Equal(0, symbol.ByteCount));
        Assert.True(result.Symbols[0].Corners!.Value.BottomRight.Y > 350);
    }

    [Fact]
    public void Read_TooFewPixels_SaysTooSmall()
    {
        bool[,] modules = SymbolPicture.Modules(new string('x', 400), 20);
        SymbolPicture picture = new SymbolPicture(200, 200).Draw(modules, SymbolPicture.Square(100, 100, 97 * 1.2f, 7)).Blur(1);

        QrReadResult result = picture.Read(QrReaderEffort.Thorough);

        Assert.True(result.Status is QrReadStatus.TooSmall or QrReadStatus.NoFinderPatterns, result.ToString());
    }

    [Fact]
    public void Read_DamagedBeyondRepair_SaysTooManyErrorsAndWhere()
    {
        bool[,] modules = SymbolPicture.Modules(Card);
        Random random = new(5);
        int size = modules.GetLength(0);
        for (int i = 0; i < 2000; i++)
        {
            (int x, int y) = (random.Next(9, size - 9), random.Next(9, size - 9));
            modules[x, y] = random.Next(2) == 0;
        }

        QrCorners corners = SymbolPicture.Square(160, 160, 200, 5);
        QrReadResult result = new SymbolPicture(320, 320).Draw(modules, corners).Blur(1).Read();

        Assert.Equal(QrReadStatus.TooManyErrors, result.Status);
        AssertNear(corners, result.Symbols[0].Corners!.Value);
        Assert.Empty(result.Symbols[0].RevealBytes());
    }

    [Theory]
    [InlineData(PixelFormat.Gray8)]
    [InlineData(PixelFormat.Bgr24)]
    [InlineData(PixelFormat.Rgba32)]
    public void Read_PaddedRowsAndTightLastRow_GivesTheBytes(PixelFormat format)
    {
        SymbolPicture picture = Turned(SymbolPicture.Square(160, 160, 190, 12));
        int bytes = format switch { PixelFormat.Gray8 => 1, PixelFormat.Bgr24 => 3, _ => 4 };
        int stride = (320 * bytes) + 13;
        byte[] grey = picture.Pixels();
        byte[] pixels = new byte[(stride * 319) + (320 * bytes)];
        for (int i = 0; i < grey.Length; i++)
        {
            pixels.AsSpan(((i / 320) * stride) + ((i % 320) * bytes), bytes).Fill(grey[i]);
            if (bytes == 4)
            {
                pixels[((i / 320) * stride) + ((i % 320) * bytes) + 3] = 255;
            }
        }

        AssertReads(Unhurried.Symbols.Read(new ImageView(pixels, 320, 320, format, stride), TestContext.Current.CancellationToken), Card);
    }

    [Fact]
    public void Read_ManyThreads_GivesWhatOneThreadGives()
    {
        SymbolPicture[] pictures = [.. Enumerable.Range(0, 24).Select(static i =>
            new SymbolPicture(260, 260).Draw(SymbolPicture.Modules($"{Card}|{i}"), SymbolPicture.Square(130, 130, 180, i * 31)).Blur(1).Noise(i, i))];
        string[] alone = [.. pictures.Select(static picture => Describe(picture.Read()))];

        string[] together = new string[pictures.Length];
        Parallel.For(0, pictures.Length, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i => together[i] = Describe(pictures[i].Read()));

        Assert.Equal(alone, together);
        Assert.Contains(alone, static text => text.StartsWith("Read", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(1, 4000)]
    [InlineData(20, 20)]
    [InlineData(21, 21)]
    [InlineData(22, 3000)]
    public void Read_OddSizes_FindsNothing(int width, int height)
    {
        byte[] pixels = new byte[width * height];
        new Random(1).NextBytes(pixels);
        ImageView image = width == 0 ? default : new ImageView(pixels, width, height, PixelFormat.Gray8);

        QrReadResult result = new QrReader(new QrReaderOptions { Effort = QrReaderEffort.Thorough, TimeBudget = Timeout.InfiniteTimeSpan }).Read(image, TestContext.Current.CancellationToken);

        Assert.Equal(QrReadStatus.NoFinderPatterns, result.Status);
        Assert.Empty(result.Symbols);
    }

    [Fact]
    public void Read_Cancelled_Throws()
    {
        byte[] pixels = Turned(SymbolPicture.Square(160, 160, 190, 0)).Pixels();

        Assert.Throws<OperationCanceledException>(() => new QrReader().Read(new ImageView(pixels, 320, 320, PixelFormat.Gray8), new CancellationToken(canceled: true)));
    }

    [Fact]
    public void MaxSymbols_LessThanOne_Throws() => Assert.Throws<ArgumentOutOfRangeException>(static () => new QrReaderOptions { MaxSymbols = 0 });

    private static SymbolPicture Turned(QrCorners corners) =>
        new SymbolPicture(320, 320).Draw(SymbolPicture.Modules(Card, level: QRCodeGenerator.ECCLevel.M), corners).Blur(1).Noise(2, 3);

    private static QrSymbol AssertReads(QrReadResult result, string text)
    {
        Assert.True(result.Status == QrReadStatus.Read, result.ToString());
        QrSymbol symbol = Assert.Single(result.Symbols);
        Assert.Equal(SymbolPicture.Utf8(text), symbol.RevealBytes());
        return symbol;
    }

    private static string Text(QrSymbol symbol) => symbol.TryRevealText(out string text) ? text : symbol.ToString();

    private static string Describe(QrReadResult result) =>
        $"{result.Status} {string.Join(';', result.Symbols.Select(static symbol => $"{symbol} {Text(symbol)} {symbol.Corners}"))}";

    private static void AssertNear(QrCorners expected, QrCorners actual)
    {
        AssertNear(expected.TopLeft, actual.TopLeft);
        AssertNear(expected.TopRight, actual.TopRight);
        AssertNear(expected.BottomRight, actual.BottomRight);
        AssertNear(expected.BottomLeft, actual.BottomLeft);
    }

    private static void AssertNear(QrPoint expected, QrPoint actual)
    {
        double distance = Math.Sqrt(Math.Pow(expected.X - actual.X, 2) + Math.Pow(expected.Y - actual.Y, 2));
        Assert.True(distance <= 1, $"{actual} is {distance:F2} pixels from {expected}.");
    }
}
