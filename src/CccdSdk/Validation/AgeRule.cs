using CccdSdk.Identity;

namespace CccdSdk.Validation;

/// <summary>Nobody is older than 120 years.</summary>
internal static class AgeRule
{
    /// <summary>An age that fewer than a handful of people in the world have passed.</summary>
    private const int GreatestAge = 120;

    /// <summary>Whether the 120th birthday certainly is over.</summary>
    /// <param name="facts">The card.</param>
    /// <param name="today">The day as year × 10000 + month × 100 + day.</param>
    public static bool IsBroken(in CardFacts facts, int today) =>
        !facts.DateOfBirth.IsDefault && Birthday.Packed(facts.DateOfBirth.LatestPacked, GreatestAge) < today;
}
