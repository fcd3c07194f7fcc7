using System.Globalization;
using TouristGate.Accounts;
using TouristGate.Core.Reports;
using TouristGate.Pages;

namespace TouristGate.Supervision;

/// <summary>The daily report: for the page, and as CSV.</summary>
internal static class ReportEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        RouteGroupBuilder reports = endpoints.MapGroup("/api/report").RequireAuthorization(Sessions.Supervisor);
        reports.MapGet("/{day}", async (string day, SiteReports all) => DayOf(day, all) is { } known ? Results.Json(SiteReports.ViewOf(await all.OfAsync(known))) : NoDay());
        reports.MapGet("/{day}/hours.csv", (string day, SiteReports all) => CsvAsync(day, all, "hours", ReportCsv.WriteRows));
        reports.MapGet("/{day}/tickets.csv", (string day, SiteReports all) => CsvAsync(day, all, "tickets", ReportCsv.WriteTickets));
    }

    private static async Task<IResult> CsvAsync(string day, SiteReports reports, string name, Action<DailyReport, TextWriter> write)
    {
        if (DayOf(day, reports) is not { } known)
        {
            return NoDay();
        }

        using var text = new StringWriter(CultureInfo.InvariantCulture);
        write(await reports.OfAsync(known), text);
        return Results.File(System.Text.Encoding.UTF8.GetBytes(text.ToString()), "text/csv; charset=utf-8", string.Create(CultureInfo.InvariantCulture, $"{name}-{known:yyyy-MM-dd}.csv"));
    }

    private static DateOnly? DayOf(string text, SiteReports reports) =>
        text == "today" ? reports.Today
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) && day.Year is >= 2020 and <= 2100 ? day : null;

    private static IResult NoDay() => Problems.BadRequest("Ngày không hợp lệ.", "The day is not valid.");
}
