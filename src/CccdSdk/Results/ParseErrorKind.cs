namespace CccdSdk.Results;

/// <summary>What is wrong with a piece of text.</summary>
public enum ParseErrorKind
{
    /// <summary>The default value: nothing was read.</summary>
    None = 0,

    /// <summary>The text has not the length that the field asks for.</summary>
    WrongLength,

    /// <summary>A character is not one of the ASCII digits 0 to 9.</summary>
    NotADigit,

    /// <summary>The digits are no day of the calendar.</summary>
    InvalidDate,

    /// <summary>The text is none of the words that the field allows.</summary>
    UnknownValue,

    /// <summary>The text is empty.</summary>
    Empty,

    /// <summary>The bytes are not UTF-8, or the characters are not well-formed UTF-16.</summary>
    InvalidEncoding,
}
