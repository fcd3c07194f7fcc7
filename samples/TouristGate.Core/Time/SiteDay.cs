namespace TouristGate.Core.Time;

/// <summary>The day of a site: from 03:00 to 03:00 of Vietnam (UTC+7, fixed), so that a festival night is one day.</summary>
public static class SiteDay
{
    private static readonly TimeSpan s_vietnam = TimeSpan.FromHours(7);
    private static readonly TimeSpan s_cut = TimeSpan.FromHours(3);

    /// <summary>The site day that an instant belongs to.</summary>
    public static DateOnly Of(DateTimeOffset instant) =>
        DateOnly.FromDateTime(instant.ToUniversalTime().Add(s_vietnam - s_cut).DateTime);

    /// <summary>The first instant of a site day; the day ends where the next one starts.</summary>
    public static DateTimeOffset Start(DateOnly day) =>
        new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero).Subtract(s_vietnam - s_cut);

    /// <summary>The hour on the clock in Vietnam, 0 to 23.</summary>
    public static int HourOf(DateTimeOffset instant) => instant.ToOffset(s_vietnam).Hour;

    /// <summary>The instant as the clock in Vietnam shows it.</summary>
    public static DateTimeOffset Local(DateTimeOffset instant) => instant.ToOffset(s_vietnam);
}
