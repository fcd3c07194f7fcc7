using System.Runtime.CompilerServices;
using CccdSdk.Identity;

namespace CccdSdk.Validation;

/// <summary>A CCCD is issued from the age of 14 (Law on citizen identification of 2014, art. 21); a Căn cước at any age.</summary>
internal static class IssueAgeRule
{
    private const int FirstAge = 14;

    /// <summary>Whether the holder of a CCCD certainly was younger.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsBroken(in RuleFacts card) =>
        card.Edition == CardEdition.Cccd2021 & card.Issue.Last < Birthday.Packed(card.Birth.First, FirstAge);
}
