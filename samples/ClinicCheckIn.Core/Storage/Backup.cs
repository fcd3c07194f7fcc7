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

        // What waits for the gateway is encrypted with the keys: without them a restored queue could not be sent.
        CopyKeys(KeysOf(database.Path), KeysBeside(path));
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
        CopyKeys(KeysBeside(backup), KeysOf(path));
    }

    private static string KeysOf(string path) => Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path))!, "keys");

    private static string KeysBeside(string backup) => Path.ChangeExtension(Path.GetFullPath(backup), ".keys");

    // Keys have names of their own, so those of a place stay beside those of a backup.
    private static void CopyKeys(string from, string to)
    {
        if (!Directory.Exists(from))
        {
            return;
        }

        PrivateFolder.Ensure(to);
        foreach (string key in Directory.GetFiles(from, "key-*.xml"))
        {
            File.Copy(key, Path.Combine(to, Path.GetFileName(key)), overwrite: true);
        }
    }

    private static void Check(string path)
    {
        if (!File.Exists(path))
        {
            throw new FileNotFoundException("There is no such backup.", path);
        }

        try
        {
            using SqliteConnection connection = OpenAlone(path, SqliteOpenMode.ReadOnly);
            string? state = connection.ExecuteScalar<string>("PRAGMA integrity_check");
            long migrations = connection.ExecuteScalar<long>("SELECT coalesce(max(number), 0) FROM migrations");
            if (state != "ok" || migrations == 0)
            {
                throw new InvalidDataException("The copy is damaged.");
            }

            if (migrations > Migrations.All[^1].Number)
            {
                throw new InvalidDataException("The copy was made by a newer program.");
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
