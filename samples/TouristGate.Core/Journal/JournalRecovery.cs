namespace TouristGate.Core.Journal;

/// <summary>Builds a journal anew from its two copies.</summary>
public static class JournalRecovery
{
    /// <summary>A page of 4096 bytes has at most about 20 rows of 200 bytes and more.</summary>
    private const int RowsToSkip = 20;

    /// <summary>After so many places that cannot be read, the rest is left to the mirror.</summary>
    private const int MaxFailures = 200;

    /// <summary>Puts the damaged file aside and writes another one with every row that the mirror or the damaged file still has.</summary>
    /// <returns>The chain that came of it.</returns>
    /// <exception cref="JournalException">A row is in neither copy: nothing was changed.</exception>
    public static ChainReport FromMirror(JournalOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        List<JournalEntry> entries = Join(options);
        ChainReport chain = ChainVerifier.Verify(entries);
        if (!chain.IsIntact || entries.Count == 0)
        {
            throw new JournalException(JournalFault.Damaged, $"Neither copy has row {chain.Problem?.Sequence ?? 1}.");
        }

        string fresh = options.Path + ".recovered";
        File.Delete(fresh);
        Write(fresh, entries);
        PutAside(options.Path, options.TimeProvider);
        File.Move(fresh, options.Path);
        return chain;
    }

    /// <summary>Renames a database that is damaged; it is kept for who wants to look into it.</summary>
    internal static void PutAside(string path, TimeProvider time)
    {
        string aside = $"{path}.damaged-{time.GetUtcNow().ToUnixTimeMilliseconds()}";
        foreach (string suffix in (string[])["", "-wal", "-shm"])
        {
            if (File.Exists(path + suffix))
            {
                File.Move(path + suffix, aside + suffix);
            }
        }
    }

    /// <summary>Every row that one of the two copies still has, each in the form that fits its own hash best.</summary>
    private static List<JournalEntry> Join(JournalOptions options)
    {
        SortedDictionary<long, JournalEntry> rows = [];
        foreach (JournalEntry entry in JournalMirror.Salvage(options.MirrorPath))
        {
            rows[entry.Sequence] = entry;
        }

        foreach (JournalEntry entry in SalvageFile(options.Path))
        {
            // A purged row in either copy stays purged.
            if (!rows.TryGetValue(entry.Sequence, out JournalEntry? mirrored) || (mirrored.Salt is not null && entry.Salt is null && entry.Hash.AsSpan().SequenceEqual(mirrored.Hash)))
            {
                rows[entry.Sequence] = entry;
            }
        }

        return [.. rows.Values];
    }

    /// <summary>Rows up to the damaged page, and what can be read from there on.</summary>
    private static List<JournalEntry> SalvageFile(string path)
    {
        List<JournalEntry> rows = [];
        long from = 1;
        for (int failures = 0; failures < MaxFailures && File.Exists(path); failures++)
        {
            try
            {
                foreach (JournalEntry entry in JournalFile.Read(path, from))
                {
                    rows.Add(entry);
                    from = entry.Sequence + 1;
                }

                break;
            }
            catch (JournalException)
            {
                // Over the page that cannot be read: its rows are fewer than this.
                from += RowsToSkip;
            }
        }

        return rows;
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
