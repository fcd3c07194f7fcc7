namespace ClinicCheckIn.Core.Storage;

/// <summary>How long what is kept. A clinic sets the times that its own law and rules ask for; the defaults are only examples.</summary>
public sealed record RetentionOptions
{
    /// <summary>Visits and their numbers in the queue.</summary>
    public TimeSpan Visits { get; init; } = TimeSpan.FromDays(90);

    /// <summary>Records as they were before a change.</summary>
    public TimeSpan Versions { get; init; } = TimeSpan.FromDays(365);

    /// <summary>Decisions.</summary>
    public TimeSpan Decisions { get; init; } = TimeSpan.FromDays(730);

    /// <summary>The audit trail.</summary>
    public TimeSpan Audit { get; init; } = TimeSpan.FromDays(730);

    /// <summary>People who were not seen for so long, with everything about them; null if they stay.</summary>
    public TimeSpan? Patients { get; init; }
}
