using System.Text;
using CccdSdk.Imaging;
using CccdSdk.Payload;
using CccdSdk.Qr;
using CccdSdk.Results;
using CccdSdk.Validation;
using QRCoder;

namespace CccdSdk.Tests;

public class CardReaderTests
{
    private const string Sample = "034303000222||Trần Thị Thử|09112003|Nữ|Thôn Mẫu, An Quý, Quỳnh Phụ, Thái Bình|18092021";
    private const string Other = "093186000555|362000555|Võ Thị Kim Thử|22041986|Nữ|7 Đường Mẫu, Kv2, An Khánh, Ninh Kiều, Cần Thơ|15102024||||";

    public static TheoryData<byte[], ReasonKind> Files => new()
    {
        { [], ReasonKind.EmptyFile },
        { "not a picture"u8.ToArray(), ReasonKind.UnknownPictureFormat },
        { [0, 0, 0, 24, .. "ftypheic"u8, 0, 0, 0, 0, .. "mif1heic"u8], ReasonKind.HeicPicture },
        { [.. "RIFF"u8, 26, 0, 0, 0, .. "WEBPVP8L"u8, 0, 0, 0, 0], ReasonKind.WebPPicture },
        { [.. "GIF89a"u8, 1, 0, 1, 0, 0, 0, 0], ReasonKind.GifPicture },
        { [.. "II*"u8, 0, 8, 0, 0, 0, 0, 0], ReasonKind.TiffPicture },
        { "P5 100 100 255\nshort"u8.ToArray(), ReasonKind.TruncatedPicture },
        { "P5 60000 60000 255\n"u8.ToArray(), ReasonKind.PictureTooLarge },
    };

    [Fact]
    public void Read_StringCharsAndBytes_GiveTheSameCard()
    {
        CardReading[] readings =
        [
            CardReader.Default.Read(Sample),
            CardReader.Default.Read(Sample.AsSpan()),
            CardReader.Default.ReadUtf8(Encoding.UTF8.GetBytes(Sample)),
        ];

        Assert.All(readings, reading => Assert.Equal(ReadOutcome.Card, reading.Outcome));
        Assert.All(readings, reading => Assert.Equal("Trần Thị Thử", reading.Card!.FullName!.Value.Reveal()));
        Assert.All(readings, reading => Assert.Equal(DocumentKind.Cccd2021, reading.Document));
        Assert.All(readings, reading => Assert.Null(reading.Reason));
    }

    [Theory]
    [InlineData("", ReasonKind.EmptyText)]
    [InlineData("\r\n", ReasonKind.EmptyText)]
    [InlineData("hello", ReasonKind.NotACard)]
    [InlineData("https://example.vn/?id=034303000222", ReasonKind.Url)]
    public void Read_NoCard_SaysWhy(string text, ReasonKind expected) => Assert.Equal(expected, CardReader.Default.Read(text).Reason!.Kind);

    [Fact]
    public void Read_LoneSurrogate_IsNotText() => Assert.Equal(ReasonKind.NotUtf8, CardReader.Default.Read("034303000222||Tr\uD83C").Reason!.Kind);

    [Theory]
    [InlineData(4_097)]
    [InlineData(1_000_000)]
    public void Read_LongText_IsRefused(int length) =>
        Assert.Equal(ReasonKind.TextTooLong, CardReader.Default.Read(new string('|', length)).Reason!.Kind);

    [Fact]
    public void Read_Null_Throws() => Assert.Throws<ArgumentNullException>(() => CardReader.Default.Read((string)null!));

    [Fact]
    public void RevealText_ByDefault_IsNotKept()
    {
        Assert.Null(CardReader.Default.Read(Sample).RevealText());
        Assert.Equal(Sample, new CardReader(new CardReaderOptions { KeepText = true }).Read(Sample).RevealText());
    }

    // 17:00 UTC is midnight in Vietnam: the card of the sheet that ends on 09/11/2028 is still valid one minute before.
    [Theory]
    [InlineData("2028-11-09T16:59:00Z", true)]
    [InlineData("2028-11-09T17:00:00Z", false)]
    public void Accept_AroundMidnight_UsesTheDateOfVietnam(string instant, bool expected)
    {
        var reader = new CardReader(new CardReaderOptions { TimeProvider = new FixedTime(DateTimeOffset.Parse(instant, null)) });

        Assert.Equal(expected, reader.Read(Sample).Accept(new AcceptancePolicy()).IsAllowed);
    }

    [Fact]
    public void Accept_WithoutACard_IsRefused() => Assert.False(CardReader.Default.Read("hello").Accept(new AcceptancePolicy()).IsAllowed);

    [Fact]
    public void Read_FrameWithACard_ReadsItAndItsSymbol()
    {
        byte[] pixels = Draw(320, 320, (Sample, 10, 10));

        CardReading reading = Unhurried.Cards.Read(new ImageView(pixels, 320, 320, PixelFormat.Gray8));

        Assert.Equal("034303000222", reading.Card!.Number.Reveal());
        Assert.Equal(QrReadStatus.Read, reading.Symbol!.Status);
    }

    [Fact]
    public void Read_TwoCardsInOneFrame_IsAReasonAndNeverAChoice()
    {
        byte[] pixels = Draw(640, 320, (Sample, 20, 30), (Other, 330, 30));
        var frame = new ImageView(pixels, 640, 320, PixelFormat.Gray8);

        Assert.Equal(ReasonKind.SeveralCards, Unhurried.Cards.Read(frame).Reason!.Kind);
        Assert.Equal(2, Unhurried.Cards.ReadAll(frame).Count(reading => reading.Card is not null));
    }

    [Fact]
    public void Read_ACardAndAnotherDocument_GivesTheCard()
    {
        byte[] pixels = Draw(640, 320, ("https://example.vn/", 20, 30), (Sample, 330, 30));

        Assert.Equal(ReadOutcome.Card, Unhurried.Cards.Read(new ImageView(pixels, 640, 320, PixelFormat.Gray8)).Outcome);
    }

    [Fact]
    public void Read_EmptyFrame_HasNoSymbol()
    {
        CardReading reading = Unhurried.Cards.Read(new ImageView(new byte[640 * 480], 640, 480, PixelFormat.Gray8));

        Assert.Equal(ReadOutcome.NoSymbol, reading.Outcome);
        Assert.Equal(ReasonKind.NoFinderPatterns, reading.Reason!.Kind);
        Assert.Null(reading.Document);
    }

    [Fact]
    public void ReadFile_Missing_SaysSo()
    {
        Assert.Equal(ReasonKind.FileNotFound, CardReader.Default.ReadFile(Path.Combine(AppContext.BaseDirectory, "missing.png")).Reason!.Kind);
        Assert.Equal(ReasonKind.FileNotFound, CardReader.Default.ReadFile(Path.Combine(AppContext.BaseDirectory, "missing", "missing.png")).Reason!.Kind);
    }

    [Fact]
    public void ReadFile_AFolder_SaysThatItCannotBeOpened() =>
        Assert.Equal(ReasonKind.FileUnreadable, CardReader.Default.ReadFile(AppContext.BaseDirectory).Reason!.Kind);

    [Theory]
    [MemberData(nameof(Files))]
    public void ReadFile_NoReadablePicture_NamesTheReason(byte[] content, ReasonKind expected)
    {
        string path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, content);

            Assert.Equal(expected, CardReader.Default.ReadFile(path).Reason!.Kind);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void ReadFile_LargerThanTheLimit_IsRefusedBeforeItIsRead()
    {
        var reader = new CardReader(new CardReaderOptions { ImageLimits = new ImageLimits { MaxFileBytes = 1000 } });
        string path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, new byte[1001]);

            Assert.Equal(ReasonKind.PictureTooLarge, reader.ReadFile(path).Reason!.Kind);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void ReadAll_BySymbolReaderOfTheCaller_TrustsItsBytesOnly()
    {
        var reader = new CardReader(new CardReaderOptions { SymbolReader = new OneSymbol(new QrSymbol(Encoding.UTF8.GetBytes(Sample))) });

        Assert.Equal(ReadOutcome.Card, reader.Read(new ImageView(new byte[1], 1, 1, PixelFormat.Gray8)).Outcome);
    }

    [Fact]
    public void ReadAll_BytesThatAreNotUtf8_SaysSo()
    {
        var reader = new CardReader(new CardReaderOptions { SymbolReader = new OneSymbol(new QrSymbol(Encoding.Latin1.GetBytes("034303000222||Trân|"))) });

        Assert.Equal(ReasonKind.NotUtf8, reader.Read(new ImageView(new byte[1], 1, 1, PixelFormat.Gray8)).Reason!.Kind);
    }

    [Fact]
    public void ReadAll_PartOfSeveralSymbols_IsNoCard()
    {
        var part = new QrSymbol(Encoding.UTF8.GetBytes(Sample)) { StructuredAppend = new QrStructuredAppend(1, 2, 0) };
        var reader = new CardReader(new CardReaderOptions { SymbolReader = new OneSymbol(part) });

        Assert.Equal(ReasonKind.PartOfSeveralSymbols, reader.Read(new ImageView(new byte[1], 1, 1, PixelFormat.Gray8)).Reason!.Kind);
    }

    [Theory]
    [InlineData(QrReadStatus.CutOff, ReasonKind.SymbolCutOff)]
    [InlineData(QrReadStatus.TooSmall, ReasonKind.SymbolTooSmall)]
    [InlineData(QrReadStatus.UnreadableVersion, ReasonKind.UnreadableVersion)]
    [InlineData(QrReadStatus.UnreadableFormatInformation, ReasonKind.UnreadableFormatInformation)]
    [InlineData(QrReadStatus.TooManyErrors, ReasonKind.TooManyErrors)]
    [InlineData(QrReadStatus.InvalidSegments, ReasonKind.InvalidSegments)]
    public void ReadAll_UnreadSymbol_NamesTheStage(QrReadStatus status, ReasonKind expected)
    {
        var reader = new CardReader(new CardReaderOptions { SymbolReader = new OneSymbol(new QrSymbol(status)) });

        CardReading reading = reader.Read(new ImageView(new byte[1], 1, 1, PixelFormat.Gray8));

        Assert.Equal(ReadOutcome.UnreadableSymbol, reading.Outcome);
        Assert.Equal(expected, reading.Reason!.Kind);
    }

    private static byte[] Draw(int width, int height, params (string Text, int X, int Y)[] symbols)
    {
        const int PixelsPerModule = 5;
        byte[] pixels = new byte[width * height];
        pixels.AsSpan().Fill(255);
        foreach ((string text, int left, int top) in symbols)
        {
            using QRCodeData data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M, forceUtf8: true);
            int size = data.ModuleMatrix.Count;
            for (int y = 0; y < size * PixelsPerModule; y++)
            {
                for (int x = 0; x < size * PixelsPerModule; x++)
                {
                    bool dark = data.ModuleMatrix[y / PixelsPerModule][x / PixelsPerModule];
                    pixels[((top + y) * width) + left + x] = dark ? (byte)0 : (byte)255;
                }
            }
        }

        return pixels;
    }

    private sealed class OneSymbol(QrSymbol symbol) : IQrSymbolReader
    {
        public QrReadResult Read(ImageView image, CancellationToken cancellationToken = default) => new([symbol]);
    }

    private sealed class FixedTime(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
