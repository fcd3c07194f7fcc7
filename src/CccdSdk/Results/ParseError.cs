using System.Globalization;

namespace CccdSdk.Results;

/// <summary>Why a piece of text is not a value. It names the field, the shape and the place, never the content.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Field">The field that was read.</param>
/// <param name="Position">For <see cref="ParseErrorKind.WrongLength"/> the length that was found; else the index of the first wrong character, from 0.</param>
public readonly record struct ParseError(ParseErrorKind Kind, CardField Field, int Position)
{
    /// <summary>A sentence for developers, such as <c>CitizenNumber: 11 characters.</c></summary>
    /// <returns>The sentence, without any content of the field.</returns>
    public override string ToString() => Kind switch
    {
        ParseErrorKind.WrongLength => string.Create(CultureInfo.InvariantCulture, $"{Field}: {Position} characters are not the length of this field."),
        ParseErrorKind.NotADigit => string.Create(CultureInfo.InvariantCulture, $"{Field}: the character at index {Position} is not an ASCII digit."),
        ParseErrorKind.InvalidDate => string.Create(CultureInfo.InvariantCulture, $"{Field}: the digits are no date."),
        ParseErrorKind.UnknownValue => string.Create(CultureInfo.InvariantCulture, $"{Field}: not one of the permitted words."),
        ParseErrorKind.Empty => string.Create(CultureInfo.InvariantCulture, $"{Field}: empty."),
        ParseErrorKind.InvalidEncoding => string.Create(CultureInfo.InvariantCulture, $"{Field}: not well-formed text at index {Position}."),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Field}: nothing was read."),
    };
}
