using Microsoft.Data.Sqlite;

namespace TouristGate.Setup;

/// <summary>The small database of this program: accounts and lanes. Journals and tickets are in those of the core.</summary>
internal sealed class SiteDatabase
{
    private readonly string _connection;

    public SiteDatabase(string folder)
    {
        _connection = new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, "site.db"), Mode = SqliteOpenMode.ReadWriteCreate, DefaultTimeout = 5 }.ToString();
        using SqliteConnection connection = Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "pragma journal_mode = wal";
        command.ExecuteNonQuery();
    }

    public SqliteConnection Open()
    {
        var connection = new SqliteConnection(_connection);
        connection.Open();
        return connection;
    }
}
