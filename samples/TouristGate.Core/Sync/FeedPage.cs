using TouristGate.Core.Journal;
using TouristGate.Core.Privacy;

namespace TouristGate.Core.Sync;

/// <summary>What a lane has to know of the others.</summary>
public sealed class FeedPage
{
    /// <summary>Where to go on.</summary>
    public long Position { get; init; }

    /// <summary>Rows of other lanes that change what may pass, without age, place and notes.</summary>
    public IReadOnlyList<ForeignEntry> Entries { get; init; } = [];

    public bool More { get; init; }

    public SharedKeys? Keys { get; init; }
}

/// <summary>A row of another lane's journal.</summary>
public sealed class ForeignEntry
{
    public required string JournalId { get; init; }

    public required JournalEntry Entry { get; init; }
}
