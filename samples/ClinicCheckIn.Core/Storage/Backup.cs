using Dapper;
using Microsoft.Data.Sqlite;

namespace ClinicCheckIn.Core.Storage;

/// <summary>Copies of the clinic's file, made while the desks go on working.</summary>
public static class Backup
{
    /// <summary>Makes a copy with SQLite's own backup, which is one state of the file, and checks it.</summary>
    /// <exception cref="IOException">There is a file of that name already.</exception>
    /// <exception cref="InvalidDataException">The copy is damaged.</exception>
    public static void Make(ClinicDatabase database, string path)
    {
        ArgumentNullException.ThrowIfNull(database);
        if (File.Exists(path))
        {
            throw new IOException("The backup exists already; no backup is ever overwritten.");
        }

        PrivateFolder.Ensure(Path.GetDirectoryName(Path.GetFullPath(path))!);
        using (SqliteConnection source = database.Open())
        using (SqliteConnection copy = OpenAlone(path))
        {
            source.BackupDatabase(copy);

            // One file that stands for itself, without a write-ahead log beside it.
            copy.Execute("PRAGMA journal_mode = DELETE");
        }

        Check(path);
    }

    /// <summary>Puts a copy in the place of the clinic's file, which no program may have open. The file that was there is kept beside it.</summary>
    /// <exception cref="InvalidDataException">The copy is damaged, or no file of a clinic.</exception>
    public static void Restore(string backup, string path)
    {
        Check(backup);
        PrivateFolder.Ensure(Path.GetDirectoryName(Path.GetFullPath(path))!);
        foreach (string suffix in (string[])["", "-wal", "-shm"])
        {
            if (File.Exists(path + suffix))
            {
                File.Move(path + suffix, path + ".replaced" + suffix, overwrite: true);
            }
        }

        File.Copy(backup, path);
    }

    private static void Check(string path)
    {
        try
        {
            using SqliteConnection connection = OpenAlone(path, SqliteOpenMode.ReadOnly);
            string? state = connection.ExecuteScalar<string>("PRAGMA integrity_check");
            long migrations = connection.ExecuteScalar<long>("SELECT count(*) FROM migrations");
            if (state != "ok" || migrations == 0)
            {
                throw new InvalidDataException("The copy is damaged.");
            }
        }
        catch (SqliteException failure)
        {
            throw new InvalidDataException("The copy is damaged, or no file of a clinic.", failure);
        }
    }

    private static SqliteConnection OpenAlone(string path, SqliteOpenMode mode = SqliteOpenMode.ReadWriteCreate)
    {
        SqliteConnection connection = new(new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }
}
