using System.Text;
using System.Xml.Linq;
using CccdSdk.Testing;
using Xunit;

namespace CccdSdk.Tests.Tool;

/// <summary><c>cccd read --explain</c>.</summary>
public sealed class ExplainTests : IDisposable
{
    private static readonly SyntheticIdentity s_identity = SyntheticIdentity.Create(77);

    private readonly string _folder = Directory.CreateTempSubdirectory("cccd-explain-").FullName;

    private string Why => Path.Combine(_folder, "why");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>Only where it was asked for: no card, or all of them.</summary>
    [Theory]
    [InlineData("cccd-photo.jpg", false, 0)]
    [InlineData("cccd-photo.jpg", true, 6)]
    [InlineData("not-cards/no-symbol.jpg", false, 2)]
    public async Task Read_Explain_DrawsTheStagesThatWereReached(string file, bool all, int drawings)
    {
        await ToolRun.RunAsync(["read", Repository.PathOf("samples", "pictures", file), "--explain", Why, .. all ? new[] { "--all" } : []]);

        string[] written = Directory.GetFiles(Why, "*.svg");
        Assert.Equal(drawings, written.Length);
        Assert.All(written, static path => Assert.Equal("svg", XDocument.Load(path).Root!.Name.LocalName));
        string index = await IndexAsync();
        Assert.All(written, path => Assert.Contains($"\"{Path.GetFileName(path)}\"", index, StringComparison.Ordinal));
    }

    /// <summary>Much noise makes the first look one at half the picture: its thresholds are fewer.</summary>
    [Theory]
    [InlineData("fast")]
    [InlineData("balanced")]
    [InlineData("thorough")]
    public async Task Read_ExplainNoise_Draws(string effort)
    {
        string path = WriteGrey("noise.pgm", Noise(320, 240, seed: 5), 320, 240);
        ToolRun run = await ToolRun.RunAsync("read", path, "--explain", Why, "--effort", effort);
        Assert.Equal((2, string.Empty), (run.Code, run.Error));
        Assert.True(File.Exists(Path.Combine(Why, "noise.pgm.1-tiles.svg")));
    }

    [Fact]
    public async Task Read_ExplainDamagedSymbol_SaysThatCodewordsAreTheReason()
    {
        byte[] pixels = CardSymbol.Encode(SyntheticPayload.Write(s_identity)).ToLuminance(4, CardSymbol.QuietZone, out int side);
        FillMiddle(pixels, side, side);
        await ToolRun.RunAsync("read", WriteGrey("damaged.pgm", pixels, side, side), "--explain", Why);

        Assert.Equal(6, Directory.GetFiles(Why, "*.svg").Length);
        Assert.Contains("Stage 5", await IndexAsync(), StringComparison.Ordinal);
        Assert.Contains("Not decoded", await File.ReadAllTextAsync(Path.Combine(Why, "damaged.pgm.6-errors.svg"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_ExplainSameNames_KeepsTheDrawingsOfBoth()
    {
        foreach (string sub in (string[])["a", "b"])
        {
            Directory.CreateDirectory(Path.Combine(_folder, sub));
            WriteGrey(Path.Combine(sub, "x.pgm"), new byte[64 * 64], 64, 64);
        }

        await ToolRun.RunAsync("read", Path.Combine(_folder, "a"), Path.Combine(_folder, "b"), "--explain", Why);
        Assert.Equal(["x.pgm-2.1-tiles.svg", "x.pgm-2.2-candidates.svg", "x.pgm.1-tiles.svg", "x.pgm.2-candidates.svg"], Directory.GetFiles(Why, "*.svg").Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    /// <summary>The picture is in the drawings, because that was asked for; what its code says is not written out.</summary>
    [Fact]
    public async Task Read_ExplainCard_WritesNoValueAsText()
    {
        string path = Path.Combine(_folder, "<card> & co.png");
        await File.WriteAllBytesAsync(path, CardSymbol.Encode(SyntheticPayload.Write(s_identity)).ToPng(), TestContext.Current.CancellationToken);
        await ToolRun.RunAsync("read", path, "--reveal", "--explain", Why, "--all");

        string[] files = Directory.GetFiles(Why);
        Assert.Equal(7, files.Length);
        foreach (string file in files)
        {
            string text = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
            Assert.DoesNotContain(s_identity.Number, text, StringComparison.Ordinal);
            Assert.DoesNotContain(s_identity.FullName, text, StringComparison.Ordinal);
            Assert.DoesNotContain("<card>", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Read_ExplainPictureOfAnotherKind_IsInTheIndex()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "z.gif"), "GIF89a", TestContext.Current.CancellationToken);
        await ToolRun.RunAsync("read", Path.Combine(_folder, "z.gif"), "--explain", Why);
        Assert.Contains("GIF pictures are not read", await IndexAsync(), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(Why, "*.svg"));
    }

    /// <summary>The readings are worth more than the drawings: they come all the same.</summary>
    [Theory]
    [InlineData("vi", "không ghi được bản vẽ")]
    [InlineData("en", "no drawings are written")]
    public async Task Read_ExplainWhereNothingCanBeWritten_SaysItOnceAndReads(string language, string words)
    {
        await File.WriteAllTextAsync(Why, "a file in the place of the folder", TestContext.Current.CancellationToken);
        string picture = Repository.PathOf("samples", "pictures", "cccd-photo.jpg");
        ToolRun run = await ToolRun.RunAsync("read", "--json", picture, picture, "--all", "--explain", Why, "--lang", language);
        Assert.Equal((3, 2), (run.Code, run.Lines.Length));
        Assert.Equal(2, run.Error.Split(words).Length);
    }

    [Theory]
    [InlineData("--all")]
    [InlineData("--effort", "hard")]
    public async Task Read_OptionsThatMakeNoSense_AreRefused(params string[] options)
    {
        ToolRun run = await ToolRun.RunAsync(["read", "x.png", .. options]);
        Assert.Equal(1, run.Code);
        Assert.Contains(options[0] == "--all" ? "--explain" : "'hard'", run.Error, StringComparison.Ordinal);
    }

    private Task<string> IndexAsync() => File.ReadAllTextAsync(Path.Combine(Why, "index.html"), TestContext.Current.CancellationToken);

    private string WriteGrey(string name, byte[] pixels, int width, int height)
    {
        string path = Path.Combine(_folder, name);
        File.WriteAllBytes(path, [.. Encoding.ASCII.GetBytes($"P5 {width} {height} 255\n"), .. pixels]);
        return path;
    }

    private static byte[] Noise(int width, int height, int seed)
    {
        byte[] pixels = new byte[width * height];
        new Random(seed).NextBytes(pixels);
        return pixels;
    }

    // Light over the middle half of the width and height: far more than error correction mends, and the finder patterns stay.
    private static void FillMiddle(byte[] pixels, int width, int height)
    {
        for (int y = height / 4; y < 3 * height / 4; y++)
        {
            pixels.AsSpan((y * width) + (width / 4), width / 2).Fill(byte.MaxValue);
        }
    }
}
