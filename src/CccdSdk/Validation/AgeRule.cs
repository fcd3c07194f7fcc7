using System.Runtime.CompilerServices;

namespace CccdSdk.Validation;

/// <summary>Nobody is older than 120 years.</summary>
internal static class AgeRule
{
    /// <summary>An age that fewer than a handful of people in the world have passed.</summary>
    private const int GreatestAge = 120;

    /// <summary>Whether the 120th birthday certainly is over.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsBroken(in RuleFacts card) =>
        Birthday.Packed(card.Birth.Last, GreatestAge) < card.Today;
}
