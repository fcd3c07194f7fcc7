using CccdSdk.Identity;

namespace CccdSdk.Validation;

/// <summary>No card is issued before its holder is born.</summary>
internal static class IssueBeforeBirthRule
{
    /// <summary>Whether it certainly was.</summary>
    public static bool IsBroken(in CardFacts facts) =>
        !facts.DateOfIssue.IsDefault & !facts.DateOfBirth.IsDefault && facts.DateOfIssue.LatestPacked < facts.DateOfBirth.EarliestPacked;
}
