using Microsoft.Data.Sqlite;

namespace TouristGate.Core.Journal;

/// <summary>Reads a journal beside its writer; WAL lets both work at once.</summary>
public static class JournalFile
{
    /// <summary>The rows from one on, in order, read as they are asked for.</summary>
    /// <exception cref="JournalException">The file cannot be read whole.</exception>
    public static IEnumerable<JournalEntry> Read(string path, long fromSequence = 1)
    {
        using var connection = new SqliteConnection(JournalSchema.ConnectionString(path, readOnly: true));
        Guarded(() => { connection.Open(); return true; });
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = "SELECT " + JournalSchema.Columns + " FROM entry WHERE seq >= $from ORDER BY seq";
        select.Parameters.AddWithValue("$from", fromSequence);
        using SqliteDataReader rows = Guarded(select.ExecuteReader);
        while (Guarded(rows.Read))
        {
            yield return Guarded(() => EntryRow.Read(rows));
        }
    }

    /// <summary>What SQLite finds wrong with the pages of the file, or between the rows and their indexes; null if nothing.</summary>
    public static string? CheckPages(string path)
    {
        try
        {
            using var connection = new SqliteConnection(JournalSchema.ConnectionString(path, readOnly: true));
            connection.Open();
            using SqliteCommand check = connection.CreateCommand();
            check.CommandText = "PRAGMA integrity_check(1)";
            return check.ExecuteScalar() is string text && text == "ok" ? null : "integrity_check";
        }
        catch (SqliteException exception)
        {
            return $"SQLite {exception.SqliteErrorCode}";
        }
    }

    internal static JournalException Fault(SqliteException exception) => new(
        exception.SqliteErrorCode is SqliteCorrupt or SqliteNotADatabase ? JournalFault.Damaged : JournalFault.CannotWrite,
        $"The journal's file gave SQLite error {exception.SqliteErrorCode}/{exception.SqliteExtendedErrorCode}.", exception);

    /// <summary>SQLITE_CORRUPT, https://sqlite.org/rescode.html#corrupt.</summary>
    private const int SqliteCorrupt = 11;

    /// <summary>SQLITE_NOTADB, https://sqlite.org/rescode.html#notadb.</summary>
    private const int SqliteNotADatabase = 26;

    internal static T Guarded<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (SqliteException exception)
        {
            throw Fault(exception);
        }
        catch (Exception exception) when (exception is InvalidCastException or OverflowException)
        {
            throw new JournalException(JournalFault.Damaged, "A row of the journal has a value of the wrong type.", exception);
        }
    }
}
