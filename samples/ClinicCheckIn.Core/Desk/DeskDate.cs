using System.Globalization;
using CccdSdk.Identity;

namespace ClinicCheckIn.Core.Desk;

/// <summary>Dates as they are kept (yyyy-MM-dd, yyyy-MM, yyyy) and as people write them (dd/MM/yyyy, MM/yyyy, yyyy).</summary>
public static class DeskDate
{
    /// <summary>Reads a date as it is kept; the default if it is none.</summary>
    public static CardDate Read(string? kept)
    {
        if (kept is null)
        {
            return default;
        }

        string[] parts = kept.Split('-');
        Array.Reverse(parts);
        return CardDate.Read(string.Concat(parts)).ValueOrDefault;
    }

    /// <summary>Reads a date as a person types it: digits alone as cards have them, or parts with / . - or spaces between.</summary>
    public static CardDate ReadTyped(string typed)
    {
        ArgumentNullException.ThrowIfNull(typed);
        string[] parts = typed.Split('/', '.', '-', ' ');
        if (parts.Length == 1)
        {
            return CardDate.Read(typed).ValueOrDefault;
        }

        bool isDate = parts.Length is 2 or 3 && parts[^1].Length == 4 && parts[..^1].All(static part => part.Length is 1 or 2);
        return isDate ? CardDate.Read(string.Concat(parts.Select(static part => part.PadLeft(2, '0')))).ValueOrDefault : default;
    }

    /// <summary>dd/MM/yyyy, MM/yyyy or yyyy; empty if there is no date.</summary>
    public static string Show(string? kept)
    {
        string[] parts = kept?.Split('-') ?? [];
        Array.Reverse(parts);
        return string.Join('/', parts);
    }

    /// <summary>Full years on a day; null where the year of birth alone cannot tell. A date without a day counts from its last possible one.</summary>
    public static int? Age(string? birth, DateOnly today)
    {
        CardDate date = Read(birth);
        if (date.IsDefault)
        {
            return null;
        }

        DateOnly latest = date.TryReveal(out DateOnly day) ? day : LatestDay(date.Reveal());
        int years = today.Year - latest.Year - (today < latest.AddYears(today.Year - latest.Year) ? 1 : 0);
        return years < 0 ? 0 : years;
    }

    private static DateOnly LatestDay(string partial)
    {
        int year = int.Parse(partial.AsSpan(0, 4), CultureInfo.InvariantCulture);
        int month = partial.Length > 4 ? int.Parse(partial.AsSpan(5, 2), CultureInfo.InvariantCulture) : 12;
        return new DateOnly(year, month, DateTime.DaysInMonth(year, month));
    }
}
