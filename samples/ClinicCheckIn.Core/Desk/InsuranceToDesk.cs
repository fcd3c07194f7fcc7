using System.Collections.Immutable;
using CccdSdk.Insurance;
using CccdSdk.Results;

namespace ClinicCheckIn.Core.Desk;

/// <summary>Takes over what a paper insurance card (thẻ BHYT) says. It has no citizen number, so no record opens by itself.</summary>
public static class InsuranceToDesk
{
    /// <summary>Takes it over.</summary>
    public static DeskCard Take(HealthInsuranceCard card)
    {
        ArgumentNullException.ThrowIfNull(card);
        var values = ImmutableDictionary<CardField, DeskValue>.Empty
            .Add(CardField.FullName, DeskValue.Of(ValueSource.ReadExact, card.FullName?.Reveal()))
            .Add(CardField.DateOfBirth, DeskValue.Of(ValueSource.ReadExact, card.DateOfBirth?.Reveal()))
            .Add(CardField.Sex, DeskValue.Of(ValueSource.ReadExact, SexText.Write(card.RevealSex())))
            .Add(CardField.Residence, DeskValue.Of(ValueSource.ReadExact, card.Residence?.Reveal()));
        return new DeskCard(values, card.Number.Reveal());
    }
}
