using TouristGate.Core.Lanes;
using TouristGate.Core.Sync;
using TouristGate.Lanes;
using TouristGate.Setup;

namespace TouristGate.Hub;

/// <summary>Keeps a joined lane and its hub together, and says whether the hub is there.</summary>
internal sealed class JoinedLaneSync(JoinedLane joined, SiteLanes lanes, SiteOptions options, HubState state, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan s_interval = TimeSpan.FromMilliseconds(500);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        state.Set(online: false);
        using HttpClient client = PinnedClient.Create(options.Fingerprint);
        GateLane lane = lanes.Desk;
        var synchronizer = new LaneSynchronizer(lane, new HttpHubTransport(client, joined.Hub, joined.Enrolment.Token), time);
        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                bool done = await synchronizer.SynchronizeAsync(stoppingToken);
                state.Set(done);
                await Task.Delay(done ? s_interval : 4 * s_interval, time, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The application stops.
        }
    }
}
