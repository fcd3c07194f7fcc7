namespace CccdSdk.Scanning;

/// <summary>Why input was thrown away.</summary>
public enum DiscardReason
{
    /// <summary>The keys came as slowly as a person types.</summary>
    TypedByHand = 0,

    /// <summary>It is longer than any scan.</summary>
    TooLong,

    /// <summary>Only the bars that end a card: they belong to the scan before.</summary>
    TrailingBars,
}
