using CccdSdk.Identity;

namespace CccdSdk.Validation;

/// <summary>Nobody is born in the future.</summary>
internal static class FutureBirthRule
{
    /// <summary>Whether the holder certainly was.</summary>
    /// <param name="facts">The card.</param>
    /// <param name="today">The day as year × 10000 + month × 100 + day.</param>
    public static bool IsBroken(in CardFacts facts, int today) => !facts.DateOfBirth.IsDefault && facts.DateOfBirth.EarliestPacked > today;
}
