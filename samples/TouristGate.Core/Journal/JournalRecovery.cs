namespace TouristGate.Core.Journal;

/// <summary>Builds a journal anew from its mirror.</summary>
public static class JournalRecovery
{
    /// <summary>Puts the damaged file aside and writes another one with every row of the mirror.</summary>
    /// <returns>What the mirror's chain is.</returns>
    /// <exception cref="JournalException">The mirror's chain is broken: nothing was changed.</exception>
    public static ChainReport FromMirror(JournalOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        (List<JournalEntry> entries, long _) = JournalMirror.Read(options.MirrorPath);
        ChainReport chain = ChainVerifier.Verify(entries);
        if (!chain.IsIntact || entries.Count == 0)
        {
            throw new JournalException(JournalFault.Damaged, "The mirror is not whole; rows have to come from the hub.");
        }

        string fresh = options.Path + ".recovered";
        File.Delete(fresh);
        Write(fresh, entries);
        string aside = $"{options.Path}.damaged-{options.TimeProvider.GetUtcNow().ToUnixTimeMilliseconds()}";
        foreach (string suffix in (string[])["", "-wal", "-shm"])
        {
            if (File.Exists(options.Path + suffix))
            {
                File.Move(options.Path + suffix, aside + suffix);
            }
        }

        File.Move(fresh, options.Path);
        return chain;
    }

    private static void Write(string path, List<JournalEntry> entries)
    {
        using Microsoft.Data.Sqlite.SqliteConnection connection = JournalSchema.OpenForWriting(path);
        using (Microsoft.Data.Sqlite.SqliteTransaction transaction = connection.BeginTransaction(deferred: false))
        {
            using Microsoft.Data.Sqlite.SqliteCommand insert = EntryRow.CreateInsert(connection);
            insert.Transaction = transaction;
            entries.ForEach(entry => EntryRow.Insert(insert, entry));
            transaction.Commit();
        }

        // One file without a log, so that it can be renamed whole.
        JournalSchema.Execute(connection, "PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode=DELETE;");
    }
}
