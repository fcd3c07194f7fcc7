using System.Runtime.CompilerServices;

namespace CccdSdk.Validation;

/// <summary>Digits 5 and 6 of the number are the last two of the year of birth (Decree 137/2015, art. 13); a corrected record may keep its old number (Decree 70/2024, art. 11).</summary>
internal static class BirthYearRule
{
    /// <summary>Whether they differ.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsBroken(in RuleFacts card) =>
        card.Birth.IsKnown & card.YearOfCentury != card.Birth.Year % 100;
}
