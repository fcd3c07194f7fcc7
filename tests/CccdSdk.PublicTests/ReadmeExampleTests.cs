using CccdSdk.Identity;
using CccdSdk.Imaging;
using CccdSdk.Results;
using CccdSdk.Scanning;
using CccdSdk.Testing;
using CccdSdk.Tests;
using CccdSdk.Validation;

namespace CccdSdk.PublicTests;

/// <summary>The example in README.md compiles, because it stands here line for line, and does what it says.</summary>
public class ReadmeExampleTests
{
    [Fact]
    public void Example_InReadme_IsTheCodeThatIsTestedHere()
    {
        string source = File.ReadAllText(Repository.PathOf("tests", "CccdSdk.PublicTests", "ReadmeExampleTests.cs"));
        string[] tested = Lines(Between(source, "// README begins\n", "// README ends"));
        string[] printed = Lines(Between(File.ReadAllText(Repository.PathOf("README.md")), "```csharp", "```"));

        Assert.Equal(tested, printed);
    }

    [Theory]
    [InlineData("frame")]
    [InlineData("video")]
    [InlineData("compressed")]
    [InlineData("keys")]
    [InlineData("answer")]
    [InlineData("reader")]
    public void Example_OfAKiosk_IsTheCodeThatIsTestedHere(string name)
    {
        string source = File.ReadAllText(Repository.PathOf("tests", "CccdSdk.PublicTests", "ReadmeKioskExamples.cs"));
        string[] tested = Lines(Between(source, $"// {name} begins\n", $"// {name} ends"));
        string[] printed = Lines(Between(File.ReadAllText(Repository.PathOf("README.md")), $"<!-- {name} -->\n```csharp", "```"));

        Assert.Equal(tested, printed);
    }

    [Fact]
    public void Examples_OfAKiosk_ReadTheCard()
    {
        List<string> seen = [];
        using var screen = new StringWriter();
        void Show(CardReading reading) => seen.Add(ReadmeKioskExamples.Answer(reading, new AcceptancePolicy { RejectExpired = false }));
        byte[] png = File.ReadAllBytes(Repository.PathOf("samples", "pictures", "cccd-front.png"));
        Assert.Equal(ImageReadStatus.Read, ImageFile.Decode(png, out LuminanceImage? picture));
        using LuminanceImage card = picture!;
        (int width, int height) = (card.Width & ~1, card.Height & ~1);
        (byte[] nv12, byte[] yuyv) = Frames(card, width, height);

        ReadmeKioskExamples.Frame(yuyv, width, height, Show);
        using (CardFrameReader camera = Unhurried())
        {
            ReadmeKioskExamples.Video(camera, [nv12, nv12, nv12], width, height, Show, screen);
        }

        using CardFrameReader second = Unhurried();
        ReadmeKioskExamples.Compressed(png, second, frame => Show(frame.Reading!));
        KeystrokeScanner scanner = ReadmeKioskExamples.Keys(Show);
        scanner.Push(SyntheticPayload.Write(SyntheticIdentity.Create(3)), TimeSpan.FromSeconds(1));
        scanner.Push("\r", TimeSpan.FromSeconds(1.01));
        var other = new CardReader(new CardReaderOptions { SymbolReader = new OtherReader(_ => SyntheticPayload.WriteUtf8(SyntheticIdentity.Create(4))) });
        Show(other.ReadFile(Repository.PathOf("samples", "pictures", "cccd-front.png")));

        Assert.Equal(["Trần Gia Bá Trường, 2028-09-03", "Trần Gia Bá Trường, 2028-09-03", "Trần Gia Bá Trường, 2028-09-03"], seen[..3]);
        Assert.Equal(2, screen.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.StartsWith(SyntheticIdentity.Create(3).FullName, seen[3], StringComparison.Ordinal);
        Assert.StartsWith(SyntheticIdentity.Create(4).FullName, seen[4], StringComparison.Ordinal);
    }

    [Fact]
    public void Answer_WithoutACard_SaysWhy()
    {
        var policy = new AcceptancePolicy { MaximumAge = 5 };
        CardReading Read(string picture) => CardReader.Default.ReadFile(Repository.PathOf("samples", "pictures", picture));

        Assert.Contains("tuổi", ReadmeKioskExamples.Answer(Read("cccd-front.png"), policy), StringComparison.Ordinal);
        Assert.StartsWith("BHYT", ReadmeKioskExamples.Answer(Read("not-cards/health-insurance.png"), policy), StringComparison.Ordinal);
        Assert.Equal("Lật thẻ?", ReadmeKioskExamples.Answer(Read("not-cards/no-symbol.jpg"), policy));
        Assert.Equal(Reason.For(ReasonKind.FileNotFound).Text.Vietnamese, ReadmeKioskExamples.Answer(Read("none.png"), policy));
    }

    [Theory]
    [InlineData("cccd-front.png", "Chào")]
    [InlineData("not-cards/no-symbol.jpg", "Không thấy mã QR")]
    public void Example_OnAPicture_AnswersThePerson(string picture, string expected)
    {
        using var logger = new StringWriter();
        using var screen = new StringWriter();
        Example(Repository.PathOf("samples", "pictures", picture), logger, screen);

        Assert.Contains(expected, screen.ToString(), StringComparison.Ordinal);
        Assert.DoesNotMatch("[0-9]{6}", logger.ToString());
    }

#pragma warning disable IDE0011 // Ten lines in a README have no room for every brace.
    private static void Example(string path, TextWriter logger, TextWriter screen)
    {
        // README begins
        var policy = new AcceptancePolicy { MinimumAge = 16 };            // what your site accepts; expired cards are refused by default
        CardReading reading = CardReader.Default.ReadFile(path);         // or Read(frame), Read("001099..."), ReadUtf8(bytes)
        if (reading.Card is { } card)
        {
            logger.WriteLine($"read {card}");                            // masked: Cccd2021 036*********
            AcceptanceResult answer = reading.Accept(policy);            // allowed, or every reason why not
            foreach (Finding finding in reading.Findings)
                screen.WriteLine(finding.Text.Vietnamese);               // what was noticed, for the person at the counter
            CardValues values = card.Reveal();                           // plain text, on purpose: name, number, dates, residence
            screen.WriteLine(answer.IsAllowed ? $"Chào {values.FullName}" : "Hỏi nhân viên");
        }
        else screen.WriteLine(reading.Reason!.Text.Vietnamese);          // what to do next; never silence
        // README ends
    }
#pragma warning restore IDE0011

    private static CardFrameReader Unhurried() => new(new CardFrameReaderOptions { FrameBudget = TimeSpan.FromMinutes(1) });

    private static (byte[] Nv12, byte[] Yuyv) Frames(LuminanceImage card, int width, int height)
    {
        byte[] nv12 = new byte[width * height * 3 / 2];
        byte[] yuyv = new byte[width * height * 2];
        for (int i = 0; i < width * height; i++)
        {
            nv12[i] = yuyv[2 * i] = card.AsImageView().GetRow(i / width)[i % width];
        }

        return (nv12, yuyv);
    }

    private static string Between(string text, string begin, string end)
    {
        int from = text.IndexOf(begin, StringComparison.Ordinal) + begin.Length;
        return text[from..text.IndexOf(end, from, StringComparison.Ordinal)];
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
