namespace CccdSdk.Identity;

/// <summary>Whether a card ends.</summary>
public enum CardExpiryKind
{
    /// <summary>It cannot be computed from what the code says.</summary>
    Unknown = 0,

    /// <summary>On a day.</summary>
    OnDate,

    /// <summary>Never (không thời hạn).</summary>
    Never,
}
