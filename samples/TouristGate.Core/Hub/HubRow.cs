using Npgsql;
using NpgsqlTypes;
using TouristGate.Core.Decisions;
using TouristGate.Core.Journal;
using TouristGate.Core.Privacy;
using TouristGate.Core.Tickets;

namespace TouristGate.Core.Hub;

/// <summary>An entry as a row of the hub's table; <see cref="EntryRow"/> reads it back.</summary>
internal static class HubRow
{
    public static IEnumerable<(object? Value, NpgsqlDbType Type)> Values(JournalEntry entry) =>
    [
        (entry.Sequence, NpgsqlDbType.Bigint),
        (entry.AtMilliseconds, NpgsqlDbType.Bigint),
        ((int)entry.Kind, NpgsqlDbType.Integer),
        (entry.LaneId, NpgsqlDbType.Text),
        ((int)entry.Code, NpgsqlDbType.Integer),
        (entry.LeavesZone, NpgsqlDbType.Text),
        (entry.EntersZone, NpgsqlDbType.Text),
        (entry.Persons, NpgsqlDbType.Integer),
        (entry.HeadsUsed, NpgsqlDbType.Integer),
        (entry.TicketId, NpgsqlDbType.Text),
        ((int)entry.TicketKind, NpgsqlDbType.Integer),
        (entry.Staff, NpgsqlDbType.Text),
        (entry.Detail, NpgsqlDbType.Text),
        (entry.Personal?.Presence, NpgsqlDbType.Text),
        (entry.Personal?.Holder, NpgsqlDbType.Text),
        (entry.Personal?.AgeBand is { } band ? (int)band : null, NpgsqlDbType.Integer),
        (entry.Personal?.Province, NpgsqlDbType.Integer),
        (entry.Personal?.Note, NpgsqlDbType.Text),
        (entry.Salt, NpgsqlDbType.Bytea),
        (entry.Commitment, NpgsqlDbType.Bytea),
        (entry.Hash, NpgsqlDbType.Bytea),
    ];
}
