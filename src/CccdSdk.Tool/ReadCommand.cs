using System.CommandLine;
using System.CommandLine.Parsing;
using CccdSdk.Qr;
using CccdSdk.Tool.Explain;

namespace CccdSdk.Tool;

/// <summary><c>cccd read PATH...</c>: pictures, folders of pictures, or text on standard input.</summary>
internal static class ReadCommand
{
    /// <summary>The path that stands for standard input.</summary>
    private const string StandardInput = "-";

    /// <summary>Makes the command.</summary>
    public static Command Create(ToolConsole console)
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Pictures (PNG, JPEG, BMP, PGM, PPM), folders of pictures, or - for text on standard input, one payload a line.",
            Arity = ArgumentArity.OneOrMore,
        };
        paths.Validators.Add(static result =>
        {
            foreach (Token token in result.Tokens)
            {
                if (token.Value.StartsWith('-') && token.Value != StandardInput)
                {
                    result.AddError($"{token.Value} is no option of read; a file of this name is written as ./{token.Value}.");
                }
            }
        });
        var json = new Option<bool>("--json") { Description = "One JSON object a line instead of a table, one for each symbol." };
        var reveal = new Option<bool>("--reveal") { Description = "Show the values; without it personal values are masked." };
        var timing = new Option<bool>("--timing") { Description = "Say how long each reading took, the picture already decoded." };
        var recursive = new Option<bool>("--recursive", "-r") { Description = "Go into the folders of folders too." };
        var effort = new Option<string>("--effort")
        {
            Description = "How much is tried: fast (a frame of a camera), balanced, or thorough (a photo, where there is no second one).",
            DefaultValueFactory = static _ => "balanced",
        }.AcceptOnlyFromAmong("fast", "balanced", "thorough");
        var explain = new Option<string?>("--explain")
        {
            Description = "Draw into this folder, as SVG and a page index.html, how each picture that gave no card was read: thresholds, "
                + "candidates, grid, sampled values, codewords, errors. The drawings show the card and its code: they are personal data, "
                + "written nowhere else; delete them after use.",
        };
        var all = new Option<bool>("--all") { Description = "With --explain: draw the pictures that were read too." };
        var language = new Option<string>("--lang")
        {
            Description = "Language of the table: vi or en.",
            DefaultValueFactory = static _ => "vi",
        }.AcceptOnlyFromAmong("vi", "en");
        var command = new Command("read", "Reads cards from pictures or text and prints who they belong to.")
        {
            paths, json, reveal, timing, recursive, effort, language, explain, all,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(all) && result.GetValue(explain) is null)
            {
                result.AddError("--all needs --explain and a folder.");
            }
        });
        command.SetAction((parsed, cancellationToken) => Task.Run(
            () => Run(
                console,
                new ReadSettings(
                    parsed.GetRequiredValue(paths),
                    parsed.GetValue(json),
                    parsed.GetValue(reveal),
                    parsed.GetValue(timing),
                    parsed.GetValue(recursive),
                    parsed.GetValue(language) == "en" ? Language.En : Language.Vi)
                {
                    Reader = new QrReaderOptions
                    {
                        Effort = Enum.Parse<QrReaderEffort>(parsed.GetRequiredValue(effort), ignoreCase: true),
                        TimeBudget = Timeout.InfiniteTimeSpan,
                    },
                    ExplainFolder = parsed.GetValue(explain),
                    ExplainAll = parsed.GetValue(all),
                },
                cancellationToken),
            cancellationToken));
        return command;
    }

    private static int Run(ToolConsole console, ReadSettings settings, CancellationToken cancellationToken)
    {
        var reader = new CardReader(new CardReaderOptions
        {
            KeepText = settings.Reveal,
            SymbolReader = new QrReader(settings.Reader),
        });
        using IReadingOutput output = settings.Json
            ? new JsonOutput(console.Output, settings.Reveal)
            : new TableOutput(console, settings.Reveal, settings.Language);
        var total = new ExitCodeSum();
        PictureExplainer? explainer = settings.ExplainFolder is { } folder ? new PictureExplainer(settings, folder, console.Error, total) : null;
        explainer?.Open();
        foreach (string path in settings.Paths)
        {
            IEnumerable<SourcedReading> readings = path == StandardInput
                ? TextInput.Read(console.Input, reader, settings.Timing)
                : PictureInput.Read(path, reader, settings, explainer, console.Error, total, cancellationToken);
            foreach (SourcedReading reading in readings)
            {
                cancellationToken.ThrowIfCancellationRequested();
                total.Add(reading.Reading);
                output.Write(reading);
            }
        }

        return total.Code;
    }
}
