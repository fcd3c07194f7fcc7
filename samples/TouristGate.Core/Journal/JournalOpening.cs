using Microsoft.Data.Sqlite;

namespace TouristGate.Core.Journal;

/// <summary>What has to agree before a journal is written on: pages, chain, and the mirror.</summary>
internal static class JournalOpening
{
    public static (ChainReport Chain, JournalEntry? Last) Load(JournalOptions options, Action<JournalEntry>? onEntry)
    {
        if (JournalFile.CheckPages(options.Path) is { } damage)
        {
            throw new JournalException(JournalFault.Damaged, $"The journal's pages are damaged ({damage}).");
        }

        var verifier = new ChainVerifier(MirrorHead(options.MirrorPath) is { } head ? [head] : null);
        JournalEntry? last = null;
        foreach (JournalEntry entry in JournalFile.Read(options.Path))
        {
            verifier.Add(entry);
            if (verifier.IsBroken)
            {
                break;
            }

            last = entry;
            onEntry?.Invoke(entry);
        }

        ChainReport chain = verifier.Finish();
        return chain.Problem is { } problem
            ? throw new JournalException(JournalFault.Tampered, $"Row {problem.Sequence}: {problem.Kind}. {problem.Text}")
            : (chain, last);
    }

    /// <summary>Gives the mirror the rows that a crash kept from it; a torn or damaged line is written anew.</summary>
    public static void BringUp(JournalMirror mirror, JournalOptions options, ChainReport chain)
    {
        (List<JournalEntry> entries, long length) = JournalMirror.Read(options.MirrorPath);
        if (!ChainVerifier.Verify(entries).IsIntact)
        {
            mirror.Replace(JournalFile.Read(options.Path));
            return;
        }

        mirror.TruncateTo(length);
        JournalEntry[] missing = chain.Rows > entries.Count ? [.. JournalFile.Read(options.Path, entries.Count + 1)] : [];
        if (Array.Exists(missing, entry => entry.Kind == EntryKind.Purge))
        {
            // The crash came between the purge of the database and that of the mirror.
            mirror.Replace(JournalFile.Read(options.Path));
        }
        else if (missing.Length > 0)
        {
            mirror.Append(missing);
        }
    }

    public static JournalException Translate(Exception exception) => exception switch
    {
        JournalException known => known,
        SqliteException sqlite => JournalFile.Fault(sqlite),
        _ => new JournalException(JournalFault.CannotWrite, $"The journal cannot be written ({exception.GetType().Name}).", exception),
    };

    /// <summary>The last row of the mirror, if its own chain is whole; a mirror that is damaged is no witness.</summary>
    private static JournalHead? MirrorHead(string path) => ChainVerifier.Verify(JournalMirror.Read(path).Entries).Head;
}
