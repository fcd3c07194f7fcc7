using Npgsql;
using NpgsqlTypes;
using TouristGate.Core.Decisions;
using TouristGate.Core.Journal;
using TouristGate.Core.Privacy;
using TouristGate.Core.Tickets;

namespace TouristGate.Core.Hub;

/// <summary>A row of the hub's table and an entry, one from the other.</summary>
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

    public static JournalEntry Read(NpgsqlDataReader row)
    {
        var personal = new PersonalColumns
        {
            Presence = Text(row, 13),
            Holder = Text(row, 14),
            AgeBand = row.IsDBNull(15) ? null : (AgeBand)row.GetInt32(15),
            Province = row.IsDBNull(16) ? null : row.GetInt32(16),
            Note = Text(row, 17),
        };
        return new JournalEntry
        {
            Sequence = row.GetInt64(0),
            AtMilliseconds = row.GetInt64(1),
            Kind = (EntryKind)row.GetInt32(2),
            LaneId = row.GetString(3),
            Code = (DecisionCode)row.GetInt32(4),
            LeavesZone = row.GetString(5),
            EntersZone = row.GetString(6),
            Persons = row.GetInt32(7),
            HeadsUsed = row.GetInt32(8),
            TicketId = Text(row, 9),
            TicketKind = (TicketKind)row.GetInt32(10),
            Staff = Text(row, 11),
            Detail = Text(row, 12),
            Personal = personal.IsEmpty ? null : personal,
            Salt = Blob(row, 18),
            Commitment = Blob(row, 19),
            Hash = Blob(row, 20) ?? [],
        };
    }

    private static string? Text(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static byte[]? Blob(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetFieldValue<byte[]>(column);
}
