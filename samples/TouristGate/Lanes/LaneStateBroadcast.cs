using TouristGate.Core.Lanes;

namespace TouristGate.Lanes;

/// <summary>Tells the screens how their lane is: at once when that changes, and every two seconds anyway. A lane whose disk did not write is given
/// another try meanwhile, for nobody scans at a lane that says it is out of order.</summary>
internal sealed class LaneStateBroadcast(SiteLanes lanes, LaneScreens screens, LaneStates states, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan s_look = TimeSpan.FromMilliseconds(200);

    private const int LooksPerRound = 10;

    private readonly Dictionary<GateLane, LaneStates.LaneView> _told = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(s_look, time);
        try
        {
            for (int look = 0; await timer.WaitForNextTickAsync(stoppingToken); look++)
            {
                bool isRound = look % LooksPerRound == 0;
                await Task.WhenAll(lanes.All.Select(lane => TellAsync(lane, isRound, stoppingToken)));
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The application stops.
        }
    }

    private Task TellAsync(GateLane lane, bool isRound, CancellationToken stop)
    {
        if (isRound && lane.Status.State == LaneState.CannotWrite)
        {
            lane.Retry();
        }

        LaneStates.LaneView view = states.ViewOf(lane);
        if (!isRound && view == _told.GetValueOrDefault(lane))
        {
            return Task.CompletedTask;
        }

        _told[lane] = view;
        return screens.SendAsync(lane.Settings.LaneId, LaneStates.MessageOf(view), stop);
    }
}
