using System.Text;
using CccdSdk.Imaging;
using CccdSdk.Qr;
using CccdSdk.ZXing;
using QRCoder;

namespace CccdSdk.Adapters.Tests.ZXing;

public sealed class ZXingSymbolReaderTests
{
    private static readonly ZXingSymbolReader s_reader = new();
    private static readonly QrReader s_ours = new();

    [Fact]
    public void Read_FramesOfTheCorpus_ReadsMostAndMisreadsNone()
    {
        int passes = 0;
        List<string> misreads = [];
        foreach ((string name, Pictures picture, byte[] expected) in Pictures.Frames())
        {
            List<QrSymbol> read = [.. s_reader.Read(picture.View).Symbols.Where(static symbol => symbol.Status == QrReadStatus.Read)];
            passes += read.Count > 0 ? 1 : 0;
            misreads.AddRange(read.Where(symbol => !symbol.RevealBytes().AsSpan().SequenceEqual(expected)).Select(_ => name));
        }

        Assert.Empty(misreads);
        Assert.True(passes >= 10, $"{passes} frames were read.");
    }

    [Fact]
    public void Read_SymbolsOfEveryVersionAndLevel_SaysOfThemWhatOurReaderSays()
    {
        int read = 0;
        foreach (QRCodeGenerator.ECCLevel level in (QRCodeGenerator.ECCLevel[])[QRCodeGenerator.ECCLevel.L, QRCodeGenerator.ECCLevel.M, QRCodeGenerator.ECCLevel.Q, QRCodeGenerator.ECCLevel.H])
        {
            for (int version = 1; version <= 40; version++)
            {
                using QRCodeData data = QRCodeGenerator.GenerateQrCode($"Mẫu{version}", level, forceUtf8: true, requestedVersion: version);
                Pictures picture = Pictures.Draw(data);
                QrSymbol ours = Assert.Single(s_ours.Read(picture.View).Symbols);
                QrSymbol theirs = Assert.Single(s_reader.Read(picture.View).Symbols);
                if (theirs.Status == QrReadStatus.Read)
                {
                    read++;
                    Assert.Equal(Shape(ours), Shape(theirs));
                    Assert.Equal(ours.RevealBytes(), theirs.RevealBytes());
                    Assert.Equal(ours.Segments, theirs.Segments);
                }
            }
        }

        Assert.True(read >= 150, $"{read} of 160 were read.");
    }

    [Theory]
    [InlineData("0123456789012", false, QrSegmentMode.Numeric, null)]
    [InlineData("HTTPS://EXAMPLE.VN/%25", false, QrSegmentMode.Alphanumeric, null)]
    [InlineData("Ngô Văn Mẫu", false, QrSegmentMode.Byte, null)]
    [InlineData("Ngô Văn Mẫu", true, QrSegmentMode.Byte, 26)]
    public void Read_Mode_GivesItsBytesAndEci(string text, bool withEci, QrSegmentMode mode, int? eci)
    {
        using QRCodeData data = QRCodeGenerator.GenerateQrCode(
            text, QRCodeGenerator.ECCLevel.M, forceUtf8: mode == QrSegmentMode.Byte, eciMode: withEci ? QRCodeGenerator.EciMode.Utf8 : QRCodeGenerator.EciMode.Default);

        QrSymbol symbol = Assert.Single(s_reader.Read(Pictures.Draw(data).View).Symbols);

        Assert.Equal(new QrSegment(mode, eci, 0, Encoding.UTF8.GetByteCount(text)), Assert.Single(symbol.Segments));
        Assert.Equal(Encoding.UTF8.GetBytes(text), symbol.RevealBytes());
    }

    [Theory]
    [InlineData("kanji.png", "漢字テスト", null)]
    [InlineData("eci-26.png", "Ngô Văn Mẫu", 26)]
    [InlineData("eci-4.png", "Příliš", 4)]
    public void Read_SymbolBySegno_RevealsTheTextAsTheSymbolSays(string file, string text, int? eci)
    {
        QrSymbol symbol = Assert.Single(s_reader.Read(Pictures.Load(Pictures.PathOf("adapters", file)).View).Symbols);

        Assert.True(symbol.TryRevealText(out string revealed));
        Assert.Equal(text, revealed);
        Assert.Equal(eci, symbol.Segments[0].Eci);
    }

    [Fact]
    public void Read_PartOfAMessage_IsNoCard()
    {
        CardReader reader = new(new CardReaderOptions { SymbolReader = s_reader });

        CardReading reading = reader.ReadFile(Pictures.PathOf("adapters", "part-1-of-2.png"));

        Assert.Equal(new QrStructuredAppend(1, 2, reading.Symbol!.StructuredAppend!.Value.Parity), reading.Symbol.StructuredAppend);
        Assert.Equal(Results.ReasonKind.PartOfSeveralSymbols, reading.Reason!.Kind);
    }

    [Fact]
    public void Read_HanziMode_IsNeverAGuessedText() => Assert.Equal(
        QrReadStatus.InvalidSegments,
        s_reader.Read(Pictures.Load(Pictures.PathOf("adapters", "hanzi.png")).View).Status);

    [Fact]
    public void Read_TurnedAndMirrored_GivesTheCornersOfOurReader()
    {
        Pictures upright = Pictures.DrawCard().InFrame(400, 300);
        foreach (Pictures picture in (Pictures[])[upright, upright.Turned(), upright.Turned().Turned(), upright.Transposed(), upright.Turned().Transposed()])
        {
            QrSymbol ours = s_ours.Read(picture.View).Symbols[0];
            QrSymbol theirs = s_reader.Read(picture.View).Symbols[0];

            Assert.Equal(QrReadStatus.Read, theirs.Status);
            Assert.Equal(ours.IsMirrored, theirs.IsMirrored);
            AssertNear(ours.Corners!.Value, theirs.Corners!.Value, pixels: 2);
            Assert.Equal(ours.PixelsPerModule!.Value, theirs.PixelsPerModule!.Value, 0.2);
        }
    }

    [Fact]
    public void Read_LightOnDark_SaysSo()
    {
        Pictures inverted = Pictures.DrawCard(dark: 230, light: 20).InFrame(400, 300, ground: 20);

        Assert.True(s_reader.Read(inverted.View).Symbols[0] is { Status: QrReadStatus.Read, IsInverted: true });
        Assert.NotEqual(QrReadStatus.Read, new ZXingSymbolReader(new ZXingSymbolReaderOptions { TryInverted = false }).Read(inverted.View).Status);
    }

    [Fact]
    public void Read_FoundButDamaged_SaysWhere()
    {
        Pictures card = Pictures.DrawCard();
        for (int y = card.Height / 3; y < card.Height * 2 / 3; y++)
        {
            card.Pixels.AsSpan((y * card.Width) + (card.Width / 3), card.Width / 3).Fill(255);
        }

        QrSymbol symbol = Assert.Single(s_reader.Read(card.View).Symbols);

        Assert.Equal(QrReadStatus.TooManyErrors, symbol.Status);
        Assert.NotNull(symbol.Corners);
        Assert.Empty(symbol.RevealBytes());
    }

    [Fact]
    public void Read_Several_GivesEachOnce()
    {
        Pictures card = Pictures.DrawCard();
        byte[] pixels = [.. card.InFrame(card.Width + 40, card.Height + 40).Pixels, .. card.InFrame(card.Width + 40, card.Height + 40).Pixels];
        ZXingSymbolReader several = new(new ZXingSymbolReaderOptions { ReadSeveral = true });

        QrReadResult result = several.Read(new ImageView(pixels, card.Width + 40, 2 * (card.Height + 40), PixelFormat.Gray8));

        Assert.Equal(2, result.Symbols.Count);
        Assert.All(result.Symbols, symbol => Assert.Equal(Pictures.Payload, symbol.RevealBytes()));
    }

    [Theory]
    [InlineData(PixelFormat.Gray8, 1)]
    [InlineData(PixelFormat.Bgr24, 3)]
    [InlineData(PixelFormat.Rgba32, 4)]
    public void Read_PaddedAndBottomUp_ReadsIt(PixelFormat format, int bytesPerPixel)
    {
        Pictures card = Pictures.DrawCard();
        int stride = (card.Width * bytesPerPixel) + 13;
        byte[] pixels = new byte[stride * card.Height];
        pixels.AsSpan().Fill(255);
        for (int i = 0; i < card.Pixels.Length; i++)
        {
            pixels.AsSpan(((card.Height - 1 - (i / card.Width)) * stride) + (i % card.Width * bytesPerPixel), Math.Min(bytesPerPixel, 3)).Fill(card.Pixels[i]);
        }

        QrReadResult result = s_reader.Read(new ImageView(pixels, card.Width, card.Height, format, -stride));

        Assert.Equal(Pictures.Payload, result.Symbols[0].RevealBytes());
        Assert.False(result.Symbols[0].IsMirrored);
    }

    [Fact]
    public void Read_OneReaderOnManyThreads_ReadsEverywhere()
    {
        Pictures card = Pictures.DrawCard().InFrame(400, 300);
        int read = 0;
        Parallel.For(0, 200, _ =>
        {
            if (s_reader.Read(card.View).Symbols[0].RevealBytes().AsSpan().SequenceEqual(Pictures.Payload))
            {
                Interlocked.Increment(ref read);
            }
        });

        Assert.Equal(200, read);
    }

    [Fact]
    public void Read_CancelledToken_Throws() => Assert.Throws<OperationCanceledException>(
        () => s_reader.Read(Pictures.DrawCard().View, new CancellationToken(canceled: true)));

    private static string Shape(QrSymbol symbol) =>
        $"{symbol} mask {symbol.Mask}, {symbol.CorrectedErrors} corrected, padding {symbol.PaddingIsStandard}, mirrored {symbol.IsMirrored}, inverted {symbol.IsInverted}";

    private static void AssertNear(QrCorners expected, QrCorners actual, float pixels)
    {
        Assert.All(
            [(expected.TopLeft, actual.TopLeft), (expected.TopRight, actual.TopRight), (expected.BottomRight, actual.BottomRight), (expected.BottomLeft, actual.BottomLeft)],
            pair => Assert.True(MathF.Abs(pair.Item1.X - pair.Item2.X) <= pixels && MathF.Abs(pair.Item1.Y - pair.Item2.Y) <= pixels, $"{pair.Item1} and {pair.Item2}"));
    }
}
