namespace ClinicCheckIn.Core.Insurance;

/// <summary>What a result code means for the desk.</summary>
public enum ResultVerdict
{
    /// <summary>A code that this program does not know: shown as it is, decided by a person.</summary>
    Unknown = 0,

    /// <summary>The card is in force.</summary>
    Valid,

    /// <summary>The card may be used after something was looked at.</summary>
    ValidWithCare,

    /// <summary>The card is not in force.</summary>
    NotValid,

    /// <summary>Nothing is known of this card.</summary>
    NotFound,

    /// <summary>What was sent differs from what the gateway has: compare with the card, correct, ask again.</summary>
    Mismatch,

    /// <summary>The facility's account or staff is not accepted; the patient has nothing to do with it.</summary>
    Account,

    /// <summary>The gateway failed; ask again later.</summary>
    Fault,
}
