using System.Text.Json;
using Microsoft.Data.Sqlite;
using TouristGate.Core.Journal;

namespace TouristGate.Core.Sync;

/// <summary>Rows of other lanes, as the hub spread them, so that a lane knows them after a restart without the network. Safe for concurrent use.</summary>
/// <remarks>Rows are kept as JSON and found by indexes over it; each look-up reads beside the writer.</remarks>
internal sealed class ForeignStore : IDisposable
{
    private const string Create = """
        CREATE TABLE IF NOT EXISTS foreign_entry (lane TEXT, journal TEXT, seq INTEGER, at INTEGER, row TEXT NOT NULL, PRIMARY KEY (journal, seq)) STRICT;
        CREATE TABLE IF NOT EXISTS cursor (one INTEGER PRIMARY KEY CHECK (one = 1), position INTEGER NOT NULL) STRICT;
        CREATE INDEX IF NOT EXISTS foreign_at ON foreign_entry (at);
        CREATE INDEX IF NOT EXISTS foreign_presence ON foreign_entry (row ->> '$.personal.presence') WHERE row ->> '$.personal.presence' IS NOT NULL;
        CREATE INDEX IF NOT EXISTS foreign_ticket ON foreign_entry (row ->> '$.ticketId') WHERE row ->> '$.ticketId' IS NOT NULL;
        CREATE INDEX IF NOT EXISTS foreign_holder ON foreign_entry (row ->> '$.personal.holder') WHERE row ->> '$.personal.holder' IS NOT NULL;
        """;

    private readonly SqliteConnection _connection;
    private readonly SqliteConnection _reader;
    private readonly SqliteCommand _insert;
    private readonly SqliteCommand _presence;
    private readonly SqliteCommand _ticket;
    private readonly SqliteCommand _holder;
    private readonly Lock _lock = new();
    private readonly Lock _reading = new();
    private bool _closed;

    private ForeignStore(SqliteConnection connection, SqliteConnection reader)
    {
        (_connection, _reader) = (connection, reader);
        _insert = CreateInsert(connection);
        _presence = Select("row ->> '$.personal.presence' = $key");
        _ticket = Select("row ->> '$.ticketId' = $key");
        _holder = Select("row ->> '$.personal.holder' = $key");
    }

    public static ForeignStore Open(string path) => JournalFile.Guarded(() =>
    {
        var connection = new SqliteConnection(JournalSchema.ConnectionString(path));
        try
        {
            connection.Open();
            JournalSchema.Execute(connection, $"PRAGMA cache_size=-{JournalSchema.CacheKibibytes}; PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA secure_delete=ON; PRAGMA busy_timeout=5000;");
            JournalSchema.Execute(connection, Create);
            return new ForeignStore(connection, JournalSchema.OpenForReading(path));
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    });

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

    /// <summary>Passages of a card.</summary>
    public IReadOnlyList<JournalEntry> OfPresence(string presence) => Rows(_presence, presence);

    /// <summary>Issue, cancellation and passages of a ticket.</summary>
    public IReadOnlyList<JournalEntry> OfTicket(string ticketId) => Rows(_ticket, ticketId);

    /// <summary>Tickets issued to a holder.</summary>
    public IReadOnlyList<JournalEntry> OfHolder(string holder) => Rows(_holder, holder);

    /// <summary>How many people moved between which zones, from one instant to another, and the last row that this counts.</summary>
    public (IReadOnlyList<ZoneMove> Moves, long Through) Moves(DateTimeOffset from, DateTimeOffset to) => JournalFile.Guarded(() =>
    {
        lock (_reading)
        {
            using SqliteTransaction snapshot = _reader.BeginTransaction(deferred: true);
            using SqliteCommand last = _reader.CreateCommand();
            last.CommandText = "SELECT coalesce(max(rowid), 0) FROM foreign_entry";
            long through = (long)last.ExecuteScalar()!;
            using SqliteCommand select = _reader.CreateCommand();
            select.CommandText = """
                SELECT coalesce(row ->> '$.leavesZone', ''), coalesce(row ->> '$.entersZone', ''), sum(row ->> '$.persons') FROM foreign_entry
                WHERE at >= $from AND at < $to AND ((row ->> '$.kind' = $decision AND row ->> '$.persons' > 0) OR row ->> '$.kind' = $corrected)
                GROUP BY 1, 2
                """;
            select.Parameters.AddWithValue("$from", from.ToUnixTimeMilliseconds());
            select.Parameters.AddWithValue("$to", to.ToUnixTimeMilliseconds());
            select.Parameters.AddWithValue("$decision", nameof(EntryKind.Decision));
            select.Parameters.AddWithValue("$corrected", nameof(EntryKind.CountCorrected));
            return (ZoneMove.ReadAll(select), through);
        }
    });

    /// <summary>Stores a page and its position in one step.</summary>
    /// <returns>The rows that were not known yet, with their numbers in this store.</returns>
    public IReadOnlyList<(long Row, JournalEntry Entry)> Add(IReadOnlyList<ForeignEntry> entries, long position)
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
            using SqliteCommand update = _connection.CreateCommand();
            update.CommandText = """
                UPDATE foreign_entry SET row = json_remove(row, '$.personal', '$.salt')
                WHERE at < $before AND row ->> '$.personal' IS NOT NULL AND (row ->> '$.kind' = $issued) = $tickets
                """;
            update.Parameters.AddWithValue("$before", beforeMilliseconds);
            update.Parameters.AddWithValue("$issued", nameof(EntryKind.TicketIssued));
            update.Parameters.AddWithValue("$tickets", scope == PurgeScope.Tickets ? 1 : 0);
            if (JournalFile.Guarded(update.ExecuteNonQuery) > 0)
            {
                JournalSchema.Execute(_connection, "PRAGMA wal_checkpoint(TRUNCATE)");
            }
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            lock (_reading)
            {
                _closed = true;
                Array.ForEach([_insert, _presence, _ticket, _holder], command => command.Dispose());
                _reader.Dispose();
                _connection.Dispose();
            }
        }
    }

    private static SqliteCommand CreateInsert(SqliteConnection connection)
    {
        SqliteCommand insert = connection.CreateCommand();
        insert.CommandText = "INSERT OR IGNORE INTO foreign_entry (lane, journal, seq, at, row) VALUES ($lane, $journal, $seq, $at, $row) RETURNING rowid";
        insert.Parameters.Add("$lane", SqliteType.Text);
        insert.Parameters.Add("$journal", SqliteType.Text);
        insert.Parameters.Add("$seq", SqliteType.Integer);
        insert.Parameters.Add("$at", SqliteType.Integer);
        insert.Parameters.Add("$row", SqliteType.Text);
        return insert;
    }

    private SqliteCommand Select(string condition)
    {
        SqliteCommand command = _reader.CreateCommand();
#pragma warning disable CA2100 // The conditions are constants.
        command.CommandText = $"SELECT row FROM foreign_entry WHERE {condition}";
#pragma warning restore CA2100
        command.Parameters.Add("$key", SqliteType.Text);
        return command;
    }

    private List<JournalEntry> Rows(SqliteCommand command, string key) => JournalFile.Guarded(() =>
    {
        lock (_reading)
        {
            List<JournalEntry> rows = [];
            if (_closed)
            {
                return rows;
            }

            command.Parameters[0].Value = key;
            using SqliteDataReader reader = command.ExecuteReader();
            while (reader.Read())
            {
                rows.Add(JsonSerializer.Deserialize(reader.GetString(0), CoreJson.Default.JournalEntry)!);
            }

            return rows;
        }
    });

    private long ReadPosition()
    {
        using SqliteCommand select = _connection.CreateCommand();
        select.CommandText = "SELECT position FROM cursor";
        return select.ExecuteScalar() is long position ? position : 0;
    }

    private List<(long Row, JournalEntry Entry)> AddLocked(IReadOnlyList<ForeignEntry> entries, long position) => JournalFile.Guarded(() =>
    {
        List<(long Row, JournalEntry Entry)> fresh = [];
        if (entries.Count == 0 && position == ReadPosition())
        {
            return fresh;
        }

        using SqliteTransaction transaction = _connection.BeginTransaction(deferred: false);
        _insert.Transaction = transaction;
        foreach (ForeignEntry foreign in entries)
        {
            if (Insert(foreign) is { } row)
            {
                fresh.Add((row, foreign.Entry));
            }
        }

        using SqliteCommand move = _connection.CreateCommand();
        move.Transaction = transaction;
        move.CommandText = "INSERT INTO cursor VALUES (1, $position) ON CONFLICT (one) DO UPDATE SET position = $position";
        move.Parameters.AddWithValue("$position", position);
        move.ExecuteNonQuery();
        transaction.Commit();
        return fresh;
    });

    /// <summary>The number of the row, or null if it was there.</summary>
    private long? Insert(ForeignEntry foreign)
    {
        _insert.Parameters[0].Value = foreign.Entry.LaneId;
        _insert.Parameters[1].Value = foreign.JournalId;
        _insert.Parameters[2].Value = foreign.Entry.Sequence;
        _insert.Parameters[3].Value = foreign.Entry.AtMilliseconds;
        _insert.Parameters[4].Value = JsonSerializer.Serialize(foreign.Entry, CoreJson.Default.JournalEntry);
        return (long?)_insert.ExecuteScalar();
    }
}
