namespace CccdSdk.Records;

/// <summary>What may be done with a candidate.</summary>
public enum MatchStrength
{
    /// <summary>Below the threshold: to be shown when a person searches, never as a proposal.</summary>
    Possible = 0,

    /// <summary>Above the threshold: a proposal, which a person has to confirm.</summary>
    Proposal,

    /// <summary>Exactly this number, in one record only, and nothing against it: the record may be opened at once.</summary>
    Opens,
}
