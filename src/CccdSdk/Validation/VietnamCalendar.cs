namespace CccdSdk.Validation;

/// <summary>The date in Vietnam, whatever the time zone of the machine.</summary>
public static class VietnamCalendar
{
    /// <summary>The clock of the system is read again after 2^7 ms: reading it takes a tenth of the time that a whole card takes.</summary>
    private const int LogOfPeriod = 7;

    /// <summary>Days to 31/12/9999 are 22 bits; the rest counts periods for 8,900 years.</summary>
    private const int DayBits = 22;

    /// <summary>UTC+7 all the year round, so no time-zone data is needed.</summary>
    private static readonly TimeSpan s_offset = TimeSpan.FromHours(7);

    /// <summary>The last date of the system's clock beside the period in which it was read, in one word so that threads see both or none.</summary>
    private static long s_last = -1;

    /// <summary>The date in Vietnam at an instant.</summary>
    /// <param name="timeProvider">Gives the instant. The date of <see cref="TimeProvider.System"/> may be up to 0.2 s old.</param>
    /// <returns>The date.</returns>
    public static DateOnly Today(TimeProvider timeProvider)
    {
        ArgumentNullException.ThrowIfNull(timeProvider);
        return DateOnly.FromDayNumber(timeProvider == TimeProvider.System ? DayOfSystem() : DayOf(timeProvider));
    }

    private static int DayOfSystem()
    {
        long period = Environment.TickCount64 >> LogOfPeriod;
        long last = Volatile.Read(ref s_last);
        if (last >> DayBits != period)
        {
            last = (period << DayBits) | (uint)DayOf(TimeProvider.System);
            Volatile.Write(ref s_last, last);
        }

        return (int)(last & ((1 << DayBits) - 1));
    }

    private static int DayOf(TimeProvider timeProvider) => (int)((timeProvider.GetUtcNow().UtcTicks + s_offset.Ticks) / TimeSpan.TicksPerDay);
}
