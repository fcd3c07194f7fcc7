using System.Collections.Immutable;
using CccdSdk;
using CccdSdk.Identity;
using CccdSdk.Insurance;
using CccdSdk.Results;
using CccdSdk.Validation;
using ClinicCheckIn.Core.Desk;
using ClinicCheckIn.Core.Storage;

namespace ClinicCheckIn.Desk;

/// <summary>What comes from any device becomes a check-in, or a reason what to do instead.</summary>
internal sealed class DeskReadings(CheckInDesk desk, DeskViews views, AuditTrail audit, TimeProvider time)
{
    /// <summary>Takes a reading.</summary>
    /// <param name="user">Who is at the desk.</param>
    /// <param name="device">keys, serial, camera or photo.</param>
    /// <param name="reading">What the SDK made of it.</param>
    /// <param name="text">The text as it came, if a device gives it.</param>
    /// <returns>The answer for the page.</returns>
    public DeskAnswer Take(string user, string device, CardReading reading, string? text)
    {
        if (reading.Card is not null)
        {
            bool? expired = reading.Expiry.TryReveal(out DateOnly last) ? last < VietnamCalendar.Today(time) : reading.Expiry.Kind == CardExpiryKind.Never ? false : null;
            CardOrigin origin = new(device, "citizenCard", reading.Findings, reading.Repair?.ToString(), expired);
            return Begin(user, origin, CardToDesk.Take(reading, text));
        }

        if (reading.Insurance is { } insurance)
        {
            return Begin(user, new CardOrigin(device, "insuranceCard"), InsuranceToDesk.Take(insurance));
        }

        if (reading.Reason?.Kind == ReasonKind.BareNumber && text is not null && CitizenNumber.Read(text.Trim()).TryGetValue(out CitizenNumber number))
        {
            var values = ImmutableDictionary<CardField, DeskValue>.Empty.Add(CardField.CitizenNumber, DeskValue.Of(ValueSource.ReadExact, number.Reveal()));
            return Begin(user, new CardOrigin(device, "bareNumber"), new DeskCard(values));
        }

        audit.Add(user, "cardRefused", detail: $"{device}: {reading.Reason?.Code}");
        return DeskAnswer.Refused(reading.Reason!);
    }

    /// <summary>Begins with an empty card, for typing.</summary>
    public DeskAnswer Type(string user) => Begin(user, new CardOrigin("typed", "none"), DeskCard.Empty);

    private DeskAnswer Begin(string user, CardOrigin origin, DeskCard card)
    {
        CheckIn checkIn = desk.Begin(user, origin, card);
        audit.Add(user, origin.Device == "typed" ? "typingBegun" : "cardRead", checkIn.Patient?.Id, $"{origin.Device}: {origin.Document}");
        return DeskAnswer.Of(views.Of(checkIn));
    }
}
