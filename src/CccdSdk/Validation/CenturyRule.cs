using System.Runtime.CompilerServices;

namespace CccdSdk.Validation;

/// <summary>Digit 4 of the number stands for the century of birth (Decree 137/2015, art. 13); a corrected record may keep its old number.</summary>
internal static class CenturyRule
{
    /// <summary>Whether they differ.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsBroken(in RuleFacts card) =>
        card.Birth.IsKnown & 19 + (card.CenturyAndSexDigit / 2) != card.Birth.Year / 100;
}
