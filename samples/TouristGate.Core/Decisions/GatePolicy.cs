using CccdSdk.Validation;

namespace TouristGate.Core.Decisions;

/// <summary>What a site lets in. The defaults are those of a festival with free admission by card.</summary>
public sealed record GatePolicy
{
    /// <summary>Names the event: tickets and the pseudonyms of their holders are of one event.</summary>
    public required string EventId { get; init; }

    /// <summary>Whether an accepted card alone lets its holder in; else a ticket must be bound to the card.</summary>
    public bool FreeByCard { get; init; } = true;

    public AcceptancePolicy Acceptance { get; init; } = new();

    /// <summary>How long the same card or ticket counts as still held to the reader; each scan starts it again.</summary>
    public TimeSpan DuplicateWindow { get; init; } = TimeSpan.FromSeconds(5);

    public ReentryRule Reentry { get; init; } = ReentryRule.AfterExit;

    /// <summary>Entries of one card or ticket on one site day, the first included.</summary>
    public int MaxEntriesPerDay { get; init; } = 10;

    public int MaxChildrenPerGuardian { get; init; } = 5;

    /// <summary>The most people in a zone; a zone that is not named has no limit.</summary>
    public IReadOnlyDictionary<string, int> ZoneCapacity { get; init; } = new Dictionary<string, int>();
}
