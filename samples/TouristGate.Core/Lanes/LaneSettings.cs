using System.Text.Json.Serialization;

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

    /// <summary>Whether the lane issues and cancels tickets; the hub takes such rows from no other. Lanes at a gate should not.</summary>
    public bool SellsTickets { get; init; } = true;

    [JsonIgnore]
    public bool IsEntrance => LeavesZone.Length == 0;

    [JsonIgnore]
    public bool IsExit => EntersZone.Length == 0;

    /// <exception cref="ArgumentException">A name has another shape, or the lane leads nowhere.</exception>
    public void Validate()
    {
        bool names = IsName(LaneId) && LaneId.Length > 0 && IsName(LeavesZone) && IsName(EntersZone);
        if (!names || LeavesZone == EntersZone)
        {
            throw new ArgumentException("A lane and its zones have up to 32 ASCII letters, digits, hyphens and underscores, and the zones differ.");
        }
    }

    private static bool IsName(string name) => name.Length <= 32 && name.All(static letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_');

    public static LaneSettings Entrance(string laneId, string zone = "site") => new() { LaneId = laneId, EntersZone = zone };

    public static LaneSettings Exit(string laneId, string zone = "site") => new() { LaneId = laneId, LeavesZone = zone, EntersZone = Outside };
}
