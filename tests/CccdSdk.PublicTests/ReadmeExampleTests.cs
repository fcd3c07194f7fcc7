using CccdSdk.Identity;
using CccdSdk.Results;
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

    private static string Between(string text, string begin, string end)
    {
        int from = text.IndexOf(begin, StringComparison.Ordinal) + begin.Length;
        return text[from..text.IndexOf(end, from, StringComparison.Ordinal)];
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
