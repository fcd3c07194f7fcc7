using System.Runtime.CompilerServices;
using CccdSdk.Identity;

namespace CccdSdk.Validation;

/// <summary>The days that a date may be, each as year × 10000 + month × 100 + day; a whole date is one day, and a missing one
/// any day.</summary>
internal readonly struct DayRange
{
    /// <summary>Beyond every year, so that comparing a missing date proves nothing, and far from overflowing.</summary>
    private const int Endless = 1_000_000_000;

    private DayRange(int first, int last)
    {
        First = first;
        Last = last;
    }

    /// <summary>The first day that it may be.</summary>
    public int First { get; }

    /// <summary>The last day that it may be.</summary>
    public int Last { get; }

    /// <summary>Whether at least the year is known.</summary>
    public bool IsKnown => First > 0;

    /// <summary>The year of a date that is known.</summary>
    public int Year => First / 10000;

    /// <summary>The days that a date may be.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DayRange Of(CardDate date) => date.Day != 0 ? new DayRange(date.Packed, date.Packed) : OfPartial(date);

    private static DayRange OfPartial(CardDate date) => date switch
    {
        { IsDefault: true } => new DayRange(-Endless, Endless),
        { Month: 0 } => new DayRange(date.Packed + 101, date.Packed + 1231),
        _ => new DayRange(date.Packed + 1, date.Packed + DateTime.DaysInMonth(date.Year, date.Month)),
    };
}
