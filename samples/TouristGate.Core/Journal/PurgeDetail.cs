namespace TouristGate.Core.Journal;

/// <summary>What a purge removed, as its own row says: the personal columns of some kinds of rows up to a sequence number.</summary>
public sealed record PurgeDetail
{
    public required PurgeScope Scope { get; init; }

    public required long ThroughSequence { get; init; }

    /// <summary>Rows whose personal columns were removed by this purge.</summary>
    public required long Rows { get; init; }

    internal bool Covers(long sequence, PurgeScope scope) => sequence <= ThroughSequence && scope == Scope;

    internal static PurgeScope ScopeOf(EntryKind kind) => kind == EntryKind.TicketIssued ? PurgeScope.Tickets : PurgeScope.Visits;
}
