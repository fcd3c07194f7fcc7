using TouristGate.Core.Decisions;
using TouristGate.Core.Journal;
using TouristGate.Core.Privacy;

namespace TouristGate.Core.Lanes;

/// <summary>What a lane is made of.</summary>
public sealed record GateLaneOptions
{
    public required LaneSettings Lane { get; init; }

    public required GatePolicy Policy { get; init; }

    public required JournalOptions Journal { get; init; }

    /// <summary>Keys of the site; the caller disposes of them after the lane.</summary>
    public required KeyStore Keys { get; init; }

    /// <summary>The file with rows of other lanes, as the hub spread them; null for a site with one laptop.</summary>
    public string? ForeignPath { get; init; }

    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>How far the clock may step back before the lane stops: what time synchronisation does by itself.</summary>
    public TimeSpan ClockTolerance { get; init; } = TimeSpan.FromSeconds(5);
}
