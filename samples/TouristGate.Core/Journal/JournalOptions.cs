namespace TouristGate.Core.Journal;

/// <summary>Where a lane's journal is.</summary>
public sealed record JournalOptions
{
    public required string LaneId { get; init; }

    /// <summary>The SQLite file.</summary>
    public required string Path { get; init; }

    /// <summary>The second copy; beside the journal unless another disk is named, which is better.</summary>
    public string MirrorPath { get => field ?? Path + ".mirror"; init; }

    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>The most rows in one commit.</summary>
    public int MaxGroup { get; init; } = 256;
}
