using System.Runtime.CompilerServices;
using CccdSdk.Identity;

namespace CccdSdk.Validation;

/// <summary>Digit 4 of the number stands for the sex: odd is female (Decree 137/2015, art. 13); a corrected record may keep its old number.</summary>
internal static class SexRule
{
    /// <summary>Whether they differ.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsBroken(in RuleFacts card) =>
        card.Sex == ((card.CenturyAndSexDigit & 1) == 0 ? Sex.Female : Sex.Male);
}
