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
        payload.Findings | CardValidator.Validate(payload.Facts, today);

    /// <summary>The expiry, computed from the dates of birth and issue.</summary>
    /// <param name="payload">The payload; unknown if it is no card.</param>
    /// <returns>The expiry. Costs no allocation.</returns>
    public static CardExpiry ComputeExpiry(this in CardPayload payload) => ExpiryRule.Compute(payload.Facts);
}
