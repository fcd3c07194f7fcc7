using CccdSdk;
using CccdSdk.Identity;
using CccdSdk.Validation;

namespace TouristGate.Core.Privacy;

/// <summary>What a gate needs of a card, and nothing else: name, address and exact date of birth end here.</summary>
/// <remarks>No public property shows a value of the card.</remarks>
public sealed class VisitorCard
{
    private VisitorCard(CitizenNumber number, AgeBand ageBand, AcceptanceResult acceptance)
    {
        Number = number;
        Band = ageBand;
        Acceptance = acceptance;
    }

    internal CitizenNumber Number { get; }

    internal AgeBand Band { get; }

    internal AcceptanceResult Acceptance { get; }

    /// <summary>Code of the place of birth registration, or null where the number names none.</summary>
    internal int? Province => Number.RevealPlace() is { Kind: not RegistrationPlaceKind.Unknown } place ? place.Code : null;

    /// <summary>Takes a reading down to what the gate needs.</summary>
    /// <returns>The card, or null where the reading has no whole number.</returns>
    public static VisitorCard? From(CardReading reading, AcceptancePolicy policy, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(policy);
        return reading.Card is { } card && !card.Number.IsDefault
            ? new VisitorCard(card.Number, BandOf(card.DateOfBirth, today), policy.Evaluate(card, reading.Findings, today))
            : null;
    }

    internal static AgeBand BandOf(CardDate? birth, DateOnly today)
    {
        if (birth is not { } date)
        {
            return AgeBand.Unknown;
        }

        // Of a date that is not a whole day only what holds on both ends of its year is certain.
        bool whole = date.TryReveal(out DateOnly exact);
        DateOnly first = whole ? exact : new DateOnly(date.RevealYear(), 1, 1);
        DateOnly last = whole ? exact : new DateOnly(date.RevealYear(), 12, 31);
        AgeBand oldest = BandOf(AgeOf(first, today));
        AgeBand youngest = BandOf(AgeOf(last, today));
        return oldest == youngest ? oldest : AgeBand.Unknown;
    }

    private static int AgeOf(DateOnly birth, DateOnly today) =>
        today.Year - birth.Year - ((today.Month, today.Day).CompareTo((birth.Month, birth.Day)) < 0 ? 1 : 0);

    private static AgeBand BandOf(int age) => age switch
    {
        < 0 => AgeBand.Unknown,
        < 14 => AgeBand.Under14,
        < 18 => AgeBand.From14To17,
        < 60 => AgeBand.From18To59,
        _ => AgeBand.From60,
    };
}
