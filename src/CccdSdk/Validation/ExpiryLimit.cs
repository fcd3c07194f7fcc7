using CccdSdk.Identity;

namespace CccdSdk.Validation;

/// <summary>Compares an expiry with the day of use. A card is valid through the day of its expiry.</summary>
internal static class ExpiryLimit
{
    // Law 26/2023, art. 46(3): what ended from 15 January 2024 to before 30 June 2024 counted through that day.
    private const int FirstExtendedDay = 2024_01_15;
    private const int ExtendedThrough = 2024_06_30;

    /// <summary>Tells whether the card has expired, expires soon, or whether that cannot be told.</summary>
    public static AcceptanceReasonSet Evaluate(CardExpiry expiry, AcceptancePolicy policy, DateOnly today)
    {
        int? days = policy.RejectExpiringWithinDays;
        if (!policy.RejectExpired && days is null)
        {
            return default;
        }

        if (expiry.Kind != CardExpiryKind.OnDate)
        {
            return AcceptanceReasonSet.When(expiry.Kind == CardExpiryKind.Unknown, AcceptanceCode.ExpiryUnknown);
        }

        int last = LastDay(expiry, policy.HonourExtensionOf2024);
        bool expired = last < CardDate.From(today).Packed;
        bool soon = !expired && days is { } within && last <= Later(today, within);
        return AcceptanceReasonSet.When(expired, AcceptanceCode.Expired) | AcceptanceReasonSet.When(soon, AcceptanceCode.ExpiresSoon);
    }

    private static int LastDay(CardExpiry expiry, bool extends)
    {
        int day = expiry.Date.Packed;
        return extends && day is >= FirstExtendedDay and < ExtendedThrough ? ExtendedThrough : day;
    }

    private static int Later(DateOnly today, int days) =>
        CardDate.From(days <= DateOnly.MaxValue.DayNumber - today.DayNumber ? today.AddDays(days) : DateOnly.MaxValue).Packed;
}
