namespace ClinicCheckIn.Core.Messages;

/// <summary>What the characters of a field of XML0 have to be.</summary>
internal enum FieldPattern
{
    Text = 0,

    /// <summary>No blanks around or inside, as codes are.</summary>
    Code,

    /// <summary>ASCII digits.</summary>
    Digits,

    /// <summary>yyyyMMddHHmm, a real instant.</summary>
    Minute,

    /// <summary>yyyyMMddHHmm with 0000 for the month and day and for the time where they are unknown.</summary>
    Birth,

    /// <summary>9 or 12 digits, a capital letter and 7 digits, or the account of an electronic identity.</summary>
    IdentityNumber,

    /// <summary>1, 2 or 3.</summary>
    Sex,

    /// <summary>Card numbers, facilities or days (yyyyMMdd), joined with semicolons.</summary>
    List,

    /// <summary>yyyyMMdd, joined with semicolons.</summary>
    DayList,
}
