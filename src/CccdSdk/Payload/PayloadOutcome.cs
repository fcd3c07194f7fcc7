namespace CccdSdk.Payload;

/// <summary>What a text turned out to be.</summary>
public enum PayloadOutcome
{
    /// <summary>Neither a card nor another document that is known; there is a reason.</summary>
    NotUnderstood = 0,

    /// <summary>A citizen card.</summary>
    Card,

    /// <summary>Another document that is known by name; there is a reason.</summary>
    OtherDocument,
}
