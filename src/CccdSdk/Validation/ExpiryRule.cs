using CccdSdk.Identity;

namespace CccdSdk.Validation;

/// <summary>Computes the expiry of a card.</summary>
/// <remarks>
/// <para>A card is exchanged at the ages of 14 (Căn cước only), 25, 40 and 60; one that is issued within the two years before such a
/// birthday, their first day included, ends at the next one (Law 26/2023, art. 21). From 58 on a card does not end.</para>
/// <para>Assumptions, for no source was found: the first day of the two years belongs to them; whoever was born on 29 February
/// has the birthday on 28 February of common years.</para>
/// <para>The expiry is unknown if the date of birth or of issue is missing or not a whole day, if the card would be older than its
/// holder, or if its edition is unknown and the holder was so young that it matters.</para>
/// </remarks>
public static class ExpiryRule
{
    /// <summary>How long before a birthday a new card ends at the next one instead.</summary>
    private const int YearsOfEarlyExchange = 2;

    /// <summary>Born before this day, everybody is 60 within the calendar.</summary>
    private const int LastBirthToReachAll = 9900_01_01;

    private const int LastDay = 9999_12_31;

    /// <summary>Ages at which a card ends; the first is for a Căn cước only.</summary>
    private static ReadOnlySpan<byte> Milestones => [14, 25, 40, 60];

    /// <summary>Computes the expiry.</summary>
    /// <param name="facts">The card.</param>
    /// <returns>The card's own date, never, or unknown. Costs no allocation.</returns>
    public static CardExpiry Compute(in CardFacts facts)
    {
        int milestone = FindMilestone(facts);
        return milestone < 0 ? CardExpiry.Unknown
            : milestone == Milestones.Length ? CardExpiry.Never
            : OnBirthday(facts.DateOfBirth.Packed, Milestones[milestone]);
    }

    /// <summary>Whether the expiry can be computed: the answer of <see cref="Compute"/> without its date.</summary>
    internal static bool IsKnown(in RuleFacts card, in CardFacts facts)
    {
        int birth = card.Birth.First;
        int issue = card.Issue.First;
        bool wholeAndOrdered = birth == card.Birth.Last & issue == card.Issue.Last & issue >= birth;
        bool milestoneKnown = card.Edition != CardEdition.Unknown | Passed(birth, issue, 14) != 0;
        return wholeAndOrdered & milestoneKnown && (birth < LastBirthToReachAll || Compute(facts).Kind != CardExpiryKind.Unknown);
    }

    /// <summary>The index of the milestone that ends the card; their number if none does; -1 if that is unknown.</summary>
    private static int FindMilestone(in CardFacts facts)
    {
        if (!AreWholeAndOrdered(facts))
        {
            return -1;
        }

        int birth = facts.DateOfBirth.Packed;
        int issue = facts.DateOfIssue.Packed;
        int passed = Passed(birth, issue, 14) + Passed(birth, issue, 25) + Passed(birth, issue, 40) + Passed(birth, issue, 60);
        return passed > 0 | facts.Edition == CardEdition.CanCuoc2024 ? passed
            : facts.Edition == CardEdition.Cccd2021 ? 1
            : -1;
    }

    private static bool AreWholeAndOrdered(in CardFacts facts) =>
        facts.DateOfBirth.Day != 0 & facts.DateOfIssue.Day != 0 & facts.DateOfIssue.Packed >= facts.DateOfBirth.Packed;

    // 1 if the milestone was over, or less than two years away, on the day of issue.
    private static int Passed(int birth, int issue, int age) => issue >= Birthday.Packed(birth, age - YearsOfEarlyExchange) ? 1 : 0;

    private static CardExpiry OnBirthday(int birth, int age)
    {
        int day = Birthday.Packed(birth, age);
        return day <= LastDay ? CardExpiry.On(CardDate.FromPacked(day), age) : CardExpiry.Unknown;
    }
}
