using Npgsql;
using TouristGate.Core.Hub;
using TouristGate.Core.Journal;
using TouristGate.Core.Lanes;
using TouristGate.Core.Reports;
using TouristGate.Core.Sync;
using TouristGate.Core.Time;
using TouristGate.Lanes;
using TouristGate.Pages;
using TouristGate.Setup;

namespace TouristGate.Hub;

/// <summary>This process as the hub of its site: PostgreSQL behind it, its own lanes and those of other machines before it.</summary>
/// <remarks>While the database is away the lanes go on; everything here tries again.</remarks>
internal sealed class SiteHub(SiteOptions options, SiteLanes lanes, HubState state, TimeProvider time, ILogger<SiteHub> logger) : BackgroundService
{
    private static readonly TimeSpan s_syncInterval = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan s_overviewInterval = TimeSpan.FromSeconds(3);

    /// <summary>The hub, once its database has answered.</summary>
    public GateHub? Current { get; private set; }

    /// <summary>The newest overview; null before the first.</summary>
    public HubOverview? Overview { get; private set; }

    public static async Task<DailyReport> ReportAsync(GateHub hub, DateOnly day)
    {
        var builder = new DailyReportBuilder(day);
        await foreach (JournalEntry entry in hub.ReadAsync(DateTimeOffset.UnixEpoch, SiteDay.Start(day.AddDays(1))))
        {
            builder.Add(entry);
        }

        return builder.Build([.. (await hub.HeadsAsync()).SelectMany(lane => lane)]);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        state.Set(online: false);
        try
        {
            Current = await OpenAsync(stoppingToken);
            await using GateHub hub = Current;
            await Task.WhenAll([.. lanes.All.Select(lane => SynchronizeAsync(hub, lane, stoppingToken)), LookAsync(hub, stoppingToken)]);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The application stops.
        }
    }

    private async Task<GateHub> OpenAsync(CancellationToken stop)
    {
        while (true)
        {
            try
            {
                return await GateHub.OpenAsync(new HubOptions { ConnectionString = options.Hub!, EventId = options.EventId, Keys = lanes.Keys, TimeProvider = time }, stop);
            }
            catch (Exception failure) when (IsAway(failure))
            {
                SiteLog.HubAway(logger, failure.GetType().Name);
                await Task.Delay(s_overviewInterval, time, stop);
            }
        }
    }

    private static Task SynchronizeAsync(GateHub hub, GateLane lane, CancellationToken stop) =>
        new LaneSynchronizer(lane, new DirectHubTransport(hub, lane.Settings.LaneId)).RunAsync(s_syncInterval, stop);

    private async Task LookAsync(GateHub hub, CancellationToken stop)
    {
        var reader = new HubOverviewReader(hub, time);
        while (!stop.IsCancellationRequested)
        {
            try
            {
                Overview = await reader.LookAsync();
                state.Set(online: true);
            }
            catch (Exception failure) when (IsAway(failure))
            {
                state.Set(online: false);
                SiteLog.HubAway(logger, failure.GetType().Name);
            }

            await Task.Delay(s_overviewInterval, time, stop);
        }
    }

    public static bool IsAway(Exception failure) => failure is NpgsqlException or IOException or TimeoutException or System.Net.Sockets.SocketException;
}
