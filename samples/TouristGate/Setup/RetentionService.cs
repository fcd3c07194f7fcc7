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
    private const string HubName = "hub";

    private static readonly TimeSpan s_interval = TimeSpan.FromHours(1);

    /// <summary>After a round that missed something: a hub is not there yet when the program starts.</summary>
    private static readonly TimeSpan s_retry = TimeSpan.FromMinutes(1);

    /// <summary>One round over all lanes and the hub.</summary>
    /// <param name="At">When it ended.</param>
    /// <param name="Missed">Lanes, or the hub, that could not be purged; the next round tries again.</param>
    public sealed record Run(DateTimeOffset At, IReadOnlyList<string> Missed);

    public RetentionRule Rule { get; } = new() { EventEnds = options.EventEnds };

    /// <summary>The last round; null before the first.</summary>
    public Run? Last { get; private set; }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                Last = await PurgeAllAsync();
                await Task.Delay(Last.Missed.Count > 0 ? s_retry : s_interval, time, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The application stops.
        }
    }

    private async Task<Run> PurgeAllAsync()
    {
        List<string> missed = [];
        foreach (GateLane lane in lanes.All)
        {
            await PurgeAsync(lane.Settings.LaneId, () => lane.PurgeAsync(Rule), missed);
        }

        if (hub.Current is { } current)
        {
            await PurgeAsync(HubName, () => current.PurgeAsync(Rule), missed);
        }
        else if (options.Hub is not null)
        {
            missed.Add(HubName);
        }

        return new Run(time.GetUtcNow(), missed);
    }

    private async Task PurgeAsync(string lane, Func<Task<PurgeReport>> purge, List<string> missed)
    {
        try
        {
            PurgeReport report = await purge();
            if (report is not { VisitRows: 0, TicketRows: 0, KeysDestroyed: 0 })
            {
                SiteLog.Purged(logger, lane, report.VisitRows, report.TicketRows, report.KeysDestroyed);
            }
        }
        catch (Exception failure) when (failure is JournalException or UnauthorizedAccessException || SiteHub.IsAway(failure))
        {
            // The lane's state, or the hub's, says what is wrong.
            missed.Add(lane);
        }
    }
}
