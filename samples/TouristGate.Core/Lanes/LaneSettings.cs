namespace TouristGate.Core.Lanes;

/// <summary>Where a lane stands: which zone people leave when they pass it, and which they enter.</summary>
public sealed record LaneSettings
{
    /// <summary>The zone that is outside the site.</summary>
    public const string Outside = "";

    /// <summary>1 to 32 letters, digits, hyphens and underscores.</summary>
    public required string LaneId { get; init; }

    public string LeavesZone { get; init; } = Outside;

    public string EntersZone { get; init; } = "site";

    public bool IsEntrance => LeavesZone.Length == 0;

    public bool IsExit => EntersZone.Length == 0;

    public static LaneSettings Entrance(string laneId, string zone = "site") => new() { LaneId = laneId, EntersZone = zone };

    public static LaneSettings Exit(string laneId, string zone = "site") => new() { LaneId = laneId, LeavesZone = zone, EntersZone = Outside };
}
