namespace CccdSdk.Records.Matching;

/// <summary>Keeps the best records of a search, and says what may be done with them.</summary>
internal sealed class TopCandidates(int capacity, float lowest)
{
    private readonly Scored[] _best = new Scored[capacity];
    private int _count;

    /// <summary>Keeps a record if it is among the best so far. Records with an exact number stay whatever their score.</summary>
    public void Add(in Scored scored)
    {
        if ((scored.Score < lowest && scored.Number.Kind != MatchEvidence.SameNumber) || (_count == capacity && !IsBefore(scored, _best[^1])))
        {
            return;
        }

        int place = _count < capacity ? _count++ : capacity - 1;
        for (; place > 0 && IsBefore(scored, _best[place - 1]); place--)
        {
            _best[place] = _best[place - 1];
        }

        _best[place] = scored;
    }

    /// <summary>The candidates, best first.</summary>
    /// <param name="options">The threshold.</param>
    /// <param name="holders">How many records have the person's number; 0 if that number itself was put right.</param>
    public MatchCandidate[] ToCandidates(PersonIndexOptions options, int holders)
    {
        var candidates = new MatchCandidate[_count];
        for (int i = 0; i < _count; i++)
        {
            candidates[i] = ToCandidate(_best[i], options, holders);
        }

        return candidates;
    }

    // The number decides, unless everything else is another person's.
    private static bool IsBefore(in Scored one, in Scored other)
    {
        bool first = one.Number.Kind == MatchEvidence.SameNumber && !one.IsSomebodyElse;
        bool second = other.Number.Kind == MatchEvidence.SameNumber && !other.IsSomebodyElse;
        return first != second ? first : one.Score > other.Score || (one.Score == other.Score && one.Id < other.Id);
    }

    private static MatchCandidate ToCandidate(in Scored scored, PersonIndexOptions options, int holders)
    {
        bool exact = scored.Number.Kind == MatchEvidence.SameNumber;
        bool opens = exact && holders == 1 && !scored.IsSomebodyElse;
        MatchStrength strength = opens ? MatchStrength.Opens
            : exact || scored.Score >= options.ProposalThreshold ? MatchStrength.Proposal
            : MatchStrength.Possible;
        var reasons = new List<MatchReason>(6);
        foreach (Evidence evidence in (ReadOnlySpan<Evidence>)[scored.Number, scored.Previous, scored.Name, scored.Birth, scored.Sex])
        {
            if (evidence.Kind != MatchEvidence.None)
            {
                reasons.Add(new MatchReason(evidence.Kind, Math.Round(evidence.Bits, 1)));
            }
        }

        reasons.Sort(static (one, other) => Math.Abs(other.Weight).CompareTo(Math.Abs(one.Weight)));
        if (exact && holders > 1)
        {
            reasons.Insert(0, new MatchReason(MatchEvidence.SharedNumber, 0));
        }

        if (exact && scored.IsSomebodyElse)
        {
            reasons.Insert(0, new MatchReason(MatchEvidence.NumberContradicted, 0));
        }

        return new MatchCandidate(scored.Id, Math.Round(scored.Score, 1), strength, [.. reasons]);
    }
}
