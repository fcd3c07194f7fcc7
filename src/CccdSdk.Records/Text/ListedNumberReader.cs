using System.Globalization;
using CccdSdk.Identity;

namespace CccdSdk.Records.Text;

/// <summary>Reads number columns.</summary>
internal static class ListedNumberReader
{
    /// <summary>Longer texts are no number.</summary>
    private const int MaxLength = 64;

    /// <summary>Spreadsheets keep 15 digits, so longer exponents are no number of a person.</summary>
    private const int MaxExponent = 14;

    /// <summary>What people and programs put between or before digits.</summary>
    private const string Separators = " \t\r\n\u00A0\u2009\u202F\u200B\uFEFF.,-'\u2019`\"";

    /// <summary>Reads a text.</summary>
    public static ListedNumber Read(ReadOnlySpan<char> text)
    {
        text = text.Trim(Separators);
        if (text.IsEmpty)
        {
            return default;
        }

        if (text.Length > MaxLength)
        {
            return new ListedNumber(ListedNumberForm.Unreadable);
        }

        int exponent = text.IndexOfAny('e', 'E');
        if (exponent >= 0)
        {
            return ReadExponent(text[..exponent], text[(exponent + 1)..]);
        }

        Span<char> digits = stackalloc char[MaxLength];
        ListedNumber number = TryTakeDigits(WithoutDecimals(text), digits, out int count)
            ? FromDigits(digits[..count])
            : new ListedNumber(ListedNumberForm.Unreadable);
        digits.Clear();
        return number;
    }

    // A number that was kept as a decimal: 36185001234.0. With more than one separator they are groups of digits.
    private static ReadOnlySpan<char> WithoutDecimals(ReadOnlySpan<char> text)
    {
        int point = text.IndexOfAny('.', ',');
        return point >= 0 && text.Length - point - 1 is 1 or 2 && !text[(point + 1)..].ContainsAnyExcept('0') && !text[..point].ContainsAnyExceptInRange('0', '9')
            ? text[..point]
            : text;
    }

    private static bool TryTakeDigits(ReadOnlySpan<char> text, Span<char> digits, out int count)
    {
        count = 0;
        foreach (char letter in text)
        {
            if (char.IsAsciiDigit(letter))
            {
                digits[count++] = letter;
            }
            else if (!Separators.Contains(letter, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    private static ListedNumber FromDigits(ReadOnlySpan<char> digits)
    {
        switch (digits.Length)
        {
            case CitizenNumber.Length:
                return new ListedNumber(ListedNumberForm.Citizen) { Number = CitizenNumber.Read(digits).ValueOrDefault };
            case PreviousNumber.Length:
                return new ListedNumber(ListedNumberForm.Previous) { PreviousNumber = PreviousNumber.Read(digits).ValueOrDefault };
            default:
                return digits.IsEmpty || digits[0] == '0' ? new ListedNumber(ListedNumberForm.Unreadable) : WithZeros(digits);
        }
    }

    // Codes of provinces are 001 to 096, so at most two zeros are lost; numbers of the police of Hà Nội began with 01.
    private static ListedNumber WithZeros(ReadOnlySpan<char> digits)
    {
        long value = long.Parse(digits[..Math.Min(digits.Length, 18)], NumberStyles.None, CultureInfo.InvariantCulture);
        if (digits.Length is CitizenNumber.Length - 1 or CitizenNumber.Length - 2)
        {
            CitizenNumber number = CitizenNumber.Parse(value.ToString("D12", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
            return number.RevealPlace().Kind == RegistrationPlaceKind.Province
                ? new ListedNumber(ListedNumberForm.CitizenWithoutZeros) { Number = number }
                : new ListedNumber(ListedNumberForm.Unreadable);
        }

        return digits.Length == PreviousNumber.Length - 1
            ? new ListedNumber(ListedNumberForm.PreviousWithoutZero)
            {
                PreviousNumber = PreviousNumber.Parse(value.ToString("D9", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture),
            }
            : new ListedNumber(ListedNumberForm.Unreadable);
    }

    private static ListedNumber ReadExponent(ReadOnlySpan<char> mantissa, ReadOnlySpan<char> exponent)
    {
        var unreadable = new ListedNumber(ListedNumberForm.Unreadable);
        int point = mantissa.IndexOfAny('.', ',');
        ReadOnlySpan<char> whole = point < 0 ? mantissa : mantissa[..point];
        ReadOnlySpan<char> fraction = point < 0 ? [] : mantissa[(point + 1)..];
        bool isNumber = whole.Length == 1 && whole[0] is >= '1' and <= '9' && fraction.Length <= MaxExponent && !fraction.ContainsAnyExceptInRange('0', '9');
        if (!isNumber
            || !int.TryParse(exponent, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int power)
            || power is < 0 or > MaxExponent
            || fraction.Length > power)
        {
            return unreadable;
        }

        long value = long.Parse(string.Concat(whole, fraction), NumberStyles.None, CultureInfo.InvariantCulture);
        int length = power + 1;
        int known = 1 + fraction.Length;
        if (known == length)
        {
            return FromDigits(value.ToString(CultureInfo.InvariantCulture));
        }

        bool isCitizen = length is >= CitizenNumber.Length - 2 and <= CitizenNumber.Length;
        return isCitizen
            ? new ListedNumber(ListedNumberForm.CitizenRounded) { Rounded = new RoundedNumber(length, known, value) }
            : unreadable;
    }
}
