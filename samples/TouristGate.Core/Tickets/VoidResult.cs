namespace TouristGate.Core.Tickets;

/// <summary>What came of cancelling a ticket.</summary>
public enum VoidResult
{
    Voided = 0,
    Unknown,
    AlreadyVoid,

    /// <summary>Some of its heads were used: only the rest is cancelled.</summary>
    PartlyUsed,

    /// <summary>All its heads were used: nothing to cancel.</summary>
    AlreadyUsed,
}
