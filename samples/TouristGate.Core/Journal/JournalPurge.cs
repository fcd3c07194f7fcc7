using Microsoft.Data.Sqlite;

namespace TouristGate.Core.Journal;

/// <summary>Removes personal columns from database, write-ahead log and mirror.</summary>
internal static class JournalPurge
{
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
