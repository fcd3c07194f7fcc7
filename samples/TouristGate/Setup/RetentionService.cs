using TouristGate.Core.Journal;
using TouristGate.Core.Lanes;
using TouristGate.Core.Privacy;
using TouristGate.Hub;
using TouristGate.Lanes;
using TouristGate.Pages;

namespace TouristGate.Setup;

/// <summary>Removes what is too old, every hour: pseudonyms, age bands and provinces of visits, and the keys of past days.</summary>
internal sealed class RetentionService(SiteOptions options, SiteLanes lanes, SiteHub hub, TimeProvider time, ILogger<RetentionService> logger) : BackgroundService
{
    private static readonly TimeSpan s_interval = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var rule = new RetentionRule { EventEnds = options.EventEnds };
        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                foreach (GateLane lane in lanes.All)
                {
                    await PurgeAsync(lane.Settings.LaneId, () => lane.PurgeAsync(rule));
                }

                if (hub.Current is { } current)
                {
                    await PurgeAsync("hub", () => current.PurgeAsync(rule));
                }

                await Task.Delay(s_interval, time, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The application stops.
        }
    }

    private async Task PurgeAsync(string lane, Func<Task<PurgeReport>> purge)
    {
        try
        {
            PurgeReport report = await purge();
            if (report is not { VisitRows: 0, TicketRows: 0, KeysDestroyed: 0 })
            {
                SiteLog.Purged(logger, lane, report.VisitRows, report.TicketRows, report.KeysDestroyed);
            }
        }
        catch (Exception failure) when (failure is JournalException || SiteHub.IsAway(failure))
        {
            // The lane's state, or the hub's, says what is wrong; the next hour tries again.
        }
    }
}
