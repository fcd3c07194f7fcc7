using Microsoft.Data.Sqlite;

namespace TouristGate.Core.Journal;

/// <summary>Removes personal columns from database, write-ahead log and mirror.</summary>
internal static class JournalPurge
{
    /// <summary>How many rows have personal columns that are older than an instant, and the last of them.</summary>
    public static (long Rows, long Through) Count(string path, PurgeScope scope, long beforeMilliseconds)
    {
        try
        {
            using var connection = new SqliteConnection(JournalSchema.ConnectionString(path, readOnly: true));
            connection.Open();
            using SqliteCommand select = connection.CreateCommand();
            select.CommandText = "SELECT count(*), coalesce(max(seq), 0) FROM entry WHERE at < $before AND salt IS NOT NULL AND (kind = $issued) = $tickets";
            select.Parameters.AddWithValue("$before", beforeMilliseconds);
            select.Parameters.AddWithValue("$issued", (long)EntryKind.TicketIssued);
            select.Parameters.AddWithValue("$tickets", scope == PurgeScope.Tickets ? 1 : 0);
            using SqliteDataReader row = select.ExecuteReader();
            row.Read();
            return (row.GetInt64(0), row.GetInt64(1));
        }
        catch (SqliteException exception)
        {
            throw JournalFile.Fault(exception);
        }
    }

    public static void Blank(SqliteConnection connection, SqliteTransaction transaction, PurgeDetail detail)
    {
        using SqliteCommand update = connection.CreateCommand();
        update.Transaction = transaction;
        update.CommandText = """
            UPDATE entry SET presence = NULL, holder = NULL, age_band = NULL, province = NULL, note = NULL, salt = NULL
            WHERE seq <= $through AND salt IS NOT NULL AND (kind = $issued) = $tickets
            """;
        update.Parameters.AddWithValue("$through", detail.ThroughSequence);
        update.Parameters.AddWithValue("$issued", (long)EntryKind.TicketIssued);
        update.Parameters.AddWithValue("$tickets", detail.Scope == PurgeScope.Tickets ? 1 : 0);
        update.ExecuteNonQuery();
    }

    /// <summary>The log still has the old pages, and the mirror the old lines.</summary>
    public static void Scrub(SqliteConnection connection, JournalMirror mirror, string path)
    {
        mirror.Replace(JournalFile.Read(path));
        JournalSchema.Execute(connection, "PRAGMA wal_checkpoint(TRUNCATE)");
    }
}
