namespace CccdSdk.Records;

/// <summary>What the text in the number column of a list turned out to be.</summary>
public enum ListedNumberForm
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>A 12-digit number, perhaps with spaces or dots in it.</summary>
    Citizen,

    /// <summary>A 12-digit number whose leading zeros a spreadsheet took away: 11 or 10 digits, or the exponent form of all of them.</summary>
    CitizenWithoutZeros,

    /// <summary>The first digits of a 12-digit number: an exponent form that dropped the others, the last digit rounded.</summary>
    CitizenRounded,

    /// <summary>A 9-digit number (CMND), perhaps with spaces or dots in it.</summary>
    Previous,

    /// <summary>A 9-digit number whose leading zero a spreadsheet took away.</summary>
    PreviousWithoutZero,

    /// <summary>Something else: it is kept by whoever has it, and nothing is guessed.</summary>
    Unreadable,
}
