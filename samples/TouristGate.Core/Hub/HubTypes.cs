using TouristGate.Core.Journal;
using TouristGate.Core.Lanes;

namespace TouristGate.Core.Hub;

/// <summary>A lane that joined: its token is shown this once; the hub keeps a hash.</summary>
public sealed class Enrolment
{
    public required LaneSettings Lane { get; init; }

    /// <summary>32 random bytes as base64url.</summary>
    public required string Token { get; init; }

    public required string EventId { get; init; }
}

/// <summary>A lane as the hub knows it.</summary>
/// <param name="LaneId">The lane.</param>
/// <param name="EnrolledAt">When it joined.</param>
/// <param name="SeenAt">When it was heard of last.</param>
/// <param name="IsRevoked">Whether its token was taken away.</param>
/// <param name="Heads">How far each of its journals is known; anchors for <see cref="GateLane.Verify"/>.</param>
public sealed record HubLane(string LaneId, DateTimeOffset EnrolledAt, DateTimeOffset? SeenAt, bool IsRevoked, IReadOnlyList<JournalHead> Heads);

/// <summary>Something that lanes did while they did not know of each other, for the supervisor.</summary>
/// <param name="Kind">What.</param>
/// <param name="TicketId">The ticket; null where it is about a card.</param>
/// <param name="LaneIds">The lanes, in order.</param>
/// <param name="Times">When, in order.</param>
/// <param name="HeadsOver">Heads let in beyond what was paid or allowed.</param>
public sealed record HubConflict(ConflictKind Kind, string? TicketId, IReadOnlyList<string> LaneIds, IReadOnlyList<DateTimeOffset> Times, int HeadsOver)
{
    /// <summary>By kind, ticket and time.</summary>
    internal static IReadOnlyList<HubConflict> Ordered(IEnumerable<HubConflict> conflicts) => [.. conflicts
        .OrderBy(conflict => conflict.Kind).ThenBy(conflict => conflict.TicketId, StringComparer.Ordinal)
        .ThenBy(conflict => conflict.Times[0]).ThenBy(conflict => conflict.Times[^1])];
}

/// <summary>What lanes did without knowing of each other.</summary>
public enum ConflictKind
{
    /// <summary>More heads than the ticket has.</summary>
    TicketUsedTwice = 0,

    /// <summary>A ticket was used after it was cancelled elsewhere.</summary>
    VoidTicketUsed,

    /// <summary>A card came in twice without going out.</summary>
    CardInsideTwice,
}

/// <summary>A batch that was refused: rows that do not continue the chain, or of another lane.</summary>
public sealed record HubIncident(DateTimeOffset At, string LaneId, string JournalId, string Status, long Sequence);

/// <summary>A purge of the hub's own rows. Those of lanes are rows of their journals.</summary>
/// <param name="Number">1 for the hub's first.</param>
/// <param name="At">When.</param>
/// <param name="Scope">What was removed.</param>
/// <param name="Before">Rows older than this.</param>
/// <param name="Rows">Rows whose personal columns were removed.</param>
public sealed record HubPurge(long Number, DateTimeOffset At, PurgeScope Scope, DateTimeOffset Before, long Rows);
