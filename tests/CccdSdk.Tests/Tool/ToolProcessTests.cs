using System.Diagnostics;
using System.Text;
using System.Text.Json;
using CccdSdk.Scanning;
using CccdSdk.Testing;
using CccdSdk.Testing.Damage;
using CccdSdk.Tool;
using Xunit;

namespace CccdSdk.Tests.Tool;

/// <summary>The tool as a program of its own, behind pipes, devices and signals.</summary>
public sealed class ToolProcessTests : IDisposable
{
    private const int WaitMilliseconds = 60_000;

    private readonly string _folder = Directory.CreateTempSubdirectory("cccd-process-").FullName;

    private static string Tool => Path.Combine(AppContext.BaseDirectory, "cccd.dll");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>The way for programs that cannot load the library: one line in, one line out, without any end of the input.</summary>
    [Fact]
    public async Task Parse_Dialog_AnswersEachLineAtOnce()
    {
        using Process process = Start("parse", "--reveal", "-q");
        for (ulong seed = 0; seed < 20; seed++)
        {
            var identity = SyntheticIdentity.Create(seed);
            await process.StandardInput.BaseStream.WriteAsync(Encoding.UTF8.GetBytes(SyntheticPayload.Write(identity) + "\n"), TestContext.Current.CancellationToken);
            await process.StandardInput.BaseStream.FlushAsync(TestContext.Current.CancellationToken);
            string? answer = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken).AsTask()
                .WaitAsync(TimeSpan.FromMilliseconds(WaitMilliseconds), TestContext.Current.CancellationToken);
            JsonElement json = JsonDocument.Parse(answer!).RootElement;
            Assert.Equal(identity.FullName, json.GetProperty("card").GetProperty("fullName").GetString());
        }

        process.StandardInput.Close();
        Assert.True(process.WaitForExit(WaitMilliseconds));
        Assert.Equal(0, process.ExitCode);
    }

    [Fact]
    public void Output_IsUtf8WithoutByteOrderMark()
    {
        using Process process = Start("make", "--seed", "3");
        using var bytes = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(bytes);
        Assert.True(process.WaitForExit(WaitMilliseconds));
        Assert.Equal(Encoding.UTF8.GetBytes(SyntheticPayload.Write(SyntheticIdentity.Create(3)) + "\n"), bytes.ToArray());
    }

    /// <summary>cccd parse | head: the input has no end, so only the closed pipe can stop it.</summary>
    [Fact]
    public void Parse_ClosedPipe_EndsQuietly()
    {
        SkipWithoutShell();
        (int code, string output, string error) = Shell($"yes abc 2>/dev/null | {{ dotnet '{Tool}' parse -q; echo code $? >&2; }} | head -n 2");
        Assert.Equal(0, code);
        Assert.Equal(2, output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Equal("code 0", error.Trim());
    }

    [Theory]
    [InlineData("yes abc 2>/dev/null | head -n 100000 | {0} parse -q")]
    [InlineData("{0} read - --json < /dev/null; echo abc | {0} read - --json")]
    [InlineData("echo abc | {0} read - --lang en")]
    [InlineData("{0} make --count 10")]
    public void Output_FullDevice_EndsWithThreeAndMessage(string command)
    {
        SkipWithoutShell();
        Assert.SkipUnless(File.Exists("/dev/full"), "This system has no /dev/full.");
        string line = string.Format(System.Globalization.CultureInfo.InvariantCulture, command, $"dotnet '{Tool}'");
        (int code, string output, string error) = Shell($"({line}) > /dev/full");
        Assert.Equal((3, string.Empty), (code, output));
        Assert.StartsWith("cccd: ", error, StringComparison.Ordinal);
    }

    /// <summary>Two runs into one file stand one behind the other: the tool uses the file position that it shares with the shell.</summary>
    [Fact]
    public void Output_SharedFile_IsContinued()
    {
        SkipWithoutShell();
        string file = Path.Combine(_folder, "out.txt");
        (int code, _, _) = Shell($"{{ dotnet '{Tool}' make --seed 1; dotnet '{Tool}' make --seed 2; echo abc | dotnet '{Tool}' parse -q; }} > '{file}'");
        string[] lines = File.ReadAllLines(file);
        Assert.Equal(2, code);
        Assert.Equal([SyntheticPayload.Write(SyntheticIdentity.Create(1)), SyntheticPayload.Write(SyntheticIdentity.Create(2))], lines[..2]);
        Assert.Equal(3, lines.Length);
    }

    [Fact]
    public void Parse_Interrupted_EndsWith130()
    {
        SkipWithoutShell();
        using Process process = Start("parse");
        process.StandardInput.BaseStream.Write("abc\n"u8);
        process.StandardInput.BaseStream.Flush();
        Assert.NotNull(process.StandardOutput.ReadLine());
        using Process kill = Process.Start("kill", ["-INT", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
        Assert.True(process.WaitForExit(WaitMilliseconds));
        Assert.Equal(130, process.ExitCode);
        Assert.Contains("1 lines", process.StandardError.ReadToEnd(), StringComparison.Ordinal);
    }

    /// <summary>Damages that put STX, ETX, CR and other control characters into the text, through the real streams of a process.</summary>
    [Theory]
    [InlineData(ScanDamage.SevenBit, "7 bits", "R13")]
    [InlineData(ScanDamage.LowByte, "437", "A1")]
    [InlineData(ScanDamage.LowByte, "1252", "A1")]
    public void ControlCharactersInTheText_ArePartsOfIt(ScanDamage kind, string variant, string id)
    {
        ScannerDamage damage = ScannerDamage.Get(kind, variant);
        (int code, string output) = Feed(damage.Apply(SelfTestPage.Text) + "\r", "selftest", "--check");
        Assert.Equal(ExitCode.NotACard, code);
        Assert.StartsWith(id, output, StringComparison.Ordinal);

        string card = "036303001234|162345678|Trần Đăng Ngọc Đức|05032003|Nữ|Xóm Đồi Ăm, Xã Đắk Ơ, Ấp Bờ Ĩ, Lâm Đồng|10052021";
        (_, output) = Feed(damage.Apply(card) + "\r" + card + "\r", "listen", "--stdin-keys", "--json", "--reveal");
        string[] lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        JsonElement scan = JsonDocument.Parse(Assert.Single(lines)).RootElement;
        Assert.Equal("036303001234", scan.GetProperty("card").GetProperty("number").GetString());
        Assert.Contains(scan.GetProperty("repair").GetProperty("damage").EnumerateArray(), damage => damage.GetString() == id);
    }

    private static (int Code, string Output) Feed(string input, params string[] arguments)
    {
        using Process process = Start(arguments);
        process.StandardInput.BaseStream.Write(Encoding.UTF8.GetBytes(input));
        process.StandardInput.Close();
        string output = process.StandardOutput.ReadToEnd();
        Assert.True(process.WaitForExit(WaitMilliseconds));
        return (process.ExitCode, output);
    }

    private static void SkipWithoutShell() => Assert.SkipUnless(File.Exists("/bin/sh"), "This system has no /bin/sh.");

    private static Process Start(params string[] arguments) => Process.Start(new ProcessStartInfo("dotnet", [Tool, .. arguments])
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        StandardOutputEncoding = Encoding.UTF8,
        StandardErrorEncoding = Encoding.UTF8,
    })!;

    private static (int Code, string Output, string Error) Shell(string command)
    {
        using Process process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", command])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        Assert.True(process.WaitForExit(WaitMilliseconds), "The tool did not end.");
        return (process.ExitCode, output, error.Result);
    }
}
