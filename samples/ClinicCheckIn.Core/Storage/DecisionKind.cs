namespace ClinicCheckIn.Core.Storage;

/// <summary>The decisions of a desk.</summary>
public enum DecisionKind
{
    /// <summary>A person was filed anew.</summary>
    NewPatient = 0,

    /// <summary>The exact number opened the record; nobody had to decide.</summary>
    OpenedByNumber,

    /// <summary>A proposed record was confirmed to be this person's.</summary>
    ProposalConfirmed,

    /// <summary>The proposals were looked at, and none is this person.</summary>
    ProposalsRejected,

    /// <summary>The value on file was kept although the card says something else.</summary>
    KeptFile,

    /// <summary>The value of the card replaced the one on file.</summary>
    TookCard,

    /// <summary>One of several readings of a damaged field was picked.</summary>
    PickedCandidate,

    /// <summary>A value was typed.</summary>
    Typed,

    /// <summary>A value of the stored record was corrected, because the insurer has another one.</summary>
    Corrected,
}
