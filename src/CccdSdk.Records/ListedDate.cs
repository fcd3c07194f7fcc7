using System.Globalization;
using CccdSdk.Identity;
using CccdSdk.Results;

namespace CccdSdk.Records;

/// <summary>Reads the date columns of lists, in the forms that hospitals and offices keep.</summary>
/// <remarks>Day before month, as in Vietnam: <c>12/31/1985</c> is no date here, because guessing would turn other dates around. Forms:
/// dd/MM/yyyy, MM/yyyy and yyyy, with slashes, dots or hyphens; yyyy-MM-dd and yyyy-MM, with a time after it or not; ddMMyyyy, MMyyyy,
/// yyyyMMdd and yyyyMMddHHmm. 00 as day, or as day and month, means that the part is unknown.</remarks>
/// <threadsafety>Stateless; safe to share.</threadsafety>
public static class ListedDate
{
    private const int CompactWithTime = 12;
    private const int Compact = 8;
    private const int FirstYear = 1850;
    private const int LastYear = 2150;

    /// <summary>Reads the text of a date column.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The date, or the reason why it is none. No content makes this method throw.</returns>
    public static ParseResult<CardDate> Read(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (text.IsEmpty)
        {
            return new ParseError(ParseErrorKind.Empty, CardField.DateOfBirth, 0);
        }

        int time = text.IndexOfAny('T', ' ');
        ReadOnlySpan<char> date = time > 0 ? text[..time] : text;
        bool plausible = date.ContainsAnyExceptInRange('0', '9') ? TryReadParts(date, out CardDate read) : TryReadCompact(date, out read);
        return plausible && read.RevealYear() is >= FirstYear and <= LastYear
            ? read
            : new ParseError(ParseErrorKind.InvalidDate, CardField.DateOfBirth, 0);
    }

    private static bool TryReadCompact(ReadOnlySpan<char> digits, out CardDate date)
    {
        if (digits.Length == CompactWithTime || (digits.Length == Compact && IsYear(digits[..4]) && !IsYear(digits[4..])))
        {
            return TryCreate(digits[..4], digits[4..6], digits[6..8], out date);
        }

        return CardDate.Read(digits).TryGetValue(out date);
    }

    private static bool IsYear(ReadOnlySpan<char> digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int year) && year is >= FirstYear and <= LastYear;

    private static bool TryReadParts(ReadOnlySpan<char> text, out CardDate date)
    {
        Span<Range> parts = stackalloc Range[4];
        int count = text.SplitAny(parts, ['/', '-', '.']);
        date = default;
        if (count is < 2 or > 3)
        {
            return false;
        }

        bool yearFirst = text[parts[0]].Length == 4;
        ReadOnlySpan<char> year = yearFirst ? text[parts[0]] : text[parts[count - 1]];
        ReadOnlySpan<char> month = yearFirst ? text[parts[1]] : text[parts[count - 2]];
        ReadOnlySpan<char> day = count == 2 ? "0" : yearFirst ? text[parts[2]] : text[parts[0]];
        return year.Length == 4 && TryCreate(year, month, day, out date);
    }

    private static bool TryCreate(ReadOnlySpan<char> yearText, ReadOnlySpan<char> monthText, ReadOnlySpan<char> dayText, out CardDate date)
    {
        date = default;
        if (monthText.Length is not (1 or 2) || dayText.Length is not (1 or 2)
            || !int.TryParse(yearText, NumberStyles.None, CultureInfo.InvariantCulture, out int year)
            || !int.TryParse(monthText, NumberStyles.None, CultureInfo.InvariantCulture, out int month)
            || !int.TryParse(dayText, NumberStyles.None, CultureInfo.InvariantCulture, out int day)
            || year is < FirstYear or > LastYear
            || month > 12
            || (month == 0 ? day != 0 : day > DateTime.DaysInMonth(year, month)))
        {
            return false;
        }

        date = CardDate.Create(year, month, day);
        return true;
    }
}
