using CccdSdk.Identity;
using CccdSdk.Results;

namespace CccdSdk.Validation;

/// <summary>Which cards a place accepts. What is not set is not asked for, but a card must have a number and must not have expired.</summary>
/// <remarks>
/// <para>Where the card does not say enough (a date of birth without a day, an expiry that cannot be computed) the answer is a reason
/// to ask the staff, never a guess. A card is taken as valid through the day of its expiry, which is an assumption.</para>
/// <para>Evaluating costs no allocation.</para>
/// </remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed record AcceptancePolicy
{
    /// <summary>The greatest age that can be asked for.</summary>
    private const int GreatestAge = 150;

    private readonly uint _editions;

    /// <summary>A policy that asks for nothing but a number and a card that has not expired.</summary>
    public static AcceptancePolicy Default { get; } = new();

    /// <summary>The editions that are accepted; none means all. Texts rewritten by Zalo or with an unknown number of fields are
    /// <see cref="CardEdition.Unknown"/>.</summary>
    public IReadOnlyList<CardEdition> AllowedEditions
    {
        get => [.. Enum.GetValues<CardEdition>().Where(edition => (_editions & Bit(edition)) != 0)];
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            _editions = value.Aggregate(0U, static (set, edition) => set | Bit(edition));
        }
    }

    /// <summary>The age in completed years that the holder must have.</summary>
    public int? MinimumAge
    {
        get;
        init => field = InRange(value, GreatestAge);
    }

    /// <summary>The age in completed years that the holder must not have passed.</summary>
    public int? MaximumAge
    {
        get;
        init => field = InRange(value, GreatestAge);
    }

    /// <summary>Whether a card that has expired is refused; true by default.</summary>
    public bool RejectExpired { get; init; } = true;

    /// <summary>Refuses a card whose last day of validity is at most so many days after today.</summary>
    public int? RejectExpiringWithinDays
    {
        get;
        init => field = InRange(value, int.MaxValue);
    }

    /// <summary>Whether cards that ended from 15 January to 29 June 2024 count as valid through 30 June 2024
    /// (Law 26/2023, art. 46(3)); true by default.</summary>
    public bool HonourExtensionOf2024 { get; init; } = true;

    /// <summary>The fields that must be there and readable, besides the citizen number.</summary>
    public CardFieldSet RequiredFields { get; init; }

    /// <summary>The findings that a card must not have; none by default, for most are lawful.</summary>
    public FindingSet RejectedFindings { get; init; }

    /// <summary>Evaluates the parts of a card.</summary>
    /// <param name="facts">The card.</param>
    /// <param name="presentFields">The fields that have a value.</param>
    /// <param name="findings">What was noticed about the card.</param>
    /// <param name="today">The date in Vietnam, such as <see cref="VietnamCalendar.Today"/>.</param>
    /// <returns>Allowed, or all reasons.</returns>
    public AcceptanceResult Evaluate(in CardFacts facts, CardFieldSet presentFields, FindingSet findings, DateOnly today)
    {
        CardFieldSet missing = RequiredFields.Except(presentFields) | CardFieldSet.When(facts.Number.IsDefault, CardField.CitizenNumber);
        FindingSet rejected = RejectedFindings.Intersect(findings);
        bool editionAllowed = _editions == 0 || (_editions & Bit(facts.Edition)) != 0;
        AcceptanceReasonSet reasons = AcceptanceReasonSet.When(!editionAllowed, AcceptanceCode.EditionNotAllowed)
            | AgeLimit.Evaluate(facts.DateOfBirth, MinimumAge, MaximumAge, CardDate.From(today).Packed)
            | ExpiryLimit.Evaluate(ExpiryRule.Compute(facts), this, today)
            | AcceptanceReasonSet.When(missing != default, AcceptanceCode.FieldMissing)
            | AcceptanceReasonSet.When(rejected != default, AcceptanceCode.FindingNotAllowed);
        return new AcceptanceResult(reasons, missing, rejected);
    }

    /// <summary>Evaluates a card.</summary>
    /// <param name="card">The card.</param>
    /// <param name="findings">What was noticed about the card.</param>
    /// <param name="today">The date in Vietnam, such as <see cref="VietnamCalendar.Today"/>.</param>
    /// <returns>Allowed, or all reasons.</returns>
    public AcceptanceResult Evaluate(CitizenCard card, FindingSet findings, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(card);
        return Evaluate(card.Facts, card.PresentFields, findings, today);
    }

    private static uint Bit(CardEdition edition) => edition is >= CardEdition.Unknown and <= CardEdition.CanCuoc2024
        ? 1U << (int)edition
        : throw new ArgumentException("An edition is one of the enumeration.", nameof(edition));

    private static int? InRange(int? value, int greatest)
    {
        if (value is { } number)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(number, nameof(value));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(number, greatest, nameof(value));
        }

        return value;
    }
}
