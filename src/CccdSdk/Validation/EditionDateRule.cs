using System.Runtime.CompilerServices;
using CccdSdk.Identity;

namespace CccdSdk.Validation;

/// <summary>The CCCD (7 fields) was issued until 30 June 2024, the Căn cước (11 fields) is issued from 1 July 2024 (Law 26/2023).</summary>
internal static class EditionDateRule
{
    /// <summary>1 July 2024 as year, month and day.</summary>
    private const int FirstDayOfCanCuoc = 2024_07_01;

    /// <summary>Whether the card certainly was issued in the time of the other edition.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsBroken(in RuleFacts card) =>
        (card.Edition == CardEdition.Cccd2021 & card.Issue.First >= FirstDayOfCanCuoc)
        | (card.Edition == CardEdition.CanCuoc2024 & card.Issue.Last < FirstDayOfCanCuoc);
}
