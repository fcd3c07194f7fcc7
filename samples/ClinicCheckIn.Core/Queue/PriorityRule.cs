using CccdSdk.Identity;

namespace ClinicCheckIn.Core.Queue;

/// <summary>Finds the priority groups of a patient by age and by what the desk ticked.</summary>
public static class PriorityRule
{
    private const int ChildYears = 6;
    private const int OldYears = 80;

    /// <summary>Decides for a day.</summary>
    /// <param name="birth">The date of birth; may be a year, a month or nothing.</param>
    /// <param name="today">The day in Vietnam.</param>
    /// <param name="ticked">Groups that the desk ticked.</param>
    public static PriorityDecision Decide(CardDate birth, DateOnly today, PriorityGroup ticked)
    {
        if (birth.IsDefault)
        {
            return new PriorityDecision(ticked, PriorityGroup.None);
        }

        (DateOnly first, DateOnly last) = Range(birth);
        (int oldest, int youngest) = (Age(first, today), Age(last, today));
        PriorityGroup certain = ticked, open = PriorityGroup.None;
        Add(PriorityGroup.ChildUnder6, youngest < ChildYears && oldest >= 0, oldest is >= 0 and < ChildYears, ref certain, ref open);
        Add(PriorityGroup.From80, oldest >= OldYears, youngest >= OldYears, ref certain, ref open);
        return new PriorityDecision(certain, open & ~certain);
    }

    /// <summary>Completed years. Somebody who was born on 29 February is a year older on 1 March of other years.</summary>
    internal static int Age(DateOnly birth, DateOnly today)
    {
        int age = today.Year - birth.Year;
        return (today.Month, today.Day).CompareTo((birth.Month, birth.Day)) < 0 ? age - 1 : age;
    }

    private static void Add(PriorityGroup group, bool possible, bool sure, ref PriorityGroup certain, ref PriorityGroup open)
    {
        certain |= sure ? group : PriorityGroup.None;
        open |= possible ? group : PriorityGroup.None;
    }

    /// <summary>The first and the last day that a date with unknown parts can be.</summary>
    private static (DateOnly First, DateOnly Last) Range(CardDate birth)
    {
        if (birth.TryReveal(out DateOnly day))
        {
            return (day, day);
        }

        int year = birth.RevealYear();
        if (birth.Precision == DatePrecision.Year)
        {
            return (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        }

        int month = int.Parse(birth.Reveal().AsSpan(5), System.Globalization.CultureInfo.InvariantCulture);
        return (new DateOnly(year, month, 1), new DateOnly(year, month, DateTime.DaysInMonth(year, month)));
    }
}
