using Microsoft.Data.Sqlite;

namespace TouristGate.Core.Journal;

/// <summary>The table of a lane's journal. STRICT, so that a number cannot quietly become a text.</summary>
internal static class JournalSchema
{
    public const string Columns = "seq, at, kind, lane, code, leaves, enters, persons, heads_used, ticket, ticket_kind, staff, detail, " +
        "presence, holder, age_band, province, note, salt, commitment, hash";

    private const string Create = """
        CREATE TABLE IF NOT EXISTS entry (
            seq INTEGER PRIMARY KEY,
            at INTEGER NOT NULL,
            kind INTEGER NOT NULL,
            lane TEXT NOT NULL,
            code INTEGER NOT NULL,
            leaves TEXT NOT NULL,
            enters TEXT NOT NULL,
            persons INTEGER NOT NULL,
            heads_used INTEGER NOT NULL,
            ticket TEXT,
            ticket_kind INTEGER NOT NULL,
            staff TEXT,
            detail TEXT,
            presence TEXT,
            holder TEXT,
            age_band INTEGER,
            province INTEGER,
            note TEXT,
            salt BLOB,
            commitment BLOB,
            hash BLOB NOT NULL
        ) STRICT;
        CREATE INDEX IF NOT EXISTS entry_presence ON entry (presence) WHERE presence IS NOT NULL AND persons > 0;
        CREATE INDEX IF NOT EXISTS entry_ticket ON entry (ticket) WHERE ticket IS NOT NULL AND (persons > 0 OR kind > 2);
        CREATE INDEX IF NOT EXISTS entry_holder ON entry (holder) WHERE holder IS NOT NULL;
        """;

    /// <summary>KiB of pages that each connection keeps (<c>PRAGMA cache_size</c>, https://sqlite.org/pragma.html#pragma_cache_size): a lane's
    /// memory does not grow with its journal. The operating system keeps the rest.</summary>
    public const int CacheKibibytes = 512;

    public static string ConnectionString(string path, bool readOnly = false) => new SqliteConnectionStringBuilder
    {
        DataSource = path,
        Mode = readOnly ? SqliteOpenMode.ReadOnly : SqliteOpenMode.ReadWriteCreate,
        Pooling = false,
    }.ToString();

    /// <summary>Opens the file for writing. FULL: a commit returns after the write-ahead log is on the disk.</summary>
    public static SqliteConnection OpenForWriting(string path)
    {
        var connection = new SqliteConnection(ConnectionString(path));
        try
        {
            connection.Open();
            Execute(connection, $"PRAGMA cache_size=-{CacheKibibytes}; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON; PRAGMA cell_size_check=ON; PRAGMA busy_timeout=5000; PRAGMA wal_autocheckpoint=10000;");
            Execute(connection, Create);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Opens the file to look things up beside the writer.</summary>
    public static SqliteConnection OpenForReading(string path)
    {
        var connection = new SqliteConnection(ConnectionString(path, readOnly: true));
        try
        {
            connection.Open();
            Execute(connection, $"PRAGMA cache_size=-{CacheKibibytes}; PRAGMA busy_timeout=5000;");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Moves what is in the log to the database beside the writer, who does not wait for it.</summary>
    public static void Checkpoint(string path)
    {
        try
        {
            using var connection = new SqliteConnection(ConnectionString(path));
            connection.Open();
            Execute(connection, "PRAGMA wal_checkpoint(PASSIVE)");
        }
        catch (SqliteException)
        {
            // The log stays as it is; the writer finds out by itself if the disk is full or broken.
        }
    }

    public static void Execute(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
#pragma warning disable CA2100 // Every text is a constant of this program.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
