using System.Globalization;
using CccdSdk.Identity;

namespace ClinicCheckIn.Core.Messages;

/// <summary>Checks the characters of one field of XML0.</summary>
internal static class CheckInPatterns
{
    /// <summary>Whether a text that is not empty has the form.</summary>
    public static bool Matches(FieldPattern pattern, string text) => pattern switch
    {
        FieldPattern.Text => !string.IsNullOrWhiteSpace(text),
        FieldPattern.Code => IsCode(text),
        FieldPattern.Digits => IsDigits(text) && text[0] != '0',
        FieldPattern.Minute => DateTime.TryParseExact(text, "yyyyMMddHHmm", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        FieldPattern.Birth => IsBirth(text),
        FieldPattern.IdentityNumber => IsIdentityNumber(text),
        FieldPattern.Sex => text is "1" or "2" or "3",
        FieldPattern.List => text.Split(';').All(IsCode),
        _ => text.Split(';').All(static day => DateOnly.TryParseExact(day, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)),
    };

    private static bool IsDigits(ReadOnlySpan<char> text) => !text.IsEmpty && text.IndexOfAnyExceptInRange('0', '9') < 0;

    /// <summary>ASCII without blanks: codes of the common lists have letters, digits, points, plus signs, slashes, hyphens.</summary>
    private static bool IsCode(string text) => text.Length > 0 && text.AsSpan().IndexOfAnyExceptInRange('!', '~') < 0;

    private static bool IsBirth(string text)
    {
        if (text.Length != 12 || !IsDigits(text))
        {
            return false;
        }

        bool time = int.Parse(text.AsSpan(8, 2), CultureInfo.InvariantCulture) < 24 && int.Parse(text.AsSpan(10, 2), CultureInfo.InvariantCulture) < 60;
        bool yearOnly = text.AsSpan(4).IndexOfAnyExcept('0') < 0 && text.AsSpan(0, 4).IndexOfAnyExcept('0') >= 0;
        return time && (yearOnly || DateOnly.TryParseExact(text.AsSpan(0, 8), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _));
    }

    /// <summary>9 or 12 digits, or a passport. The sheet's fourth form, the account of an electronic identity, is not described and
    /// is the 12 digits for citizens; other texts are refused rather than guessed.</summary>
    private static bool IsIdentityNumber(string text) => text.Length switch
    {
        9 or CitizenNumber.Length => IsDigits(text),
        8 => char.IsAsciiLetterUpper(text[0]) && IsDigits(text.AsSpan(1)),
        _ => false,
    };
}
