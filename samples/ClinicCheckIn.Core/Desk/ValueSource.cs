namespace ClinicCheckIn.Core.Desk;

/// <summary>Where a value of a card came from.</summary>
public enum ValueSource
{
    /// <summary>There is no value.</summary>
    Missing = 0,

    /// <summary>Read from the code as it is.</summary>
    ReadExact,

    /// <summary>The scanner had damaged it; it was restored, and damaging it again gives what came.</summary>
    Repaired,

    /// <summary>A person picked it from several readings of a damaged field.</summary>
    Picked,

    /// <summary>A person typed it.</summary>
    Typed,

    /// <summary>Derived from another field: the sex from the number.</summary>
    Derived,

    /// <summary>Taken from the record: no card is here.</summary>
    Filed,
}
