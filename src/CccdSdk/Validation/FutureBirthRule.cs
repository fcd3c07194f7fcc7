using System.Runtime.CompilerServices;

namespace CccdSdk.Validation;

/// <summary>Nobody is born in the future.</summary>
internal static class FutureBirthRule
{
    /// <summary>Whether the holder certainly was.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsBroken(in RuleFacts card) =>
        card.Birth.First > card.Today;
}
