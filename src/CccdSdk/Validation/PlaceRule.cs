using System.Runtime.CompilerServices;
using CccdSdk.Identity;

namespace CccdSdk.Validation;

/// <summary>Digits 1 to 3 of the number are a place of birth registration (Circular 07/2016, annexes 1 and 2).</summary>
internal static class PlaceRule
{
    /// <summary>Whether the place is in neither table.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsBroken(in RuleFacts card) =>
        !RegistrationPlaces.IsKnown(card.PlaceCode);
}
