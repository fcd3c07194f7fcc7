using TouristGate.Core.Journal;
using TouristGate.Core.Lanes;
using TouristGate.Core.Reports;
using TouristGate.Core.Tickets;
using TouristGate.Core.Time;
using TouristGate.Hub;
using TouristGate.Lanes;

namespace TouristGate.Supervision;

/// <summary>The accounts of the core over all journals of this site: of today while it goes on, of any day when asked.</summary>
internal sealed class SiteReports(SiteLanes lanes, SiteHub hub, TimeProvider time)
{
    private const int SecondsPerBucket = DailyReport.MinutesPerBucket * 60;

    private readonly Lock _lock = new();
    private readonly NewRows _rows = new(lanes);
    private DateOnly _day;
    private DailyReportBuilder? _today;

    public sealed record KindView(string Kind, int Issued, int Used, int Void, int Unused, long Income, bool Agrees);

    public sealed record HourView(string Lane, int Hour, int Persons);

    /// <param name="Kind">The kind of ticket that the check is about; null where it is about all.</param>
    public sealed record CheckView(string? Kind, bool Good, string Vi, string En);

    public sealed record View(
        DateOnly Day, bool Agrees, int Entered, int Left, IReadOnlyList<KindView> Tickets, IReadOnlyList<HourView> Hours,
        IReadOnlyList<SupervisorState.RefusalView> Refusals, IReadOnlyList<CheckView> Checks, IReadOnlyList<MinuteCount> Minutes, IReadOnlyList<string> Heads);

    public DateOnly Today => SiteDay.Of(time.GetUtcNow());

    /// <summary>Tickets of all kinds since the event began.</summary>
    public IReadOnlyList<KindView> Tickets() => [.. (hub.Overview?.Report ?? Current()).Tickets.Select(KindOf)];

    /// <summary>The account of a day: of all lanes where this is the hub, else of the lanes of this process.</summary>
    public async Task<DailyReport> OfAsync(DateOnly day)
    {
        if (hub.Current is { } all)
        {
            try
            {
                return await SiteHub.ReportAsync(all, day);
            }
            catch (Exception failure) when (SiteHub.IsAway(failure))
            {
                // The heads in the report name the journals that it is made of.
                return Of(day);
            }
        }

        return Of(day);
    }

    private DailyReport Of(DateOnly day)
    {
        if (day == Today)
        {
            return Current();
        }

        GateLane[] open = [.. lanes.All.Where(lane => lane.Status.Head is not null)];
        return DailyReportBuilder.Create(day, open.SelectMany(lane => lane.ReadDurable()), HeadsOf(open));
    }

    public static View ViewOf(DailyReport report) => new(
        report.Day,
        report.AddsUp,
        report.Entered,
        report.Left,
        [.. report.Tickets.Select(KindOf)],
        [.. report.Rows.GroupBy(row => (row.LaneId, row.Hour)).Select(group => new HourView(group.Key.LaneId, group.Key.Hour, group.Sum(row => row.Entered)))],
        [.. report.Refusals.OrderByDescending(refusal => refusal.Value).Select(refusal => SupervisorState.RefusalOf(refusal.Key, refusal.Value))],
        [.. report.Checks.Select(CheckOf)],
        Buckets(report),
        [.. report.Heads.Select(head => head.ToString())]);

    private static CheckView CheckOf(ReportCheck check) => new(
        check.Name.StartsWith(DailyReport.TicketCheck, StringComparison.Ordinal) ? CamelCase(check.Name[DailyReport.TicketCheck.Length..]) : null,
        check.IsRight,
        $"{check.Text.Vietnamese}: {check.Left} = {check.Right}",
        check.Text.English);

    private static KindView KindOf(TicketTally tally) =>
        new(CamelCase($"{tally.Kind}"), tally.Issued, tally.Used, tally.Void, tally.Unused, tally.IssuedPrice - tally.VoidPrice, tally.Difference == 0);

    private static string CamelCase(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    /// <summary>From the bucket before the first arrival to the one after the last.</summary>
    private static List<MinuteCount> Buckets(DailyReport report)
    {
        List<MinuteCount> all = [];
        int first = Enumerable.Range(0, report.Arrivals.Count).FirstOrDefault(i => report.Arrivals[i] > 0, -1);
        if (first < 0)
        {
            return all;
        }

        int last = Enumerable.Range(0, report.Arrivals.Count).Last(i => report.Arrivals[i] > 0);
        long start = SiteDay.Start(report.Day).ToUnixTimeSeconds();
        for (int i = Math.Max(0, first - 2); i <= Math.Min(report.Arrivals.Count - 1, last + 2); i++)
        {
            all.Add(new MinuteCount(start + ((long)i * SecondsPerBucket), report.Arrivals[i], 0));
        }

        return all;
    }

    private DailyReport Current()
    {
        lock (_lock)
        {
            if (_today is null || _day != Today)
            {
                (_day, _today) = (Today, new DailyReportBuilder(Today));
                _rows.Restart();
            }

            _rows.Read(_today.Add);
            return _today.Build(HeadsOf(lanes.All));
        }
    }

    private static JournalHead[] HeadsOf(IEnumerable<GateLane> open) => [.. open.Select(lane => lane.Status.Head).OfType<JournalHead>()];
}
