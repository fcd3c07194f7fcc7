using CccdSdk.Identity;

namespace CccdSdk.Validation;

/// <summary>The parts of a card in the form that rules compare, taken apart once for all of them.</summary>
internal readonly struct RuleFacts
{
    /// <summary>Takes a card apart.</summary>
    public RuleFacts(in CardFacts facts, DateOnly today)
    {
        // 3 digits place, 1 century and sex, 2 year, 6 random.
        int firstSix = (int)(facts.Number.Value / 1_000_000);
        PlaceCode = firstSix / 1000;
        CenturyAndSexDigit = firstSix / 100 % 10;
        YearOfCentury = firstSix % 100;
        Birth = DayRange.Of(facts.DateOfBirth);
        Issue = DayRange.Of(facts.DateOfIssue);
        Sex = facts.Sex;
        Edition = facts.Edition;
        Today = CardDate.From(today).Packed;
    }

    /// <summary>Digits 1 to 3 of the number.</summary>
    public int PlaceCode { get; }

    /// <summary>Digit 4 of the number.</summary>
    public int CenturyAndSexDigit { get; }

    /// <summary>Digits 5 and 6 of the number.</summary>
    public int YearOfCentury { get; }

    /// <summary>The date of birth.</summary>
    public DayRange Birth { get; }

    /// <summary>The date of issue.</summary>
    public DayRange Issue { get; }

    /// <summary>The sex.</summary>
    public Sex Sex { get; }

    /// <summary>The edition.</summary>
    public CardEdition Edition { get; }

    /// <summary>The day as year × 10000 + month × 100 + day.</summary>
    public int Today { get; }
}
