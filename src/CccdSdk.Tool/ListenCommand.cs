using System.CommandLine;
using System.Globalization;
using CccdSdk.Scanning;

namespace CccdSdk.Tool;

/// <summary><c>cccd listen</c>: shows scans as they come.</summary>
internal static class ListenCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(ToolConsole console)
    {
        var device = new Option<string?>("--device") { Description = "A tty of Linux, such as /dev/ttyACM0. It may be unplugged and plugged in again." };
        var keys = new Option<bool>("--stdin-keys") { Description = "Read what a keyboard scanner types from standard input." };
        var speed = new Option<int>("--baud") { Description = "Speed of the line.", DefaultValueFactory = static _ => 9600 };
        var json = new Option<bool>("--json") { Description = "One JSON object a line instead of a table." };
        var reveal = new Option<bool>("--reveal") { Description = "Show the values; without it personal values are masked." };
        var language = new Option<string>("--lang") { Description = "Language of the table: vi or en.", DefaultValueFactory = static _ => "vi" }.AcceptOnlyFromAmong("vi", "en");
        var command = new Command("listen", "Shows the scans of a hand scanner as they come, repaired.") { device, keys, speed, json, reveal, language };
        command.Validators.Add(result =>
        {
            if (result.GetValue(device) is null == !result.GetValue(keys))
            {
                result.AddError("Give either --device or --stdin-keys.");
            }
        });
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using IReadingOutput output = parsed.GetValue(json)
                ? new JsonOutput(console.Output, parsed.GetValue(reveal))
                : new TableOutput(console, parsed.GetValue(reveal), parsed.GetValue(language) == "en" ? Language.En : Language.Vi);
            string? path = parsed.GetValue(device);
            int baudRate = parsed.GetValue(speed);
            IAsyncEnumerable<ScanEvent> scans = path is null
                ? ScanInput.ReadAllAsync(console.Input, cancellationToken: cancellationToken)
                : new SerialScanner(() => SerialScanner.OpenTty(path, baudRate)).ReadAllAsync(cancellationToken);
            return await ShowAsync(scans, output, console, parsed.GetValue(reveal)).ConfigureAwait(false);
        });
        return command;
    }

    private static async Task<int> ShowAsync(IAsyncEnumerable<ScanEvent> scans, IReadingOutput output, ToolConsole console, bool reveal)
    {
        var reader = new CardReader(new CardReaderOptions { KeepText = reveal });
        var guard = new DuplicateGuard();
        var total = new ExitCodeSum();
        long number = 0;
        await foreach (ScanEvent scan in scans.ConfigureAwait(false))
        {
            if (scan is not ScanReceived received)
            {
                await console.Error.WriteLineAsync($"cccd: {scan}").ConfigureAwait(false);
                continue;
            }

            CardReading reading = reader.Read(received.RevealText());
            string key = reading.Card is { Number.IsDefault: false } card ? card.Number.Reveal() : received.RevealText();
            if (guard.IsNew(key))
            {
                total.Add(reading);
                output.Write(new SourcedReading(string.Create(CultureInfo.InvariantCulture, $"-:{++number}"), reading, null));
            }
        }

        return total.Code;
    }
}
