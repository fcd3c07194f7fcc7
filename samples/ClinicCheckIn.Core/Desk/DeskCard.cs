using System.Collections.Immutable;
using CccdSdk.Identity;
using CccdSdk.Results;
using ClinicCheckIn.Core.Patients;

namespace ClinicCheckIn.Core.Desk;

/// <summary>What the desk knows about the person from the card, field by field.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class DeskCard
{
    private readonly ImmutableDictionary<CardField, DeskValue> _values;

    /// <summary>Makes a card of its fields.</summary>
    public DeskCard(ImmutableDictionary<CardField, DeskValue> values, string? insuranceNumber = null)
    {
        ArgumentNullException.ThrowIfNull(values);
        _values = values;
        InsuranceNumber = insuranceNumber;
    }

    /// <summary>Nothing is known.</summary>
    public static DeskCard Empty { get; } = new(ImmutableDictionary<CardField, DeskValue>.Empty);

    /// <summary>What the record of somebody says who is here without a card.</summary>
    public static DeskCard OnFile(PatientValues values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return new DeskCard(
            ImmutableDictionary<CardField, DeskValue>.Empty
                .Add(CardField.FullName, DeskValue.Of(ValueSource.Filed, values.FullName))
                .Add(CardField.DateOfBirth, DeskValue.Of(ValueSource.Filed, values.DateOfBirth))
                .Add(CardField.Sex, DeskValue.Of(ValueSource.Filed, SexText.Write(values.Sex)))
                .Add(CardField.CitizenNumber, DeskValue.Of(ValueSource.Filed, values.Number))
                .Add(CardField.PreviousNumber, DeskValue.Of(ValueSource.Filed, values.PreviousNumber))
                .Add(CardField.Residence, DeskValue.Of(ValueSource.Filed, values.Residence)),
            values.InsuranceNumber);
    }

    /// <summary>A field; missing if nothing is known.</summary>
    public DeskValue this[CardField field] => _values.GetValueOrDefault(field, DeskValue.Missing);

    /// <summary>The fields that a person has to look at before the record can be stored.</summary>
    public IReadOnlyList<CardField> Open => [.. DeskFields.All.Where(one => this[one].NeedsPerson || (DeskFields.Required.Contains(one) && this[one].Reveal() is null))];

    /// <summary>The number of the insurance card, if that was read.</summary>
    private string? InsuranceNumber { get; }

    /// <summary>The number of the insurance card, or null.</summary>
    public string? RevealInsuranceNumber() => InsuranceNumber;

    /// <summary>The same card with another value.</summary>
    public DeskCard With(CardField field, DeskValue value) => new(_values.SetItem(field, value), InsuranceNumber);

    /// <summary>What a record of this person would hold.</summary>
    public PatientValues ToPatientValues() => new()
    {
        Number = this[CardField.CitizenNumber].Reveal(),
        PreviousNumber = this[CardField.PreviousNumber].Reveal(),
        FullName = this[CardField.FullName].Reveal() ?? string.Empty,
        DateOfBirth = this[CardField.DateOfBirth].Reveal(),
        Sex = SexText.Read(this[CardField.Sex].Reveal()),
        Residence = this[CardField.Residence].Reveal(),
        InsuranceNumber = InsuranceNumber,
    };

    /// <summary>How many fields have a value, and none of them.</summary>
    public override string ToString() => $"{_values.Values.Count(static value => value.Reveal() is not null)} fields";
}
