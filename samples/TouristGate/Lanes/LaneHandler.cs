using System.Security.Claims;
using CccdSdk.Scanning;
using CounterDevices;
using CounterDevices.Serial;
using CounterDevices.Sockets;
using TouristGate.Core.Lanes;
using TouristGate.Pages;

namespace TouristGate.Lanes;

/// <summary>Scans at a lane: of its screen's keys and camera, and of a serial scanner.</summary>
internal sealed class LaneHandler(SiteLanes lanes, GateDoor door, LaneScreens screens, LaneStates states, ILogger<LaneHandler> logger) : ICounterHandler, ISerialScanHandler
{
    public async Task ConnectedAsync(CounterConnection connection, CancellationToken cancellationToken)
    {
        if (LaneOf(connection) is not { } lane)
        {
            return;
        }

        screens.Add(lane.Settings.LaneId, connection);
        if (connection.Source == CounterSource.Keys)
        {
            SiteLog.Screen(logger, lane.Settings.LaneId, "opened");
            await connection.SendAsync(states.MessageOf(lane), cancellationToken);
        }
    }

    public async Task<object?> HandleAsync(CounterConnection connection, CounterInput input, CancellationToken cancellationToken)
    {
        if (LaneOf(connection) is { } lane)
        {
            // All screens of the lane show the answer, this one as well.
            await TakeAsync(lane, input);
        }

        return null;
    }

    public Task DisconnectedAsync(CounterConnection connection)
    {
        screens.Remove(connection);
        if (connection.Source == CounterSource.Keys && LaneOf(connection) is { } lane)
        {
            SiteLog.Screen(logger, lane.Settings.LaneId, "closed");
        }

        return Task.CompletedTask;
    }

    public Task HandleAsync(string counter, CounterInput input, CancellationToken cancellationToken) =>
        lanes.Find(counter) is { } lane ? TakeAsync(lane, input) : Task.CompletedTask;

    public Task StateChangedAsync(string counter, DeviceState state, CancellationToken cancellationToken)
    {
        states.SetSerial(counter, state);
        return Task.CompletedTask;
    }

    /// <summary>A decision that has begun is finished, also when the page goes away meanwhile.</summary>
    private async Task TakeAsync(GateLane lane, CounterInput input)
    {
        LaneRequest request = LaneRequests.Of(input, lane.Policy, door.Today);
        await door.PassAsync(lane, request, input.Reading, $"{input.Source}", CancellationToken.None);
        await screens.SendAsync(lane.Settings.LaneId, states.MessageOf(lane), CancellationToken.None);
    }

    private GateLane? LaneOf(CounterConnection connection) => lanes.Find(connection.Context.User.FindFirstValue(LaneAuthentication.LaneClaim));
}
