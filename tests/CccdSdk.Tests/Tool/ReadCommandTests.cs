using System.Text.Json;
using CccdSdk.Identity;
using CccdSdk.Testing;
using Xunit;

namespace CccdSdk.Tests.Tool;

public sealed class ReadCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("cccd-read-").FullName;

    private static readonly SyntheticIdentity s_child = SyntheticIdentity.Create(
        21, new SyntheticIdentityOptions { Edition = CardEdition.CanCuoc2024, Age = 6, ProvinceCode = 36 });

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>What samples/pictures/README.md says of each file.</summary>
    [Theory]
    [InlineData("cccd-front.png", "card", "cccd2021")]
    [InlineData("can-cuoc-back.png", "card", "canCuoc2024")]
    [InlineData("can-cuoc-child.png", "card", "canCuoc2024")]
    [InlineData("cccd-photo.jpg", "card", "cccd2021")]
    [InlineData("not-cards/health-insurance.png", "otherDocument", "bhytNew")]
    public async Task Read_SamplePicture_GivesItsOutcome(string file, string outcome, string document)
    {
        ToolRun run = await ToolRun.RunAsync("read", "--json", "--timing", Repository.PathOf("samples", "pictures", file));
        JsonElement json = run.Json(0);
        Assert.Equal((outcome, document), (json.GetProperty("outcome").GetString(), json.GetProperty("document").GetString()));
        Assert.Equal(outcome == "card" ? 0 : 2, run.Code);
        Assert.Single(run.Lines);
        Assert.Equal(4, json.GetProperty("symbol").GetProperty("corners").GetArrayLength());
        Assert.True(json.GetProperty("elapsedMs").GetDouble() > 0);
    }

    [Fact]
    public async Task Read_SampleWithoutSymbol_IsNoCard()
    {
        ToolRun run = await ToolRun.RunAsync("read", "--json", Repository.PathOf("samples", "pictures", "not-cards/no-symbol.jpg"));
        Assert.Equal(2, run.Code);
        Assert.All(Enumerable.Range(0, run.Lines.Length), line => Assert.Equal(JsonValueKind.Null, run.Json(line).GetProperty("card").ValueKind));
    }

    /// <summary>The table says so even where values are masked; the first card ended on 24/07/2024, a child's of 2024 lasts to 2035.</summary>
    [Theory]
    [InlineData("cccd-photo.jpg", true)]
    [InlineData("can-cuoc-child.png", false)]
    public async Task Read_Table_SaysWhetherTheCardHasExpired(string file, bool expired)
    {
        ToolRun run = await ToolRun.RunAsync("read", Repository.PathOf("samples", "pictures", file));
        Assert.Equal(expired, run.Output.Contains("Thẻ đã hết hạn.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Read_Folder_TakesPicturesInOrder()
    {
        byte[] png = CardSymbol.Encode(SyntheticPayload.Write(s_child)).ToPng();
        Directory.CreateDirectory(Path.Combine(_folder, "sub"));
        foreach (string name in (string[])["b.png", "a.PNG", "no-ending", Path.Combine("sub", "c.png")])
        {
            await File.WriteAllBytesAsync(Path.Combine(_folder, name), png, TestContext.Current.CancellationToken);
        }

        await File.WriteAllTextAsync(Path.Combine(_folder, "README.md"), "# text", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(_folder, "z.gif"), "GIF89a", TestContext.Current.CancellationToken);

        ToolRun flat = await ToolRun.RunAsync("read", "--json", _folder);
        ToolRun deep = await ToolRun.RunAsync("read", "--json", "-r", _folder);

        Assert.Equal(["a.PNG", "b.png", "no-ending", "z.gif"], Sources(flat));
        Assert.Equal(["a.PNG", "b.png", "no-ending", Path.Combine("sub", "c.png"), "z.gif"], Sources(deep));
        Assert.Equal("gifPicture", flat.Json(3).GetProperty("reason").GetProperty("code").GetString());
        Assert.Equal(2, flat.Code);
    }

    [Fact]
    public async Task Read_MissingFile_EndsWithThree()
    {
        ToolRun run = await ToolRun.RunAsync("read", "--json", "--timing", Path.Combine(_folder, "none.png"));
        Assert.Equal((3, "fileNotFound"), (run.Code, run.Json(0).GetProperty("reason").GetProperty("code").GetString()));
    }

    [Fact]
    public async Task Read_FolderWithoutPictures_EndsWithTwo()
    {
        ToolRun run = await ToolRun.RunAsync("read", _folder, "--lang", "en");
        Assert.Equal((2, string.Empty), (run.Code, run.Output));
        Assert.Contains("no pictures", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("vi", "Họ và tên")]
    [InlineData("en", "Full name")]
    public async Task Read_Table_IsMaskedUntilAsked(string language, string word)
    {
        string input = SyntheticPayload.Write(s_child) + "\n";
        ToolRun masked = await ToolRun.ReadingAsync(input, "read", "-", "--lang", language);
        ToolRun plain = await ToolRun.ReadingAsync(input, "read", "-", "--lang", language, "--reveal");
        string[] values =
        [
            s_child.Number, s_child.FullName, s_child.Residence, s_child.FatherName!, s_child.MotherName!,
            s_child.DateOfBirth.ToString("dd'/'MM'/'yyyy", null), s_child.DateOfIssue.ToString("dd'/'MM'/'yyyy", null),
        ];

        Assert.Equal((0, 0), (masked.Code, plain.Code));
        Assert.Contains(word, masked.Output, StringComparison.Ordinal);
        Assert.Contains("036*********", masked.Output, StringComparison.Ordinal);
        Assert.All(values, value => Assert.DoesNotContain(value, masked.Output, StringComparison.Ordinal));
        Assert.All(values, value => Assert.Contains(value, plain.Output, StringComparison.Ordinal));
    }

    /// <summary>A payload cannot steer the terminal of whoever looks at it.</summary>
    [Fact]
    public async Task Read_ControlCharacters_AreReplaced()
    {
        string hostile = SyntheticPayload.Write(s_child).Replace(s_child.Residence, "\u001b[2J[bold]\u202eabc\u0007", StringComparison.Ordinal);
        ToolRun run = await ToolRun.ReadingAsync(hostile + "\n\u001b]0;x\u0007\n", "read", "-", "--reveal");
        Assert.Equal(-1, run.Output.AsSpan().IndexOfAny('\u001b', '\u0007', '\u202e'));
        Assert.Contains("[bold]", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_Text_NamesLines()
    {
        ToolRun run = await ToolRun.ReadingAsync("a\r\nb\u2028c\n", "read", "-", "--json", "--reveal");
        Assert.Equal(["-:1", "-:2"], Enumerable.Range(0, 2).Select(line => run.Json(line).GetProperty("source").GetString()));
        Assert.Equal("b\u2028c", run.Json(1).GetProperty("text").GetString());
    }

    [Theory]
    [InlineData("read")]
    [InlineData("read", "x.png", "--lang", "fr")]
    [InlineData("read", "x.png", "--nonsense")]
    [InlineData("nonsense")]
    [InlineData()]
    public async Task Read_BadCommandLine_EndsWithOne(params string[] arguments)
    {
        ToolRun run = await ToolRun.RunAsync(arguments);
        Assert.Equal(1, run.Code);
        Assert.NotEmpty(run.Error);
    }

    [Fact]
    public async Task Help_IsOnStandardOutput()
    {
        ToolRun run = await ToolRun.RunAsync("--help");
        Assert.Equal((0, string.Empty), (run.Code, run.Error));
        Assert.Contains("read", run.Output, StringComparison.Ordinal);
    }

    private string[] Sources(ToolRun run) =>
        [.. Enumerable.Range(0, run.Lines.Length).Select(line => Path.GetRelativePath(_folder, run.Json(line).GetProperty("source").GetString()!))];
}
