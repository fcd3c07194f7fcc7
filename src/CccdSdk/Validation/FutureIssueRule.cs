using System.Runtime.CompilerServices;

namespace CccdSdk.Validation;

/// <summary>No card is issued in the future.</summary>
internal static class FutureIssueRule
{
    /// <summary>Whether it certainly was.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsBroken(in RuleFacts card) =>
        card.Issue.First > card.Today;
}
