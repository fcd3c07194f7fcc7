using CccdSdk.Identity;
using CccdSdk.Payload;
using CccdSdk.Results;
using CccdSdk.Validation;

namespace CccdSdk;

/// <summary>The checks of the bulk path: what <see cref="CardPayload"/> is for reading, these are for validation.</summary>
public static class CardPayloadExtensions
{
    /// <summary>Everything noticed: while reading, and by every rule.</summary>
    /// <param name="payload">The payload; one that is no card has no findings.</param>
    /// <param name="today">The date in Vietnam, such as <see cref="VietnamCalendar.Today"/>.</param>
    /// <returns>All findings. Costs no allocation.</returns>
    public static FindingSet Validate(this in CardPayload payload, DateOnly today) =>
        payload.Findings | CardValidator.Validate(payload.FactsInPlace, today);

    /// <summary>The expiry, computed from the dates of birth and issue.</summary>
    /// <param name="payload">The payload; unknown if it is no card.</param>
    /// <returns>The expiry. Costs no allocation.</returns>
    public static CardExpiry ComputeExpiry(this in CardPayload payload) => ExpiryRule.Compute(payload.FactsInPlace);

    /// <summary>Evaluates a policy.</summary>
    /// <param name="payload">The payload; one that is no card is never accepted.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="today">The date in Vietnam, such as <see cref="VietnamCalendar.Today"/>.</param>
    /// <returns>Allowed, or all reasons; no reasons if it is no card. Costs no allocation.</returns>
    public static AcceptanceResult Accept(this in CardPayload payload, AcceptancePolicy policy, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return payload.Reason is null
            ? policy.Evaluate(payload.FactsInPlace, payload.PresentFields, payload.Validate(today), today)
            : default;
    }
}
