using System.Data.Common;
using Microsoft.Data.Sqlite;
using TouristGate.Core.Decisions;
using TouristGate.Core.Privacy;
using TouristGate.Core.Tickets;

namespace TouristGate.Core.Journal;

/// <summary>A row of the table and an entry, one from the other.</summary>
internal static class EntryRow
{
    private static readonly string[] s_names = JournalSchema.Columns.Split(", ");

    public static SqliteCommand CreateInsert(SqliteConnection connection)
    {
        SqliteCommand command = connection.CreateCommand();
#pragma warning disable CA2100 // The names are constants.
        command.CommandText = $"INSERT INTO entry ({JournalSchema.Columns}) VALUES ({string.Join(", ", s_names.Select(name => "$" + name))})";
#pragma warning restore CA2100
        foreach (string name in s_names)
        {
            command.Parameters.AddWithValue("$" + name, DBNull.Value);
        }

        return command;
    }

    public static void Insert(SqliteCommand insert, JournalEntry entry)
    {
        object?[] values =
        [
            entry.Sequence, entry.AtMilliseconds, (long)entry.Kind, entry.LaneId, (long)entry.Code, entry.LeavesZone, entry.EntersZone,
            entry.Persons, entry.HeadsUsed, entry.TicketId, (long)entry.TicketKind, entry.Staff, entry.Detail,
            entry.Personal?.Presence, entry.Personal?.Holder, (long?)entry.Personal?.AgeBand, entry.Personal?.Province, entry.Personal?.Note,
            entry.Salt, entry.Commitment, entry.Hash,
        ];
        for (int i = 0; i < values.Length; i++)
        {
            insert.Parameters[i].Value = values[i] ?? DBNull.Value;
        }

        insert.ExecuteNonQuery();
    }

    /// <summary>Reads a row of the columns of <see cref="JournalSchema"/>, in their order, from a lane or from the hub.</summary>
    public static JournalEntry Read(DbDataReader row) => new()
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
        Personal = Personal(row),
        Salt = Blob(row, 18),
        Commitment = Blob(row, 19),
        Hash = Blob(row, 20) ?? [],
    };

    private static PersonalColumns? Personal(DbDataReader row)
    {
        var personal = new PersonalColumns
        {
            Presence = Text(row, 13),
            Holder = Text(row, 14),
            AgeBand = row.IsDBNull(15) ? null : (AgeBand)row.GetInt32(15),
            Province = row.IsDBNull(16) ? null : row.GetInt32(16),
            Note = Text(row, 17),
        };
        return personal.IsEmpty ? null : personal;
    }

    private static string? Text(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static byte[]? Blob(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetFieldValue<byte[]>(column);
}
