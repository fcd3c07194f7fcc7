using TouristGate.Core.Lanes;

namespace TouristGate.Lanes;

/// <summary>Tells the screens every two seconds how their lane is, and gives a lane that is out of order another try.</summary>
internal sealed class LaneStateBroadcast(SiteLanes lanes, LaneScreens screens, LaneStates states) : BackgroundService
{
    private static readonly TimeSpan s_interval = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(s_interval);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                foreach (GateLane lane in lanes.All)
                {
                    await screens.SendAsync(lane.Settings.LaneId, states.MessageOf(lane), stoppingToken);
                }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The application stops.
        }
    }
}
