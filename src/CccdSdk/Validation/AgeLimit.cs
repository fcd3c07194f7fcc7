using CccdSdk.Identity;

namespace CccdSdk.Validation;

/// <summary>Compares an age with limits. With a date that is not a whole day only what holds for every day is certain.</summary>
internal static class AgeLimit
{
    /// <summary>Tells whether the holder is too young, too old, or whether that cannot be told.</summary>
    /// <param name="birth">The date of birth.</param>
    /// <param name="minimum">The least age.</param>
    /// <param name="maximum">The greatest age.</param>
    /// <param name="today">The day as year × 10000 + month × 100 + day.</param>
    public static AcceptanceReasonSet Evaluate(CardDate birth, int? minimum, int? maximum, int today)
    {
        AcceptanceReasonSet reasons = default;
        if (minimum is { } least)
        {
            bool? reached = HasReached(birth, least, today);
            reasons |= AcceptanceReasonSet.When(reached == false, AcceptanceCode.TooYoung)
                | AcceptanceReasonSet.When(reached is null, AcceptanceCode.AgeUnknown);
        }

        if (maximum is { } greatest)
        {
            bool? passed = HasReached(birth, greatest + 1, today);
            reasons |= AcceptanceReasonSet.When(passed == true, AcceptanceCode.TooOld)
                | AcceptanceReasonSet.When(passed is null, AcceptanceCode.AgeUnknown);
        }

        return reasons;
    }

    private static bool? HasReached(CardDate birth, int age, int today)
    {
        if (birth.IsDefault)
        {
            return null;
        }

        DayRange days = DayRange.Of(birth);
        bool perhaps = today >= Birthday.Packed(days.First, age);
        bool certainly = today >= Birthday.Packed(days.Last, age);
        return perhaps == certainly ? certainly : null;
    }
}
