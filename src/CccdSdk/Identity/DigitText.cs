using System.Numerics;
using CccdSdk.Results;

namespace CccdSdk.Identity;

/// <summary>Texts of a fixed number of ASCII digits. Digits of other scripts are not digits here.</summary>
internal static class DigitText
{
    /// <summary>Reads exactly <paramref name="length"/> digits, at most 18, from UTF-16 or UTF-8.</summary>
    public static bool TryRead<TUnit>(ReadOnlySpan<TUnit> text, int length, CardField field, out long value, out ParseError error)
        where TUnit : unmanaged, IBinaryInteger<TUnit>
    {
        value = 0;
        if (text.Length != length)
        {
            error = new ParseError(text.IsEmpty ? ParseErrorKind.Empty : ParseErrorKind.WrongLength, field, text.Length);
            return false;
        }

        for (int i = 0; i < text.Length; i++)
        {
            int digit = int.CreateTruncating(text[i]) - '0';
            if ((uint)digit > 9)
            {
                error = new ParseError(ParseErrorKind.NotADigit, field, i);
                return false;
            }

            value = (value * 10) + digit;
        }

        error = default;
        return true;
    }
}
