using TouristGate.Core.Decisions;

namespace TouristGate.Core.Lanes;

/// <summary>A decision on its way to the disk, and what follows once it is there.</summary>
internal readonly record struct PendingDecision(GateDecision Decision, Task Durable, IReadOnlyList<WatchAlarm> Alarms)
{
    public static PendingDecision Of(GateDecision decision) => new(decision, Task.CompletedTask, []);
}
