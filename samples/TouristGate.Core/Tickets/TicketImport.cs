using System.Globalization;
using CccdSdk.Identity;
using CsvHelper;
using TouristGate.Core.Journal;

namespace TouristGate.Core.Tickets;

/// <summary>Reads sold tickets from CSV with the columns code, kind, heads, valid_from, valid_to, card_number, bill, price.</summary>
/// <remarks>Kinds are single, dated, group and bound; days are yyyy-MM-dd. Errors name line and column, never a value.</remarks>
public static class TicketImport
{
    /// <summary>Lines of one file; more would be a mistake.</summary>
    public const int MaxLines = 500_000;

    private static readonly string[] s_columns = ["code", "kind", "heads", "valid_from", "valid_to", "card_number", "bill", "price"];

    /// <summary>Reads every line, the good ones and what is wrong with the others.</summary>
    public static (IReadOnlyList<TicketImportLine> Lines, IReadOnlyList<TicketImportProblem> Problems) Read(TextReader csv, string eventId)
    {
        List<TicketImportLine> lines = [];
        List<TicketImportProblem> problems = [];
        HashSet<string> ids = [];
        using CsvReader reader = CsvReader.Create(csv, new CsvReaderOptions { TrackLineNumbers = true, IncludeValuesInExceptions = false }, leaveOpen: true);
        try
        {
            while (reader.Read() && lines.Count + problems.Count < MaxLines)
            {
                var fields = s_columns.ToDictionary(name => name, name => Field(reader, name));
                (TicketImportLine? line, string wrong) = ReadLine(fields, eventId);
                if (line is not null && ids.Add(line.Ticket.Id))
                {
                    lines.Add(line with { LineNumber = reader.LineNumber });
                }
                else
                {
                    problems.Add(new TicketImportProblem(reader.LineNumber, line is null ? wrong : "code"));
                }
            }
        }
        catch (CsvFormatException)
        {
            problems.Add(new TicketImportProblem(lines.Count + problems.Count + 2, "csv"));
        }

        return (lines, problems);
    }

    private static string Field(CsvReader reader, string name) =>
        reader.TryGetFieldIndex(name, out int index) && index < reader.FieldCount ? reader.GetString(index).Trim() : string.Empty;

    private static (TicketImportLine? Line, string Wrong) ReadLine(Dictionary<string, string> fields, string eventId)
    {
        TicketKind kind = KindOf(fields["kind"]);
        bool bound = kind == TicketKind.BoundToCard;
        CitizenNumber holder = default;
        string? wrong = ImportedCode.IdOf(fields["code"]) is null ? "code"
            : kind == TicketKind.None ? "kind"
            : !TryNumber(fields["heads"], 1, out int heads) || heads is < 1 or > ushort.MaxValue || (heads > 1 && kind != TicketKind.Group) ? "heads"
            : !TryDay(fields["valid_from"], out DateOnly from) ? "valid_from"
            : !TryDay(fields["valid_to"], out DateOnly to) || to < from || (kind == TicketKind.Dated && to != from) ? "valid_to"
            : (fields["card_number"].Length > 0) != bound || (bound && !CitizenNumber.TryParse(fields["card_number"], null, out holder)) ? "card_number"
            : fields["bill"].Length > 64 ? "bill"
            : !TryNumber(fields["price"], 0, out int price) || price < 0 ? "price" : null;
        if (wrong is not null)
        {
            return (null, wrong);
        }

        TryNumber(fields["heads"], 1, out int count);
        TryNumber(fields["price"], 0, out int paid);
        TryDay(fields["valid_from"], out DateOnly first);
        TryDay(fields["valid_to"], out DateOnly last);
        return (new TicketImportLine(new TicketRecord
        {
            Id = ImportedCode.IdOf(fields["code"])!,
            Kind = kind,
            EventId = eventId,
            Heads = count,
            ValidFrom = first,
            ValidTo = last,
            Bill = fields["bill"].Length == 0 ? null : JournalText.Clean(fields["bill"]),
            Price = paid,
        }, bound ? holder : null), string.Empty);
    }

    private static TicketKind KindOf(string text) => text.ToUpperInvariant() switch
    {
        "SINGLE" => TicketKind.Single,
        "DATED" => TicketKind.Dated,
        "GROUP" => TicketKind.Group,
        "BOUND" => TicketKind.BoundToCard,
        _ => TicketKind.None,
    };

    private static bool TryNumber(string text, int missing, out int number)
    {
        number = missing;
        return text.Length == 0 || int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }

    private static bool TryDay(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
