using CccdSdk.Identity;
using CccdSdk.Results;

namespace CccdSdk.Validation;

/// <summary>Whether the parts of a card agree with each other and with the calendar.</summary>
/// <remarks>Findings are warnings, never refusals: the law lets people keep a number that no longer matches (Decree 70/2024,
/// art. 11). Of dates that are not whole days only what is known is compared, so that nobody is warned without cause.</remarks>
public static class CardValidator
{
    /// <summary>Applies every rule.</summary>
    /// <param name="facts">The card; the default has no findings.</param>
    /// <param name="today">The date in Vietnam, such as <see cref="VietnamCalendar.Today"/>.</param>
    /// <returns>All findings. Costs no allocation.</returns>
    public static FindingSet Validate(in CardFacts facts, DateOnly today)
    {
        if (facts.Number.IsDefault)
        {
            return FindingSet.Empty;
        }

        int day = CardDate.From(today).Packed;
        return FindingSet.When(BirthYearRule.IsBroken(facts), FindingCode.NumberBirthYear)
            | FindingSet.When(CenturyRule.IsBroken(facts), FindingCode.NumberCentury)
            | FindingSet.When(SexRule.IsBroken(facts), FindingCode.NumberSex)
            | FindingSet.When(PlaceRule.IsBroken(facts), FindingCode.NumberPlace)
            | FindingSet.When(IssueBeforeBirthRule.IsBroken(facts), FindingCode.IssuedBeforeBirth)
            | FindingSet.When(FirstCardRule.IsBroken(facts), FindingCode.IssuedBeforeFirstCard)
            | FindingSet.When(EditionDateRule.IsBroken(facts), FindingCode.IssueDateEdition)
            | FindingSet.When(IssueAgeRule.IsBroken(facts), FindingCode.IssuedUnderAge)
            | FindingSet.When(FutureIssueRule.IsBroken(facts, day), FindingCode.IssuedInFuture)
            | FindingSet.When(FutureBirthRule.IsBroken(facts, day), FindingCode.BornInFuture)
            | FindingSet.When(AgeRule.IsBroken(facts, day), FindingCode.AgeImplausible)
            | FindingSet.When(ExpiryRule.Compute(facts).Kind == CardExpiryKind.Unknown, FindingCode.ExpiryUnknown);
    }
}
