namespace CccdSdk.Records;

/// <summary>How a <see cref="PersonIndex"/> proposes.</summary>
public sealed record PersonIndexOptions
{
    /// <summary>The threshold that was measured: see the package's README.</summary>
    public const double DefaultProposalThreshold = 6;

    /// <summary>From this score on a candidate is a proposal. Lower finds more, and proposes strangers more often.</summary>
    public double ProposalThreshold { get; init; } = DefaultProposalThreshold;

    /// <summary>Candidates below this score are not given at all.</summary>
    public double LowestScore { get; init; } = -20;

    /// <summary>The most candidates that are given, 1 to 100.</summary>
    public int MaxCandidates { get; init; } = 10;

    /// <summary>The most records that are looked at for one name, one date, or one given name and year: beyond it the rest of them is
    /// left out, which <see cref="MatchResult.IsComplete"/> tells.</summary>
    public int MaxRecordsPerKey { get; init; } = 50_000;
}
