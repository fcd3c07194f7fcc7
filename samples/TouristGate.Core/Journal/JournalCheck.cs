namespace TouristGate.Core.Journal;

/// <summary>Checks a journal from its first row on, beside its writer or without one: pages, chain, second copy, heads that were kept elsewhere.</summary>
public static class JournalCheck
{
    /// <param name="path">The SQLite file; nothing is written to it.</param>
    /// <param name="mirrorPath">The second copy.</param>
    /// <param name="heads">Heads of this journal that were kept elsewhere, such as on a printed report.</param>
    public static JournalCheckReport Run(string path, string mirrorPath, IEnumerable<JournalHead>? heads = null)
    {
        // The second copy first, then pages, then rows: each can see a row that is committed while the one before was read, but never lack one.
        bool isMirrored = File.Exists(mirrorPath);
        MirrorReport mirror = MirrorOf(mirrorPath);
        string? damage = JournalFile.CheckPages(path);
        ChainReport chain = ChainVerifier.Verify(JournalFile.Read(path), mirror.Chain.Head is { } head ? [head, .. heads ?? []] : heads);
        if (damage is not null && chain.IsIntact)
        {
            chain = chain with { Problem = new ChainProblem(chain.Rows + 1, ChainProblemKind.Unreadable, $"Every row can be read, but the file's pages are damaged ({damage}).") };
        }

        return new JournalCheckReport(chain, isMirrored ? mirror.Rows : null, mirror.Chain.Problem);
    }

    /// <summary>A second copy on a disk that is gone or shut is a finding; the journal is checked all the same.</summary>
    private static MirrorReport MirrorOf(string path)
    {
        try
        {
            return JournalMirror.Check(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return new MirrorReport(new ChainReport(0, null, new ChainProblem(1, ChainProblemKind.Unreadable, $"The second copy cannot be read ({failure.GetType().Name}).")), 0, 0);
        }
    }
}
