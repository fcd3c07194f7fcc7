using System.Text.Json.Serialization;
using TouristGate.Core.Decisions;
using TouristGate.Core.Tickets;

namespace TouristGate.Core.Journal;

/// <summary>One row of a lane's journal.</summary>
/// <remarks>A plain class with no printed form: the personal columns must not reach a log.</remarks>
public sealed class JournalEntry
{
    /// <summary>1 for the first row, without gaps.</summary>
    public long Sequence { get; init; }

    /// <summary>Milliseconds since 1970-01-01T00:00:00Z; never less than in the row before, except after <see cref="EntryKind.ClockAccepted"/>.</summary>
    public long AtMilliseconds { get; init; }

    public EntryKind Kind { get; init; }

    public required string LaneId { get; init; }

    public DecisionCode Code { get; init; }

    public string LeavesZone { get; init; } = "";

    public string EntersZone { get; init; } = "";

    /// <summary>People who may pass; 0 if the gate stays closed.</summary>
    public int Persons { get; init; }

    /// <summary>Heads of the ticket that this row uses up; fewer than <see cref="Persons"/> where some come back.</summary>
    public int HeadsUsed { get; init; }

    public string? TicketId { get; init; }

    public TicketKind TicketKind { get; init; }

    /// <summary>Account of the staff member who acted.</summary>
    public string? Staff { get; init; }

    /// <summary>Facts of the kind as JSON, never about a person: the ticket issued, the range purged, reasons of acceptance.</summary>
    public string? Detail { get; init; }

    public PersonalColumns? Personal { get; init; }

    /// <summary>32 random bytes; null if the row has no personal columns or they were purged.</summary>
    public byte[]? Salt { get; init; }

    /// <summary>Hash of salt and personal columns; null if the row never had any.</summary>
    public byte[]? Commitment { get; init; }

    /// <summary>SHA-256 over the hash of the row before and this row.</summary>
    public byte[] Hash { get; init; } = [];

    [JsonIgnore]
    public DateTimeOffset At => DateTimeOffset.FromUnixTimeMilliseconds(AtMilliseconds);

    /// <summary>The same row with other parts that do not enter the chain, or sealed into it.</summary>
    internal JournalEntry With(PersonalColumns? personal, byte[]? salt, byte[]? commitment, long sequence, byte[] hash) => new()
    {
        Sequence = sequence,
        AtMilliseconds = AtMilliseconds,
        Kind = Kind,
        LaneId = LaneId,
        Code = Code,
        LeavesZone = LeavesZone,
        EntersZone = EntersZone,
        Persons = Persons,
        HeadsUsed = HeadsUsed,
        TicketId = TicketId,
        TicketKind = TicketKind,
        Staff = Staff,
        Detail = Detail,
        Personal = personal,
        Salt = salt,
        Commitment = commitment,
        Hash = hash,
    };

    /// <summary>The row as it is after a purge.</summary>
    internal JournalEntry WithoutPersonal() => With(null, null, Commitment, Sequence, Hash);
}
