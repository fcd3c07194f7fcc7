using System.Security.Cryptography;

namespace TouristGate.Core.Journal;

/// <summary>Goes through the rows of a journal and finds the first that was changed, removed, added or moved.</summary>
/// <remarks>Rows removed from the end, and a chain that was made anew from some row on, are found by heads that were kept elsewhere. What
/// is newer than the newest such head can be removed without a trace by somebody who controls database and mirror together.</remarks>
public sealed class ChainVerifier
{
    private readonly List<(long Sequence, PurgeScope Scope)> _blank = [];
    private readonly List<(PurgeDetail Detail, long Sequence)> _purges = [];
    private readonly ILookup<long, string> _awaited;
    private readonly List<JournalHead> _heads;
    private byte[] _hash = EntryHash.Start;
    private ChainProblem? _problem;

    private readonly bool _purgedElsewhere;

    /// <summary>Starts a check.</summary>
    /// <param name="heads">Heads that were kept elsewhere.</param>
    /// <param name="purgedElsewhere">Whether rows may lack personal columns without a purge row: at the hub, which purges by itself.</param>
    public ChainVerifier(IEnumerable<JournalHead>? heads = null, bool purgedElsewhere = false)
    {
        _purgedElsewhere = purgedElsewhere;
        _heads = [.. heads ?? []];
        _awaited = _heads.ToLookup(head => head.Sequence, head => head.HashHex);
    }

    public long Count { get; private set; }

    /// <summary>Whether a row was wrong already; what follows is not looked at.</summary>
    public bool IsBroken => _problem is not null;

    public string? JournalId { get; private set; }

    public JournalHead? Head => JournalId is null ? null : new JournalHead(JournalId, Count, Convert.ToHexStringLower(_hash));

    public static ChainReport Verify(IEnumerable<JournalEntry> entries, IEnumerable<JournalHead>? heads = null)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var verifier = new ChainVerifier(heads);
        try
        {
            foreach (JournalEntry entry in entries)
            {
                verifier.Add(entry);
            }
        }
        catch (JournalException exception)
        {
            return new ChainReport(verifier.Count, verifier.Head, new ChainProblem(verifier.Count + 1, ChainProblemKind.Unreadable, exception.Message));
        }

        return verifier.Finish();
    }

    public void Add(JournalEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (_problem is not null)
        {
            return;
        }

        _problem = ProblemOf(entry);
        if (_problem is null)
        {
            Count++;
            _hash = entry.Hash;
            JournalId ??= entry.Detail;
            Remember(entry);
        }
    }

    public ChainReport Finish()
    {
        if (_problem is null && !_purgedElsewhere && _blank.Find(row => !_purges.Exists(purge => purge.Sequence > row.Sequence && purge.Detail.Covers(row.Sequence, row.Scope))) is { Sequence: > 0 } blank)
        {
            _problem = new ChainProblem(blank.Sequence, ChainProblemKind.PersonalRemoved, "Personal columns are gone, but no purge says so.");
        }

        if (_problem is null && _heads.Find(head => head.Sequence > Count || (JournalId is not null && head.JournalId != JournalId)) is { } missing)
        {
            _problem = new ChainProblem(Count + 1, ChainProblemKind.RowsMissing, $"A head kept elsewhere knows {missing.Sequence} rows of this journal.");
        }

        return new ChainReport(Count, Head, _problem);
    }

    private ChainProblem? ProblemOf(JournalEntry entry)
    {
        if (entry.Sequence != Count + 1 || (Count == 0) != (entry.Kind == EntryKind.Genesis))
        {
            return new ChainProblem(Count + 1, ChainProblemKind.RowsMissing, "The row with this number is not here.");
        }

        if (!CryptographicOperations.FixedTimeEquals(EntryHash.Compute(_hash, entry), entry.Hash))
        {
            return new ChainProblem(entry.Sequence, ChainProblemKind.RowChanged, "The row does not match its hash.");
        }

        if (!PersonalFits(entry))
        {
            return new ChainProblem(entry.Sequence, ChainProblemKind.PersonalChanged, "The personal columns do not match their commitment.");
        }

        if (entry.Kind == EntryKind.Purge && PurgeDetail.TryRead(entry) is null)
        {
            return new ChainProblem(entry.Sequence, ChainProblemKind.RowChanged, "The row of a purge does not say what it removed.");
        }

        return _awaited[entry.Sequence].Any(expected => expected != Convert.ToHexStringLower(entry.Hash))
            ? new ChainProblem(entry.Sequence, ChainProblemKind.HistoryRewritten, "A head kept elsewhere has another hash for this row.")
            : null;
    }

    private static bool PersonalFits(JournalEntry entry) => entry.Commitment is null || entry.Salt is null
        ? entry.Personal is null && entry.Salt is null
        : CryptographicOperations.FixedTimeEquals(EntryHash.Commit(entry.Salt, entry.Personal ?? new PersonalColumns()), entry.Commitment);

    private void Remember(JournalEntry entry)
    {
        if (!_purgedElsewhere && entry is { Commitment: not null, Salt: null })
        {
            _blank.Add((entry.Sequence, PurgeDetail.ScopeOf(entry.Kind)));
        }

        if (PurgeDetail.TryRead(entry) is { } detail)
        {
            _purges.Add((detail, entry.Sequence));
            _blank.RemoveAll(row => detail.Covers(row.Sequence, row.Scope));
        }
    }
}
