using System.Text.Json;

namespace TouristGate.Core.Journal;

/// <summary>What a purge removed, as its own row says: the personal columns of some kinds of rows up to a sequence number.</summary>
public sealed record PurgeDetail
{
    public required PurgeScope Scope { get; init; }

    public required long ThroughSequence { get; init; }

    /// <summary>Rows whose personal columns were removed by this purge.</summary>
    public required long Rows { get; init; }

    /// <summary>Rows older than this were removed; null in journals that were written before it was noted.</summary>
    public DateTimeOffset? Before { get; init; }

    /// <summary>What a row of the kind <see cref="EntryKind.Purge"/> says; null where it says nothing that can be read.</summary>
    public static PurgeDetail? TryRead(JournalEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        try
        {
            return entry is { Kind: EntryKind.Purge, Detail: { } detail } ? JsonSerializer.Deserialize(detail, CoreJson.Default.PurgeDetail) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    internal bool Covers(long sequence, PurgeScope scope) => sequence <= ThroughSequence && scope == Scope;

    internal static PurgeScope ScopeOf(EntryKind kind) => kind == EntryKind.TicketIssued ? PurgeScope.Tickets : PurgeScope.Visits;
}
