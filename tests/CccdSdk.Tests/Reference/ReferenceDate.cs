using System.Globalization;

namespace CccdSdk.Tests.Reference;

/// <summary>A date as the range of days that it may be.</summary>
internal sealed record ReferenceDate(DateOnly First, DateOnly Last, string Iso)
{
    public bool IsWhole => First == Last && Iso.Length == 10;

    /// <summary>Whether the text has the shape of a date; null where it is no day of the calendar.</summary>
    public static bool HasShape(string text, bool slashed, out ReferenceDate? date)
    {
        date = null;
        if (slashed)
        {
            string[] parts = text.Split('/');
            if (parts.Length != 3 || parts[0].Length != 2 || parts[1].Length != 2 || parts[2].Length != 4)
            {
                return false;
            }

            text = parts[0] + parts[1] + parts[2];
        }

        if (text.Length is not (4 or 6 or 8) || (slashed && text.Length != 8) || !text.All(char.IsAsciiDigit))
        {
            return false;
        }

        string digits = text.PadLeft(8, '0');
        (string day, string month, string year) = (digits[..2], digits[2..4], digits[4..]);
        if (day != "00" && month == "00")
        {
            return true;
        }

        string first = (day == "00" ? "01" : day) + (month == "00" ? "01" : month) + year;
        if (!DateOnly.TryParseExact(first, "ddMMyyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly start))
        {
            return true;
        }

        DateOnly end = month == "00" ? new DateOnly(start.Year, 12, 31)
            : day == "00" ? new DateOnly(start.Year, start.Month, DateTime.DaysInMonth(start.Year, start.Month))
            : start;
        string iso = month == "00" ? year : day == "00" ? $"{year}-{month}" : $"{year}-{month}-{day}";
        date = new ReferenceDate(start, end, iso);
        return true;
    }

    /// <summary>The birthday at an age; null beyond the calendar. 29 February becomes 28 February in common years.</summary>
    public static DateOnly? Birthday(DateOnly birth, int age) => birth.Year + age > 9999 ? null : birth.AddYears(age);
}
