using CccdSdk.Identity;

namespace CccdSdk.Validation;

/// <summary>Digit 4 of the number stands for the century of birth (Decree 137/2015, art. 13); a corrected record may keep its old number.</summary>
internal static class CenturyRule
{
    /// <summary>Whether they differ.</summary>
    public static bool IsBroken(in CardFacts facts) =>
        !facts.DateOfBirth.IsDefault & facts.Number.Century != facts.DateOfBirth.Year / 100 * 100;
}
