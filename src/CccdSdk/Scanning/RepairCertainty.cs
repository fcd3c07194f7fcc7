namespace CccdSdk.Scanning;

/// <summary>How far a scan could be repaired.</summary>
public enum RepairCertainty
{
    /// <summary>Nothing was needed, or nothing is known that could have happened: the text stands as it came.</summary>
    None = 0,

    /// <summary>The text of the card is back, with proof: damaging it again gives what came.</summary>
    Exact,

    /// <summary>Some fields have several readings, or one that cannot be proved; a person has to choose.</summary>
    Candidates,

    /// <summary>Some fields are lost; the number and the dates can still be used.</summary>
    Lossy,
}
