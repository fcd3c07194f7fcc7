namespace TouristGate.Core.Privacy;

/// <summary>How long personal columns are kept.</summary>
public sealed record RetentionRule
{
    /// <summary>After the end of the site day of a visit.</summary>
    public TimeSpan Visits { get; init; } = TimeSpan.FromHours(24);

    /// <summary>The last day of the event; holders of bound tickets are kept until then and <see cref="Tickets"/> longer.</summary>
    public required DateOnly EventEnds { get; init; }

    /// <summary>After the end of the event.</summary>
    public TimeSpan Tickets { get; init; } = TimeSpan.FromDays(7);
}
