using System.Globalization;
using CccdSdk.Identity;
using CccdSdk.Results;

namespace CccdSdk.Tests.Reference;

/// <summary>The rules of the fact sheet over ranges of days, plainly.</summary>
internal static class ReferenceRules
{
    // Fact sheet 5.4; countries (Appendix A) are 101 to 295.
    private static readonly int[] s_provinces =
    [
        1, 2, 4, 6, 8, 10, 11, 12, 14, 15, 17, 19, 20, 22, 24, 25, 26, 27, 30, 31, 33, 34, 35, 36, 37, 38, 40, 42, 44, 45, 46, 48,
        49, 51, 52, 54, 56, 58, 60, 62, 64, 66, 67, 68, 70, 72, 74, 75, 77, 79, 80, 82, 83, 84, 86, 87, 89, 91, 92, 93, 94, 95, 96,
    ];

    public static void Apply(ReferenceReading card, DateOnly today)
    {
        Number(card);
        if (card.DateOfIssue is { } issue)
        {
            card.Note(issue.Last < new DateOnly(2021, 1, 1), FindingCode.IssuedBeforeFirstCard);
            card.Note(issue.First > today, FindingCode.IssuedInFuture);
            card.Note(card.Edition == CardEdition.Cccd2021 && issue.First >= new DateOnly(2024, 7, 1), FindingCode.IssueDateEdition);
            card.Note(card.Edition == CardEdition.CanCuoc2024 && issue.Last < new DateOnly(2024, 7, 1), FindingCode.IssueDateEdition);
        }

        if (card.DateOfBirth is { } birth)
        {
            card.Note(birth.First > today, FindingCode.BornInFuture);
            card.Note(ReferenceDate.Birthday(birth.Last, 120) is { } day && day < today, FindingCode.AgeImplausible);
        }

        if (card.DateOfIssue is { } issued && card.DateOfBirth is { } born)
        {
            card.Note(issued.Last < born.First, FindingCode.IssuedBeforeBirth);
            bool underAge = ReferenceDate.Birthday(born.First, 14) is not { } age14 || issued.Last < age14;
            card.Note(card.Edition == CardEdition.Cccd2021 && underAge, FindingCode.IssuedUnderAge);
        }

        card.Expiry = Expiry(card);
        card.Note(card.Expiry is null, FindingCode.ExpiryUnknown);
    }

    private static void Number(ReferenceReading card)
    {
        string number = card.Number;
        int place = int.Parse(number[..3], CultureInfo.InvariantCulture);
        int digit = number[3] - '0';
        card.Note(!s_provinces.Contains(place) && place is < 101 or > 295, FindingCode.NumberPlace);
        card.Note(card.Sex == Sex.Male && digit % 2 == 1, FindingCode.NumberSex);
        card.Note(card.Sex == Sex.Female && digit % 2 == 0, FindingCode.NumberSex);
        if (card.DateOfBirth is { } birth)
        {
            string year = birth.Iso[..4];
            card.Note(number[4..6] != year[2..], FindingCode.NumberBirthYear);
            card.Note(year[..2] != (19 + (digit / 2)).ToString(CultureInfo.InvariantCulture), FindingCode.NumberCentury);
        }
    }

    /// <summary>A date, "none", or null if it cannot be told.</summary>
    private static string? Expiry(ReferenceReading card)
    {
        if (card.DateOfBirth is not { IsWhole: true } birth || card.DateOfIssue is not { IsWhole: true } issue || issue.First < birth.First)
        {
            return null;
        }

        foreach (int milestone in new[] { 14, 25, 40, 60 })
        {
            if (milestone == 14 && card.Edition == CardEdition.Cccd2021)
            {
                continue;
            }

            if (ReferenceDate.Birthday(birth.First, milestone - 2) is not { } windowOpens || issue.First < windowOpens)
            {
                return milestone == 14 && card.Edition != CardEdition.CanCuoc2024
                    ? null
                    : ReferenceDate.Birthday(birth.First, milestone)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            }
        }

        return "none";
    }
}
