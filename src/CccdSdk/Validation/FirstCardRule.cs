using System.Runtime.CompilerServices;

namespace CccdSdk.Validation;

/// <summary>Cards with a QR symbol are issued since 1 January 2021 (Circular 06/2021).</summary>
internal static class FirstCardRule
{
    /// <summary>1 January 2021 as year, month and day.</summary>
    private const int FirstDay = 2021_01_01;

    /// <summary>Whether the card certainly is older.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsBroken(in RuleFacts card) =>
        card.Issue.Last < FirstDay;
}
