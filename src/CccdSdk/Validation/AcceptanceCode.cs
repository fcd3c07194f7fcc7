namespace CccdSdk.Validation;

/// <summary>Why an <see cref="AcceptancePolicy"/> does not let a card pass. At most 32, so that a set is one number.</summary>
public enum AcceptanceCode
{
    /// <summary>The edition is not one of those allowed.</summary>
    EditionNotAllowed = 0,

    /// <summary>The holder is younger than the minimum age.</summary>
    TooYoung,

    /// <summary>The holder is older than the maximum age.</summary>
    TooOld,

    /// <summary>There is an age limit, and the date of birth is missing or not complete enough to tell.</summary>
    AgeUnknown,

    /// <summary>The card has expired.</summary>
    Expired,

    /// <summary>The card expires within the days that the policy asks for.</summary>
    ExpiresSoon,

    /// <summary>The policy asks for the expiry, which cannot be computed.</summary>
    ExpiryUnknown,

    /// <summary>A required field is missing.</summary>
    FieldMissing,

    /// <summary>The card has a finding that the policy does not allow.</summary>
    FindingNotAllowed,

    /// <summary>No card was read; the reason of the reading says why.</summary>
    NoCard,
}
