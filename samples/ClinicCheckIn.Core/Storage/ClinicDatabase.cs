using System.Globalization;
using CccdSdk.Validation;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ClinicCheckIn.Core.Storage;

/// <summary>The clinic's file. Opens connections with the settings that keep it whole and private.</summary>
/// <threadsafety>Safe for concurrent use: each call has a connection of its own.</threadsafety>
public sealed class ClinicDatabase
{
    /// <summary>How long a writer waits for another one.</summary>
    private const int BusySeconds = 10;

    private readonly string _connectionString;

    /// <summary>Opens the file, makes it if there is none, and brings its tables up to date.</summary>
    /// <param name="path">The path of the file; its folder is made for this user alone.</param>
    /// <param name="time">Gives the instant.</param>
    public ClinicDatabase(string path, TimeProvider time)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        Path = System.IO.Path.GetFullPath(path);
        Time = time;
        PrivateFolder.Ensure(System.IO.Path.GetDirectoryName(Path)!);
        _connectionString = new SqliteConnectionStringBuilder
        {
            DataSource = Path,
            ForeignKeys = true,
            DefaultTimeout = BusySeconds,
        }.ToString();
        using SqliteConnection connection = Open();
        connection.Execute("PRAGMA journal_mode = WAL");
        Migrations.Apply(connection, Now);
    }

    /// <summary>The path of the file.</summary>
    public string Path { get; }

    internal TimeProvider Time { get; }

    /// <summary>The instant as all tables have it: ISO 8601, UTC.</summary>
    internal string Now => Text(Time.GetUtcNow());

    /// <summary>The day in Vietnam, yyyy-MM-dd.</summary>
    internal string Today => VietnamCalendar.Today(Time).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Gives the file back to the system: no connection stays open.</summary>
    public void Close()
    {
        using SqliteConnection connection = new(_connectionString);
        SqliteConnection.ClearPool(connection);
    }

    internal static string Text(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    /// <summary>Opens a connection for a store that keeps its table in this file.</summary>
    public SqliteConnection Open()
    {
        SqliteConnection connection = new(_connectionString);
        connection.Open();

        // Deleted values are overwritten, not only unlinked; a commit is on the disk when it returns.
        connection.Execute("PRAGMA secure_delete = ON; PRAGMA synchronous = FULL; PRAGMA trusted_schema = OFF");
        return connection;
    }

    internal T Write<T>(Func<SqliteConnection, SqliteTransaction, T> work)
    {
        using SqliteConnection connection = Open();
        using SqliteTransaction transaction = connection.BeginTransaction();
        T result = work(connection, transaction);
        transaction.Commit();
        return result;
    }
}
