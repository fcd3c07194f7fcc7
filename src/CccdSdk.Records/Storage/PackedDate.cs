using System.Globalization;
using CccdSdk.Identity;

namespace CccdSdk.Records.Storage;

/// <summary>Dates as year × 10000 + month × 100 + day, 0 for unknown parts.</summary>
internal static class PackedDate
{
    /// <summary>Packs a date.</summary>
    public static int Of(CardDate date) => date.Precision switch
    {
        DatePrecision.Day when date.TryReveal(out DateOnly day) => (day.Year * 10000) + (day.Month * 100) + day.Day,
        DatePrecision.Month => (date.RevealYear() * 10000) + (MonthOf(date) * 100),
        DatePrecision.Year => date.RevealYear() * 10000,
        _ => 0,
    };

    // yyyy-MM
    private static int MonthOf(CardDate date) => int.Parse(date.Reveal().AsSpan(5, 2), NumberStyles.None, CultureInfo.InvariantCulture);
}
