using System.CommandLine;

namespace CccdSdk.Tool;

/// <summary><c>cccd parse</c>: one payload a line in, one JSON line out, on all cores, in the same order.</summary>
internal static class ParseCommand
{
    /// <summary>More threads than this only cost memory.</summary>
    private const int MostThreads = 1024;

    /// <summary>Makes the command.</summary>
    public static Command Create(ToolConsole console)
    {
        var reveal = new Option<bool>("--reveal") { Description = "Write the values; without it personal values are masked." };
        var timing = new Option<bool>("--timing") { Description = "Write how long each reading took." };
        var quiet = new Option<bool>("--quiet", "-q") { Description = "No progress on standard error." };
        var threads = new Option<int>("--threads")
        {
            Description = "Threads that read payloads; that of the processor if left out.",
            DefaultValueFactory = static _ => Environment.ProcessorCount,
        };
        threads.Validators.Add(static result =>
        {
            if (result.Tokens.Count == 1 && (!int.TryParse(result.Tokens[0].Value, out int count) || count is < 1 or > MostThreads))
            {
                result.AddError($"--threads is a number from 1 to {MostThreads}.");
            }
        });
        var command = new Command("parse", "Reads payloads from standard input, one a line, and writes one JSON line for each. Lines end in LF or "
            + "CRLF; other separators are data. Lines are answered as soon as they have ended.")
        {
            reveal, timing, quiet, threads,
        };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            console,
            new ParseSettings(parsed.GetValue(reveal), parsed.GetValue(timing), parsed.GetValue(quiet), parsed.GetValue(threads)),
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(ToolConsole console, ParseSettings settings, CancellationToken cancellationToken)
    {
        using var progress = new ParseProgress(settings.Quiet ? null : console.Error);
        var pipeline = new ParsePipeline(settings, progress);
        await pipeline.RunAsync(console.Input, console.Output, cancellationToken).ConfigureAwait(false);
        return cancellationToken.IsCancellationRequested ? ExitCode.Cancelled : progress.Code;
    }
}
