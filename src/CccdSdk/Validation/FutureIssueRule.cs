using CccdSdk.Identity;

namespace CccdSdk.Validation;

/// <summary>No card is issued in the future.</summary>
internal static class FutureIssueRule
{
    /// <summary>Whether it certainly was.</summary>
    /// <param name="facts">The card.</param>
    /// <param name="today">The day as year × 10000 + month × 100 + day.</param>
    public static bool IsBroken(in CardFacts facts, int today) => !facts.DateOfIssue.IsDefault && facts.DateOfIssue.EarliestPacked > today;
}
