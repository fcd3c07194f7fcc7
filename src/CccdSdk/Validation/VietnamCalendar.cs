namespace CccdSdk.Validation;

/// <summary>The date in Vietnam, whatever the time zone of the machine.</summary>
public static class VietnamCalendar
{
    /// <summary>UTC+7 all the year round, so no time-zone data is needed.</summary>
    private static readonly TimeSpan s_offset = TimeSpan.FromHours(7);

    /// <summary>The date in Vietnam at an instant.</summary>
    /// <param name="timeProvider">Gives the instant.</param>
    /// <returns>The date.</returns>
    public static DateOnly Today(TimeProvider timeProvider)
    {
        ArgumentNullException.ThrowIfNull(timeProvider);
        return DateOnly.FromDayNumber((int)((timeProvider.GetUtcNow().UtcTicks + s_offset.Ticks) / TimeSpan.TicksPerDay));
    }
}
