using CccdSdk.Identity;

namespace CccdSdk.Validation;

/// <summary>A CCCD is issued from the age of 14 (Law on citizen identification of 2014, art. 21); a Căn cước at any age.</summary>
internal static class IssueAgeRule
{
    private const int FirstAge = 14;

    /// <summary>Whether the holder of a CCCD certainly was younger.</summary>
    public static bool IsBroken(in CardFacts facts) =>
        facts.Edition == CardEdition.Cccd2021 & !facts.DateOfIssue.IsDefault & !facts.DateOfBirth.IsDefault
        && facts.DateOfIssue.LatestPacked < Birthday.Packed(facts.DateOfBirth.EarliestPacked, FirstAge);
}
