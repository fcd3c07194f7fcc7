using System.Collections.Concurrent;
using CccdSdk.Scanning;
using CounterDevices.Sockets;
using TouristGate.Core.Lanes;
using TouristGate.Setup;

namespace TouristGate.Lanes;

/// <summary>What a lane's screen says about the lane itself.</summary>
internal sealed class LaneStates(SiteOptions options, HubState hub)
{
    private readonly ConcurrentDictionary<string, DeviceState> _serial = new();

    public sealed record LaneView(string Site, string Lane, bool IsExit, bool Demo, string Hub, int? Inside, int? Capacity, string? Fault, string? FaultEn, string? Serial);

    public void SetSerial(string lane, DeviceState state) => _serial[lane] = state;

    public CounterMessage MessageOf(GateLane lane) => MessageOf(ViewOf(lane));

    public static CounterMessage MessageOf(LaneView view) => new("state") { Answer = view };

    public LaneView ViewOf(GateLane lane)
    {
        LaneStatus status = lane.Status;
        string zone = lane.Settings.IsExit ? lane.Settings.LeavesZone : lane.Settings.EntersZone;
        bool works = status.State == LaneState.Open;
        return new LaneView(
            options.Site,
            lane.Settings.LaneId,
            lane.Settings.IsExit,
            options.Demo,
            hub.Word,
            status.InsideByZone.GetValueOrDefault(zone),
            lane.Policy.ZoneCapacity.TryGetValue(zone, out int capacity) ? capacity : null,
            works ? null : status.Text.Vietnamese,
            works ? null : status.Text.English,
            _serial.TryGetValue(lane.Settings.LaneId, out DeviceState serial) ? $"{serial}" : null);
    }
}
