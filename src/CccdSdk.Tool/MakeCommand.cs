using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using CccdSdk.Identity;
using CccdSdk.Testing;

namespace CccdSdk.Tool;

/// <summary><c>cccd make</c>: synthetic cards of invented people.</summary>
internal static class MakeCommand
{
    private const string DayFormat = "yyyy-MM-dd";

    /// <summary>Makes the command.</summary>
    public static Command Create(ToolConsole console)
    {
        var count = Number("--count", "How many cards, 1 to 1000000.", 1, 1, 1_000_000);
        var seed = new Option<ulong>("--seed") { Description = "Seed of the first card; each further one has the next.", DefaultValueFactory = static _ => 1 };
        Option<string> document = Choice("--document", "What the text is; all but card belong to the same invented person.", SyntheticText.Documents);
        Option<string> edition = Choice("--edition", "Edition of the card; either if left out.", "any", "cccd2021", "canCuoc2024");
        Option<string> sex = Choice("--sex", "Sex; either if left out.", "any", "male", "female");
        Option<string> level = Choice("--level", "Error correction level of the symbol.", "M", "L", "Q", "H");
        var age = new Option<int?>("--age") { Description = "Age in full years on the day of --as-of." };
        var province = new Option<int?>("--province") { Description = "Place of birth registration, such as 036: one of the 63 codes." };
        Option<DateOnly?> born = Day("--born", "Date of birth, yyyy-MM-dd.");
        Option<DateOnly?> issued = Day("--issued", "Date of issue, yyyy-MM-dd.");
        Option<DateOnly?> asOf = Day("--as-of", "Day on which the card exists; 2026-01-01 if left out, never today, so that a seed stays the same card.");
        var resolution = Number("--dpi", "Resolution of the specimen picture, 100 to 1200.", 300, 100, 1200);
        var folder = new Option<DirectoryInfo?>("--out") { Description = "Folder for text, symbol and specimen of each card; texts on standard output if left out." };
        var command = new Command("make", "Makes synthetic cards. Everybody is invented; any likeness is chance.")
        {
            count, seed, document, edition, age, born, sex, province, issued, asOf, level, resolution, folder,
        };
        command.SetAction((parsed, cancellationToken) => Task.Run(
            () => Run(
                console,
                new MakeSettings(
                    parsed.GetValue(count),
                    parsed.GetValue(seed),
                    parsed.GetRequiredValue(document),
                    Enum.Parse<SymbolLevel>(parsed.GetRequiredValue(level)),
                    parsed.GetValue(resolution),
                    parsed.GetValue(folder),
                    new SyntheticIdentityOptions
                    {
                        Edition = parsed.GetValue(edition) switch { "cccd2021" => CardEdition.Cccd2021, "canCuoc2024" => CardEdition.CanCuoc2024, _ => null },
                        Sex = parsed.GetValue(sex) switch { "male" => Sex.Male, "female" => Sex.Female, _ => null },
                        Age = parsed.GetValue(age),
                        ProvinceCode = parsed.GetValue(province),
                        DateOfBirth = parsed.GetValue(born),
                        DateOfIssue = parsed.GetValue(issued),
                        AsOf = parsed.GetValue(asOf) ?? new SyntheticIdentityOptions().AsOf,
                    }),
                cancellationToken),
            cancellationToken));
        return command;
    }

    private static int Run(ToolConsole console, MakeSettings settings, CancellationToken cancellationToken)
    {
        try
        {
            SyntheticFiles.Make(console, settings, cancellationToken);
            return ExitCode.Success;
        }
        catch (ArgumentException exception)
        {
            // The first line; the second names our parameter.
            string message = exception.Message;
            int parameter = message.LastIndexOf(" (Parameter", StringComparison.Ordinal);
            console.Error.WriteLine($"cccd: {(parameter < 0 ? message : message[..parameter])}");
            return ExitCode.Usage;
        }
    }

    private static Option<string> Choice(string name, string description, params string[] values) => new Option<string>(name)
    {
        Description = description,
        DefaultValueFactory = _ => values[0],
    }.AcceptOnlyFromAmong(values);

    private static Option<int> Number(string name, string description, int ordinary, int least, int most)
    {
        var option = new Option<int>(name) { Description = description, DefaultValueFactory = _ => ordinary };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && (!int.TryParse(result.Tokens[0].Value, out int value) || value < least || value > most))
            {
                result.AddError($"{name} is a number from {least} to {most}.");
            }
        });
        return option;
    }

    private static Option<DateOnly?> Day(string name, string description) => new(name)
    {
        Description = description,
        CustomParser = result => ParseDay(name, result),
    };

    private static DateOnly? ParseDay(string name, ArgumentResult result)
    {
        if (DateOnly.TryParseExact(result.Tokens[0].Value, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
        {
            return day;
        }

        result.AddError($"{name} is a day as {DayFormat}.");
        return null;
    }
}
