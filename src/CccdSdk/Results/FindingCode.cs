namespace CccdSdk.Results;

/// <summary>Everything that can be noticed about the text of a card. At most 64, so that a <see cref="FindingSet"/> is one number.</summary>
public enum FindingCode
{
    /// <summary>The number's digits 5 and 6 are not the last two of the year of birth.</summary>
    NumberBirthYear = 0,

    /// <summary>The number's 4th digit stands for another century than that of the birth.</summary>
    NumberCentury,

    /// <summary>The number's 4th digit stands for the other sex.</summary>
    NumberSex,

    /// <summary>The number's first three digits are no place of birth registration that is known.</summary>
    NumberPlace,

    /// <summary>The card was issued before its holder was born.</summary>
    IssuedBeforeBirth,

    /// <summary>The card was issued before the first card with a QR code (1 January 2021).</summary>
    IssuedBeforeFirstCard,

    /// <summary>The date of issue does not belong to the edition: 7 fields up to 30 June 2024, 11 fields from 1 July 2024.</summary>
    IssueDateEdition,

    /// <summary>The date of issue lies in the future.</summary>
    IssuedInFuture,

    /// <summary>The holder was under 14 when a CCCD was issued, which is given from 14 on.</summary>
    IssuedUnderAge,

    /// <summary>The date of birth lies in the future.</summary>
    BornInFuture,

    /// <summary>The holder would be older than 120 years.</summary>
    AgeImplausible,

    /// <summary>The number of fields is that of no known edition.</summary>
    FieldCountUnknown,

    /// <summary>A field after the date of issue holds something whose meaning is unknown.</summary>
    ExtensionUnknown,

    /// <summary>The date of birth has no day, or neither day nor month.</summary>
    BirthDatePartial,

    /// <summary>The date of issue has no day, or neither day nor month.</summary>
    IssueDatePartial,

    /// <summary>The expiry cannot be computed, because the date of birth or of issue is partial or missing.</summary>
    ExpiryUnknown,

    /// <summary>The text was rewritten by the Zalo application: 6 fields, without the previous number.</summary>
    ZaloRewrite,

    /// <summary>Vietnamese letters came decomposed (NFD) and were composed (NFC).</summary>
    TextComposed,

    /// <summary>Characters around the text, such as a byte order mark or line ends, were cut off.</summary>
    SurroundingsTrimmed,

    /// <summary>The word for the sex was recognised, but not written as cards write it.</summary>
    SexSpelling,

    /// <summary>The name holds characters that no Vietnamese name has.</summary>
    NameCharacters,

    /// <summary>The previous number is neither empty nor 9 digits.</summary>
    PreviousNumberInvalid,

    /// <summary>The name is empty.</summary>
    FullNameMissing,

    /// <summary>The date of birth is there, but no date.</summary>
    DateOfBirthInvalid,

    /// <summary>The sex is neither Nam nor Nữ.</summary>
    SexInvalid,

    /// <summary>The residence is empty.</summary>
    ResidenceMissing,

    /// <summary>The date of issue is there, but no date.</summary>
    DateOfIssueInvalid,

    /// <summary>A line end or another control character stands inside the text, where no card has one.</summary>
    ControlCharacters,

    /// <summary>The citizen number is missing, because the beginning of the text is.</summary>
    CitizenNumberMissing,

    /// <summary>The date of birth is empty, or was cut off.</summary>
    DateOfBirthMissing,

    /// <summary>The date of issue is empty, or was cut off.</summary>
    DateOfIssueMissing,
}
