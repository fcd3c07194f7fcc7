using CsvHelper;

namespace TouristGate.Core.Reports;

/// <summary>A day's account as CSV (RFC 4180): one line for each lane, hour and kind of ticket, then one for each kind's tally.</summary>
public static class ReportCsv
{
    public static void WriteRows(DailyReport report, TextWriter destination)
    {
        ArgumentNullException.ThrowIfNull(report);
        using CsvWriter csv = CsvWriter.Create(destination, Options(), leaveOpen: true);
        csv.WriteRecord(["day", "lane", "hour", "kind", "entered", "left", "heads_used", "refused"]);
        foreach (ReportRow row in report.Rows)
        {
            csv.WriteRecord([Day(report), row.LaneId, Text(row.Hour), row.Kind.ToString(), Text(row.Entered), Text(row.Left), Text(row.HeadsUsed), Text(row.Refused)]);
        }
    }

    public static void WriteTickets(DailyReport report, TextWriter destination)
    {
        ArgumentNullException.ThrowIfNull(report);
        using CsvWriter csv = CsvWriter.Create(destination, Options(), leaveOpen: true);
        csv.WriteRecord(["day", "kind", "tickets", "issued", "used", "void", "unused", "difference", "issued_price", "void_price"]);
        foreach (TicketTally tally in report.Tickets)
        {
            csv.WriteRecord([Day(report), tally.Kind.ToString(), Text(tally.Tickets), Text(tally.Issued), Text(tally.Used), Text(tally.Void),
                Text(tally.Unused), Text(tally.Difference), Text(tally.IssuedPrice), Text(tally.VoidPrice)]);
        }
    }

    /// <summary>A lane's name may come from another program; a spreadsheet must not take it for a formula.</summary>
    private static CsvWriterOptions Options() => new() { Injection = CsvInjection.Escape, HasHeader = false };

    private static string Day(DailyReport report) => report.Day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static string Text(long number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
