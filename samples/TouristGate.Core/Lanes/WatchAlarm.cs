namespace TouristGate.Core.Lanes;

/// <summary>A silent alarm: a number of a watch list was shown. Only the supervisor may see it; the lane's screen shows nothing of it.</summary>
public sealed record WatchAlarm(DateTimeOffset At, string LaneId, string ListId, string Reference);
