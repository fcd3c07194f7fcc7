using System.Runtime.CompilerServices;

namespace CccdSdk.Validation;

/// <summary>Birthdays, as year × 10000 + month × 100 + day.</summary>
/// <remarks>Whoever was born on 29 February has the birthday on 28 February of common years: an assumption, for no source was
/// found.</remarks>
internal static class Birthday
{
    private const int LeapDay = 02_29;

    /// <summary>The birthday at an age.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Packed(int birth, int age)
    {
        int birthday = birth + (age * 10000);
        bool moves = birth % 10000 == LeapDay && !IsLeapYear(birthday / 10000);
        return moves ? birthday - 1 : birthday;
    }

    // Unlike DateTime's, for years beyond 9999 too: the age is added to whatever year a text holds.
    private static bool IsLeapYear(int year) => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}
