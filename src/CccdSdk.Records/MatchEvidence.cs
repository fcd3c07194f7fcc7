namespace CccdSdk.Records;

/// <summary>What one field says about a record being the person's. The names are codes that never change.</summary>
public enum MatchEvidence
{
    /// <summary>Nothing: a side has no value.</summary>
    None = 0,

    /// <summary>The same 12-digit number.</summary>
    SameNumber,

    /// <summary>The same 12-digit number, after leading zeros that a spreadsheet took away were put back.</summary>
    RepairedNumber,

    /// <summary>The record's number is known by its first digits, and they fit.</summary>
    NumberStart,

    /// <summary>The record has the number that the card names as cancelled.</summary>
    CancelledNumber,

    /// <summary>The numbers differ in one digit, or in two neighbours that changed places.</summary>
    NearNumber,

    /// <summary>The record has another number.</summary>
    OtherNumber,

    /// <summary>The same 9-digit number (CMND).</summary>
    SamePreviousNumber,

    /// <summary>The 9-digit numbers differ in one digit, or in two neighbours that changed places.</summary>
    NearPreviousNumber,

    /// <summary>The record has another 9-digit number. People who moved got new ones.</summary>
    OtherPreviousNumber,

    /// <summary>The same name.</summary>
    SameName,

    /// <summary>The same name, of which one side has lost marks.</summary>
    NameWithoutMarks,

    /// <summary>The same words in another order.</summary>
    NameOrder,

    /// <summary>A name with most words the same.</summary>
    SimilarName,

    /// <summary>Another name.</summary>
    OtherName,

    /// <summary>The same date of birth.</summary>
    SameBirthDate,

    /// <summary>The same month and year of birth; one side has no day.</summary>
    SameBirthMonth,

    /// <summary>The same year of birth; one side has no more.</summary>
    SameBirthYear,

    /// <summary>The same year of birth, and one side has 1 January, which lists use for "not known".</summary>
    DefaultBirthDate,

    /// <summary>Day and month changed places.</summary>
    SwappedBirthDate,

    /// <summary>One of day, month and year differs.</summary>
    NearBirthDate,

    /// <summary>Another date of birth.</summary>
    OtherBirthDate,

    /// <summary>The same sex.</summary>
    SameSex,

    /// <summary>The other sex.</summary>
    OtherSex,

    /// <summary>Several records have this number.</summary>
    SharedNumber,

    /// <summary>The number is the same, but both name and date of birth are another person's.</summary>
    NumberContradicted,
}
