namespace CccdSdk.Scanning;

/// <summary>Input that was thrown away, and why. The text itself is not kept.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class InputDiscarded : ScanEvent
{
    internal InputDiscarded(DiscardReason reason, int length)
    {
        Reason = reason;
        Length = length;
    }

    /// <summary>Why.</summary>
    public DiscardReason Reason { get; }

    /// <summary>How many characters.</summary>
    public int Length { get; }

    /// <summary>The reason and the length.</summary>
    /// <returns>Such as <c>TypedByHand: 12 characters</c>.</returns>
    public override string ToString() => $"{Reason}: {Length} characters";
}
