using System.Runtime.CompilerServices;

namespace CccdSdk.Validation;

/// <summary>No card is issued before its holder is born.</summary>
internal static class IssueBeforeBirthRule
{
    /// <summary>Whether it certainly was.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsBroken(in RuleFacts card) =>
        card.Issue.Last < card.Birth.First;
}
