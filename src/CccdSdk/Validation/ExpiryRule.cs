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

    /// <summary>Ages at which a card ends; the first is for a Căn cước only.</summary>
    private static ReadOnlySpan<byte> Milestones => [14, 25, 40, 60];

    /// <summary>Computes the expiry.</summary>
    /// <param name="facts">The card.</param>
    /// <returns>The card's own date, never, or unknown. Costs no allocation.</returns>
    public static CardExpiry Compute(in CardFacts facts)
    {
        int birth = facts.DateOfBirth.Packed;
        int issue = facts.DateOfIssue.Packed;
        if (facts.DateOfBirth.Day == 0 | facts.DateOfIssue.Day == 0 | issue < birth)
        {
            return CardExpiry.Unknown;
        }

        int passed = Passed(birth, issue);
        if (passed == 0 && facts.Edition != CardEdition.CanCuoc2024)
        {
            if (facts.Edition != CardEdition.Cccd2021)
            {
                return CardExpiry.Unknown;
            }

            passed = 1;
        }

        return passed == Milestones.Length ? CardExpiry.Never : OnBirthday(birth, Milestones[passed]);
    }

    // The milestones that were over, or less than two years away, on the day of issue.
    private static int Passed(int birth, int issue)
    {
        int passed = 0;
        foreach (byte age in Milestones)
        {
            passed += issue >= Birthday.Packed(birth, age - YearsOfEarlyExchange) ? 1 : 0;
        }

        return passed;
    }

    private static CardExpiry OnBirthday(int birth, int age)
    {
        int day = Birthday.Packed(birth, age);
        return CardDate.TryCreate(day / 10000, day / 100 % 100, day % 100, out CardDate date)
            ? CardExpiry.On(date, age)
            : CardExpiry.Unknown; // Beyond the year 9999.
    }
}
