using TouristGate.Core.Lanes;
using TouristGate.Core.Sync;
using TouristGate.Lanes;
using TouristGate.Pages;

namespace TouristGate.Hub;

/// <summary>Keeps a joined lane and its hub together, and says whether the hub is there.</summary>
internal sealed class JoinedLaneSync(JoinedLane joined, SiteLanes lanes, HubState state, TimeProvider time, ILogger<JoinedLaneSync> logger) : BackgroundService
{
    private static readonly TimeSpan s_interval = TimeSpan.FromMilliseconds(500);

    private string? _refused;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        state.Set(online: false);
        using HttpClient client = joined.Pin.CreateClient();
        GateLane lane = lanes.Desk;
        using var synchronizer = new LaneSynchronizer(lane, new HttpHubTransport(client, joined.Hub, joined.Enrolment.Token), time);
        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                bool done = await synchronizer.SynchronizeAsync(stoppingToken);
                state.Set(done);
                NoteRefused();
                await Task.Delay(done ? s_interval : 4 * s_interval, time, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The application stops.
        }
    }

    /// <summary>Another machine in the hub's place, or a hub with a new certificate: once for each, not twice a second.</summary>
    private void NoteRefused()
    {
        if (joined.Pin.Refused is { } refused && refused != _refused)
        {
            SiteLog.HubNotTrusted(logger, refused);
        }

        _refused = joined.Pin.Refused;
    }
}
