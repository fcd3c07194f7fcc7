using Microsoft.Data.Sqlite;

namespace TouristGate.Core.Journal;

/// <summary>What has to agree before a journal is written on: pages, chain, and the mirror.</summary>
internal static class JournalOpening
{
    /// <param name="options">Where the journal is.</param>
    /// <param name="mirrored">The last row of the mirror, if its own chain is whole.</param>
    public static (ChainReport Chain, JournalEntry? Last) Load(JournalOptions options, JournalHead? mirrored)
    {
        if (JournalFile.CheckPages(options.Path) is { } damage)
        {
            throw new JournalException(JournalFault.Damaged, $"The journal's pages are damaged ({damage}).");
        }

        var verifier = new ChainVerifier(mirrored is null ? null : [mirrored]);
        JournalEntry? last = null;
        foreach (JournalEntry entry in JournalFile.Read(options.Path))
        {
            verifier.Add(entry);
            if (verifier.IsBroken)
            {
                break;
            }

            last = entry;
        }

        ChainReport chain = verifier.Finish();
        return chain.Problem is { } problem
            ? throw new JournalException(JournalFault.Tampered, $"Row {problem.Sequence}: {problem.Kind}. {problem.Text}")
            : (chain, last);
    }

    /// <summary>Gives the mirror the rows that a crash kept from it; a torn or damaged line is written anew.</summary>
    public static void BringUp(JournalMirror mirror, MirrorReport mirrored, JournalOptions options, ChainReport chain)
    {
        if (!mirrored.Chain.IsIntact)
        {
            mirror.Replace(JournalFile.Read(options.Path));
            return;
        }

        mirror.TruncateTo(mirrored.Length);
        JournalEntry[] missing = chain.Rows > mirrored.Rows ? [.. JournalFile.Read(options.Path, mirrored.Rows + 1)] : [];
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
}
