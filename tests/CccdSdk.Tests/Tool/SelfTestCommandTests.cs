using CccdSdk.Scanning;
using CccdSdk.Testing.Damage;
using Xunit;

namespace CccdSdk.Tests.Tool;

public sealed class SelfTestCommandTests
{
    [Fact]
    public async Task SelfTest_Page_IsReadBackAsItWasMade()
    {
        string folder = Directory.CreateTempSubdirectory("selftest").FullName;
        try
        {
            ToolRun run = await ToolRun.RunAsync("selftest", "--out", folder);
            Assert.Equal(0, run.Code);
            Assert.Contains("<svg", await File.ReadAllTextAsync(Path.Combine(folder, "selftest.svg"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
            var reader = new CardReader(new CardReaderOptions { KeepText = true, SymbolReader = Unhurried.Symbols });
            CardReading reading = reader.ReadFile(Path.Combine(folder, "selftest.png"), TestContext.Current.CancellationToken);
            Assert.Equal(SelfTestPage.Text, reading.RevealText());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task Check_CleanScan_IsRight()
    {
        ToolRun run = await ToolRun.ReadingAsync("]Q1" + SelfTestPage.Text + "\r", "selftest", "--check");
        Assert.Equal(0, run.Code);
        Assert.Contains("Không cần thay đổi gì", run.Output, StringComparison.Ordinal);
        Assert.Contains("Nothing to change", run.Output, StringComparison.Ordinal);
        Assert.Contains("AIM: ]Q1", run.Output, StringComparison.Ordinal);
        Assert.Contains("end: Terminator", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ScanDamage.CodePage, "1252", "R1", "Windows-1252 hoặc ISO-8859-1", "Windows-1252 or ISO-8859-1")]
    [InlineData(ScanDamage.CodePage, "1258", "R1", "Windows 1258", "Windows 1258")]
    [InlineData(ScanDamage.CodePage, "437", "R1", "DOS 437", "DOS 437")]
    [InlineData(ScanDamage.MultiByteCodePage, "936", "R3", "Trung, Nhật hoặc Hàn (936)", "(936): switch it to UTF-8")]
    [InlineData(ScanDamage.AltByteDigits, "bytes", "R4", "số ALT", "ALT numbers")]
    [InlineData(ScanDamage.HexDump, null, "R6", "mã thay cho chữ", "codes instead of letters")]
    [InlineData(ScanDamage.KeyboardDigits, "vi, everywhere", "R8", "chuyển sang bàn phím US", "switch to US")]
    [InlineData(ScanDamage.CapsLock, "all", "R10", "Hãy tắt Caps Lock", "Caps Lock is on")]
    [InlineData(ScanDamage.SevenBit, "7 bits", "R13", "8 bit dữ liệu", "8 data bits")]
    [InlineData(ScanDamage.LowByte, "437", "A1", "DOS 437", "DOS 437")]
    [InlineData(ScanDamage.LowByte, "1252", "A1", "Windows-1252 hoặc ISO-8859-1", "Windows-1252 or ISO-8859-1")]
    [InlineData(ScanDamage.LoneLeadBytes, "undefined bytes dropped", "A4", "Windows-1252 hoặc ISO-8859-1", "Windows-1252 or ISO-8859-1")]
    [InlineData(ScanDamage.LettersLost, "question marks", "L1", "làm mất chữ", "loses letters")]
    [InlineData(ScanDamage.MarksLost, "ASCII", "L2", "làm mất chữ", "loses letters")]
    [InlineData(ScanDamage.TonesLost, "tones", "L3", "làm mất chữ", "loses letters")]
    public async Task Check_DamagedScan_NamesItInBothLanguages(ScanDamage kind, string? variant, string id, string vietnamese, string english)
    {
        ScannerDamage damage = variant is null ? ScannerDamage.Of(kind).First() : ScannerDamage.Get(kind, variant);
        ToolRun run = await ToolRun.ReadingAsync(damage.Apply(SelfTestPage.Text) + "\r", "selftest", "--check");
        Assert.NotEqual(0, run.Code);
        Assert.StartsWith(id, run.Output, StringComparison.Ordinal);
        Assert.Contains(vietnamese, run.Output, StringComparison.Ordinal);
        Assert.Contains(english, run.Output, StringComparison.Ordinal);
    }
}
