using System.Runtime.CompilerServices;
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
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static FindingSet Validate(in CardFacts facts, DateOnly today)
    {
        if (facts.Number.IsDefault)
        {
            return FindingSet.Empty;
        }

        RuleFacts card = new(facts, today);
        return FindingSet.When(BirthYearRule.IsBroken(card), FindingCode.NumberBirthYear)
            | FindingSet.When(CenturyRule.IsBroken(card), FindingCode.NumberCentury)
            | FindingSet.When(SexRule.IsBroken(card), FindingCode.NumberSex)
            | FindingSet.When(PlaceRule.IsBroken(card), FindingCode.NumberPlace)
            | FindingSet.When(IssueBeforeBirthRule.IsBroken(card), FindingCode.IssuedBeforeBirth)
            | FindingSet.When(FirstCardRule.IsBroken(card), FindingCode.IssuedBeforeFirstCard)
            | FindingSet.When(EditionDateRule.IsBroken(card), FindingCode.IssueDateEdition)
            | FindingSet.When(IssueAgeRule.IsBroken(card), FindingCode.IssuedUnderAge)
            | FindingSet.When(FutureIssueRule.IsBroken(card), FindingCode.IssuedInFuture)
            | FindingSet.When(FutureBirthRule.IsBroken(card), FindingCode.BornInFuture)
            | FindingSet.When(AgeRule.IsBroken(card), FindingCode.AgeImplausible)
            | FindingSet.When(!ExpiryRule.IsKnown(card, facts), FindingCode.ExpiryUnknown);
    }
}
