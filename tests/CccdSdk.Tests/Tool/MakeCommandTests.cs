using CccdSdk.Identity;
using CccdSdk.Testing;
using Xunit;

namespace CccdSdk.Tests.Tool;

public sealed class MakeCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("cccd-make-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Make_Seeds_GiveTheirIdentities()
    {
        ToolRun run = await ToolRun.RunAsync("make", "--count", "3", "--seed", "40");
        Assert.Equal(0, run.Code);
        Assert.Equal(
            Enumerable.Range(40, 3).Select(static seed => SyntheticPayload.Write(SyntheticIdentity.Create((ulong)seed))), run.Lines);
    }

    [Fact]
    public async Task Make_EveryOption_IsTakenOver()
    {
        ToolRun run = await ToolRun.RunAsync("make", "--seed", "5", "--edition", "canCuoc2024", "--sex", "female", "--province", "036",
            "--born", "2004-02-29", "--issued", "2025-07-01", "--as-of", "2026-11-22");
        var expected = SyntheticIdentity.Create(5, new SyntheticIdentityOptions
        {
            Edition = CardEdition.CanCuoc2024,
            Sex = Sex.Female,
            ProvinceCode = 36,
            DateOfBirth = new DateOnly(2004, 2, 29),
            DateOfIssue = new DateOnly(2025, 7, 1),
            AsOf = new DateOnly(2026, 11, 22),
        });
        Assert.Equal(SyntheticPayload.Write(expected), run.Lines.Single());
    }

    /// <summary>Everything that is made can be read: the whole tool, end to end.</summary>
    [Fact]
    public async Task Make_Folder_IsReadBack()
    {
        string folder = Path.Combine(_folder, "new");
        ToolRun made = await ToolRun.RunAsync("make", "--count", "2", "--seed", "8", "--age", "10", "--out", folder);
        Assert.Equal((0, string.Empty), (made.Code, made.Output));
        Assert.Equal(
            ["card-8-specimen.png", "card-8-symbol.png", "card-8.txt", "card-9-specimen.png", "card-9-symbol.png", "card-9.txt"],
            Directory.EnumerateFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));

        ToolRun read = await ToolRun.RunAsync("read", folder, "--json", "--reveal");
        Assert.Equal((0, 4), (read.Code, read.Lines.Length));
        for (int line = 0; line < 4; line++)
        {
            string text = await File.ReadAllTextAsync(Path.Combine(folder, line < 2 ? "card-8.txt" : "card-9.txt"), TestContext.Current.CancellationToken);
            Assert.Equal(text, read.Json(line).GetProperty("text").GetString());
            Assert.Equal(0, read.Json(line).GetProperty("findings").GetArrayLength());
        }
    }

    [Theory]
    [InlineData("zalo", "zalo", 0)]
    [InlineData("bhytOld", "bhytOld", 2)]
    [InlineData("bhytNew", "bhytNew", 2)]
    [InlineData("pcCovid", "pcCovid", 2)]
    [InlineData("vietQr", "vietQr", 2)]
    public async Task Make_OtherDocuments_AreRecognised(string document, string expected, int code)
    {
        ToolRun made = await ToolRun.RunAsync("make", "--count", "5", "--document", document);
        ToolRun parsed = await ToolRun.ReadingAsync(made.Output, "parse", "-q");
        Assert.Equal(code, parsed.Code);
        Assert.All(Enumerable.Range(0, 5), line => Assert.Equal(expected, parsed.Json(line).GetProperty("document").GetString()));
    }

    [Theory]
    [InlineData("--age", "5", "--edition", "cccd2021")]
    [InlineData("--province", "3")]
    [InlineData("--province", "x")]
    [InlineData("--count", "0")]
    [InlineData("--count", "1000001")]
    [InlineData("--dpi", "99")]
    [InlineData("--born", "29022003")]
    [InlineData("--born", "2003-02-29")]
    [InlineData("--edition", "cccd")]
    [InlineData("--level", "X")]
    [InlineData("--seed", "-1")]
    public async Task Make_BadOptions_EndWithOne(params string[] options)
    {
        ToolRun run = await ToolRun.RunAsync(["make", .. options]);
        Assert.Equal(1, run.Code);
        Assert.NotEmpty(run.Error);
        Assert.DoesNotContain("Parameter", run.Error, StringComparison.Ordinal);
    }
}
