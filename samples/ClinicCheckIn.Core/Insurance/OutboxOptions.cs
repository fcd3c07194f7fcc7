namespace ClinicCheckIn.Core.Insurance;

/// <summary>How the outbox is emptied.</summary>
public sealed record OutboxOptions
{
    /// <summary>What happens to a message that may have arrived.</summary>
    public InDoubtPolicy InDoubt { get; init; }

    /// <summary>In-doubt sendings after which an item is held for a person, where it is sent again by itself: a HIS in the field gives up after 20.</summary>
    public int MaxAttempts { get; init; } = 20;

    /// <summary>How long a sender owns an item. Longer than the longest call, so that nobody else takes it meanwhile.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>How often an idle or blocked outbox is looked at.</summary>
    public TimeSpan Interval { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How long nothing is sent after a message was held in doubt; it doubles each time until one arrives. A gateway that loses every
    /// answer for an hour leaves a handful of messages for a person, not one for each patient.</summary>
    public TimeSpan DoubtPause { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The longest such pause.</summary>
    public TimeSpan LongestDoubtPause { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>How long delivered items are remembered, so that the same key is not queued again.</summary>
    public TimeSpan Remember { get; init; } = TimeSpan.FromDays(90);
}
