using TouristGate.Core.Hub;
using TouristGate.Core.Reports;
using TouristGate.Core.Time;
using TouristGate.Supervision;

namespace TouristGate.Hub;

/// <summary>Adds up the hub's rows for the supervisor's screen as they come. It begins anew with a site day, and after a purge.</summary>
internal sealed class HubOverviewReader(GateHub hub, TimeProvider time)
{
    private DateOnly _day;
    private long _purge = -1;
    private PurgeLog _purges = new();
    private HubFollower _rows = new(hub);
    private DailyReportBuilder _report = new(default);
    private DayTally _tally = new();

    public async Task<HubOverview> LookAsync()
    {
        DateTimeOffset now = time.GetUtcNow();
        DateOnly day = SiteDay.Of(now);
        IReadOnlyList<HubPurge> own = await hub.PurgesAsync(PurgeLog.Most);
        long purge = own.Count > 0 ? own[0].Number : 0;
        if (day != _day || purge != _purge)
        {
            (_day, _purge, _rows, _report, _tally, _purges) = (day, purge, new HubFollower(hub), new DailyReportBuilder(day), new DayTally(), new PurgeLog());
        }

        await _rows.ReadAsync(entry =>
        {
            _report.Add(entry);
            _purges.Add(entry);
            if (SiteDay.Of(entry.At) == day)
            {
                _tally.Add(entry);
            }
        });
        ILookup<string, Core.Journal.JournalHead> heads = await hub.HeadsAsync();
        return new HubOverview(day, _tally.Look(now), _report.Build([.. heads.SelectMany(lane => lane)]), await hub.LanesAsync(), await _rows.ConflictsAsync(), await hub.IncidentsAsync(),
            [.. _purges.Newest.Concat(own.Select(PurgeNote.Of)).OrderByDescending(note => note.At).Take(PurgeLog.Most)]);
    }
}
