using System.Text.Json;
using Microsoft.Data.Sqlite;
using TouristGate.Core.Journal;

namespace TouristGate.Core.Sync;

/// <summary>Rows of other lanes, as the hub spread them, so that a lane knows them after a restart without the network.</summary>
internal sealed class ForeignStore : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly Lock _lock = new();
    private bool _closed;

    private ForeignStore(SqliteConnection connection) => _connection = connection;

    public static ForeignStore Open(string path)
    {
        var connection = new SqliteConnection(JournalSchema.ConnectionString(path));
        try
        {
            connection.Open();
            JournalSchema.Execute(connection, """
                PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA secure_delete=ON;
                CREATE TABLE IF NOT EXISTS foreign_entry (lane TEXT, journal TEXT, seq INTEGER, at INTEGER, row TEXT NOT NULL, PRIMARY KEY (journal, seq)) STRICT;
                CREATE TABLE IF NOT EXISTS cursor (one INTEGER PRIMARY KEY CHECK (one = 1), position INTEGER NOT NULL) STRICT;
                """);
            return new ForeignStore(connection);
        }
        catch (SqliteException exception)
        {
            connection.Dispose();
            throw JournalFile.Fault(exception);
        }
    }

    /// <summary>How far the hub's feed has been read.</summary>
    public long Position
    {
        get
        {
            lock (_lock)
            {
                return _closed ? 0 : ReadPosition();
            }
        }
    }

    public void ReadAll(Action<ForeignEntry> onEntry)
    {
        lock (_lock)
        {
            using SqliteCommand select = _connection.CreateCommand();
            select.CommandText = "SELECT journal, row FROM foreign_entry ORDER BY journal, seq";
            using SqliteDataReader rows = select.ExecuteReader();
            while (rows.Read())
            {
                onEntry(new ForeignEntry { JournalId = rows.GetString(0), Entry = JsonSerializer.Deserialize(rows.GetString(1), CoreJson.Default.JournalEntry)! });
            }
        }
    }

    /// <summary>Stores a page and its position in one step.</summary>
    /// <returns>The rows that were not known yet.</returns>
    public IReadOnlyList<ForeignEntry> Add(IReadOnlyList<ForeignEntry> entries, long position)
    {
        lock (_lock)
        {
            return _closed ? [] : AddLocked(entries, position);
        }
    }

    /// <summary>Removes the pseudonyms of rows that are older than an instant, of one scope.</summary>
    public void Purge(long beforeMilliseconds, PurgeScope scope)
    {
        lock (_lock)
        {
            PurgeLocked(beforeMilliseconds, scope);
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            _closed = true;
            _connection.Dispose();
        }
    }

    private long ReadPosition()
    {
        using SqliteCommand select = _connection.CreateCommand();
        select.CommandText = "SELECT position FROM cursor";
        return select.ExecuteScalar() is long position ? position : 0;
    }

    private List<ForeignEntry> AddLocked(IReadOnlyList<ForeignEntry> entries, long position)
    {
        List<ForeignEntry> fresh = [];
        if (entries.Count == 0 && position == ReadPosition())
        {
            return fresh;
        }

        try
        {
            using SqliteTransaction transaction = _connection.BeginTransaction(deferred: false);
            fresh.AddRange(entries.Where(entry => Insert(transaction, entry)));
            using SqliteCommand move = _connection.CreateCommand();
            move.Transaction = transaction;
            move.CommandText = "INSERT INTO cursor VALUES (1, $position) ON CONFLICT (one) DO UPDATE SET position = $position";
            move.Parameters.AddWithValue("$position", position);
            move.ExecuteNonQuery();
            transaction.Commit();
            return fresh;
        }
        catch (SqliteException exception)
        {
            throw JournalFile.Fault(exception);
        }
    }

    private void PurgeLocked(long beforeMilliseconds, PurgeScope scope)
    {
        List<JournalEntry> old = [];
        List<string> journals = [];
        using (SqliteCommand select = _connection.CreateCommand())
        {
            select.CommandText = "SELECT journal, row FROM foreign_entry WHERE at < $before";
            select.Parameters.AddWithValue("$before", beforeMilliseconds);
            using SqliteDataReader rows = select.ExecuteReader();
            while (rows.Read())
            {
                JournalEntry entry = JsonSerializer.Deserialize(rows.GetString(1), CoreJson.Default.JournalEntry)!;
                if (entry.Personal is not null && PurgeDetail.ScopeOf(entry.Kind) == scope)
                {
                    old.Add(entry);
                    journals.Add(rows.GetString(0));
                }
            }
        }

        using SqliteTransaction transaction = _connection.BeginTransaction(deferred: false);
        for (int i = 0; i < old.Count; i++)
        {
            using SqliteCommand update = _connection.CreateCommand();
            update.Transaction = transaction;
            update.CommandText = "UPDATE foreign_entry SET row = $row WHERE journal = $journal AND seq = $seq";
            update.Parameters.AddWithValue("$row", JsonSerializer.Serialize(old[i].WithoutPersonal(), CoreJson.Default.JournalEntry));
            update.Parameters.AddWithValue("$journal", journals[i]);
            update.Parameters.AddWithValue("$seq", old[i].Sequence);
            update.ExecuteNonQuery();
        }

        transaction.Commit();
        JournalSchema.Execute(_connection, "PRAGMA wal_checkpoint(TRUNCATE)");
    }

    private bool Insert(SqliteTransaction transaction, ForeignEntry foreign)
    {
        using SqliteCommand insert = _connection.CreateCommand();
        insert.Transaction = transaction;
        insert.CommandText = "INSERT OR IGNORE INTO foreign_entry (lane, journal, seq, at, row) VALUES ($lane, $journal, $seq, $at, $row)";
        insert.Parameters.AddWithValue("$lane", foreign.Entry.LaneId);
        insert.Parameters.AddWithValue("$journal", foreign.JournalId);
        insert.Parameters.AddWithValue("$seq", foreign.Entry.Sequence);
        insert.Parameters.AddWithValue("$at", foreign.Entry.AtMilliseconds);
        insert.Parameters.AddWithValue("$row", JsonSerializer.Serialize(foreign.Entry, CoreJson.Default.JournalEntry));
        return insert.ExecuteNonQuery() == 1;
    }
}
