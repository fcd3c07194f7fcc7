using System.Text.Json;
using Microsoft.Data.Sqlite;
using TouristGate.Core.Journal;

namespace TouristGate.Core.Sync;

/// <summary>Rows of other lanes, as the hub spread them, so that a lane knows them after a restart without the network.</summary>
internal sealed class ForeignStore : IDisposable
{
    private readonly SqliteConnection _connection;

    private ForeignStore(SqliteConnection connection) => _connection = connection;

    public static ForeignStore Open(string path)
    {
        var connection = new SqliteConnection(JournalSchema.ConnectionString(path));
        try
        {
            connection.Open();
            JournalSchema.Execute(connection, """
                PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA secure_delete=ON;
                CREATE TABLE IF NOT EXISTS foreign_entry (lane TEXT, journal TEXT, seq INTEGER, at INTEGER, row TEXT NOT NULL, PRIMARY KEY (lane, journal, seq)) STRICT;
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
            using SqliteCommand select = _connection.CreateCommand();
            select.CommandText = "SELECT position FROM cursor";
            return select.ExecuteScalar() is long position ? position : 0;
        }
    }

    public void ReadAll(Action<JournalEntry> onEntry)
    {
        using SqliteCommand select = _connection.CreateCommand();
        select.CommandText = "SELECT row FROM foreign_entry ORDER BY at, lane, seq";
        using SqliteDataReader rows = select.ExecuteReader();
        while (rows.Read())
        {
            onEntry(JsonSerializer.Deserialize(rows.GetString(0), CoreJson.Default.JournalEntry)!);
        }
    }

    public void Dispose() => _connection.Dispose();
}
