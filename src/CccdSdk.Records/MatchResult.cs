namespace CccdSdk.Records;

/// <summary>The records that may be a person's, the likeliest first.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class MatchResult
{
    internal MatchResult(MatchCandidate[] candidates, bool isComplete)
    {
        Candidates = candidates;
        IsComplete = isComplete;
    }

    /// <summary>The candidates, the likeliest first; perhaps none.</summary>
    public IReadOnlyList<MatchCandidate> Candidates { get; }

    /// <summary>Whether all records with this name, date of birth, or given name and year were looked at. False only in lists where a
    /// great many people share all of these; candidates by number are always complete.</summary>
    public bool IsComplete { get; }

    /// <summary>The one record that may be opened at once, or null.</summary>
    public MatchCandidate? Opens => Candidates is [{ Strength: MatchStrength.Opens } first, ..] ? first : null;

    /// <summary>The candidates above the threshold, which a person has to confirm.</summary>
    public IEnumerable<MatchCandidate> Proposals => Candidates.Where(static candidate => candidate.Strength == MatchStrength.Proposal);

    /// <summary>How many candidates of each kind there are.</summary>
    /// <returns>A text without any value of a person.</returns>
    public override string ToString() => Opens is null ? $"{Proposals.Count()} of {Candidates.Count} proposed" : "opens";
}
