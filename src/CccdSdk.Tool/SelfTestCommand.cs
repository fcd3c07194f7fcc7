using System.CommandLine;
using System.Text;
using CccdSdk.Scanning;

namespace CccdSdk.Tool;

/// <summary><c>cccd selftest</c>: a page to print, and what a scanner makes of it.</summary>
internal static class SelfTestCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(ToolConsole console)
    {
        var check = new Option<bool>("--check") { Description = "Read one scan of the page from standard input, or from --device, and say what to change." };
        var device = new Option<string?>("--device") { Description = "A tty of Linux, such as /dev/ttyACM0." };
        var folder = new Option<DirectoryInfo>("--out")
        {
            Description = "Folder for selftest.svg and selftest.png; the current one if left out.",
            DefaultValueFactory = static _ => new DirectoryInfo("."),
        };
        var command = new Command("selftest", "Makes a page that shows what a scanner or a keyboard does to Vietnamese text.") { check, device, folder };
        command.SetAction((parsed, cancellationToken) => parsed.GetValue(check)
            ? CheckAsync(console, parsed.GetValue(device), cancellationToken)
            : MakeAsync(console, parsed.GetRequiredValue(folder), cancellationToken));
        return command;
    }

    private static async Task<int> MakeAsync(ToolConsole console, DirectoryInfo folder, CancellationToken cancellationToken)
    {
        folder.Create();
        string page = Path.Combine(folder.FullName, "selftest.svg");
        await File.WriteAllTextAsync(page, SelfTestPagePicture.Svg(), cancellationToken).ConfigureAwait(false);
        await File.WriteAllBytesAsync(Path.Combine(folder.FullName, "selftest.png"), SelfTestPagePicture.Png(), cancellationToken).ConfigureAwait(false);
        await console.Error.WriteLineAsync($"cccd: {page}").ConfigureAwait(false);
        return ExitCode.Success;
    }

    private static async Task<int> CheckAsync(ToolConsole console, string? device, CancellationToken cancellationToken)
    {
        Stream input = device is null ? console.Input : SerialScanner.OpenTty(device);
        await foreach (ScanEvent scan in ScanInput.ReadAllAsync(input, cancellationToken: cancellationToken).ConfigureAwait(false))
        {
            if (scan is ScanReceived received)
            {
                SelfTestFinding finding = SelfTest.Check(received.RevealText());
                double perSecond = received.Duration > TimeSpan.Zero ? received.Length / received.Duration.TotalSeconds : 0;
                string report = $"{finding}\n{finding.Advice.Vietnamese}\n{finding.Advice.English}\n"
                    + string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{received.Length} characters, {perSecond:0} per second, end: {received.End}, AIM: {received.AimIdentifier ?? "-"}\n");
                await console.Output.WriteAsync(Encoding.UTF8.GetBytes(report), cancellationToken).ConfigureAwait(false);
                return finding.Damage == ScanDamage.None ? ExitCode.Success : ExitCode.NotACard;
            }
        }

        return ExitCode.NotACard;
    }
}
