using System.Globalization;

namespace CccdSdk.Records;

/// <summary>A record that may be the person's, and why.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class MatchCandidate
{
    internal MatchCandidate(long recordId, double score, MatchStrength strength, MatchReason[] reasons)
    {
        RecordId = recordId;
        Score = score;
        Strength = strength;
        Reasons = reasons;
    }

    /// <summary>The caller's key of the record.</summary>
    public long RecordId { get; }

    /// <summary>How sure it is, in bits: the logarithm to base 2 of the odds, so 0 is even and 10 is 1024 to 1. It is a model's number:
    /// good for order and threshold, no probability to be shown to anybody.</summary>
    public double Score { get; }

    /// <summary>What may be done with it.</summary>
    public MatchStrength Strength { get; }

    /// <summary>The reasons, the weightiest first.</summary>
    public IReadOnlyList<MatchReason> Reasons { get; }

    /// <summary>The strength and the score, without any value of the person.</summary>
    /// <returns>Such as <c>Proposal (12.3)</c>.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Strength} ({Score:F1})");
}
