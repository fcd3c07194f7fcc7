using CccdSdk.Identity;

namespace CccdSdk.Validation;

/// <summary>Digit 4 of the number stands for the sex: odd is female (Decree 137/2015, art. 13); a corrected record may keep its old number.</summary>
internal static class SexRule
{
    /// <summary>Whether they differ.</summary>
    public static bool IsBroken(in CardFacts facts) => facts.Sex != Sex.Unknown & facts.Number.Sex != facts.Sex;
}
