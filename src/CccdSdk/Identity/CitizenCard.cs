using CccdSdk.Results;

namespace CccdSdk.Identity;

/// <summary>What the code of one citizen card says, as typed values. A part that was missing or unreadable is null.</summary>
/// <remarks>
/// <para>The code is plain, unsigned text: this says what was read, never that the card is genuine.</para>
/// <para>Every value is masked until it is asked for by name: <see cref="Reveal"/> for all of them, or <c>Reveal</c> of one.
/// Loggers and serializers that read public properties find masks.</para>
/// </remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class CitizenCard
{
    private readonly CardFacts _facts;
    private readonly PreviousNumber _previousNumber;
    private readonly CardExtensions _extensions;

    internal CitizenCard(in CardFacts facts, PreviousNumber previousNumber, CardExtensions extensions)
    {
        _facts = facts;
        _previousNumber = previousNumber;
        _extensions = extensions;
    }

    /// <summary>The number, the dates, the sex and the edition, for rules.</summary>
    public CardFacts Facts => _facts;

    /// <summary>The family of cards that the text comes from.</summary>
    public CardEdition Edition => _facts.Edition;

    /// <summary>The citizen number (số định danh cá nhân); the default only where a scan lost its beginning.</summary>
    public CitizenNumber Number => _facts.Number;

    /// <summary>The number of the older card (số CMND cũ), if the card has one.</summary>
    public PreviousNumber? PreviousNumber => _previousNumber.IsDefault ? null : _previousNumber;

    /// <summary>The full name (họ và tên).</summary>
    public PersonName? FullName => NameValue is null ? null : new PersonName(NameValue);

    /// <summary>The date of birth (ngày sinh), which may be only a year, or a month and a year.</summary>
    public CardDate? DateOfBirth => _facts.DateOfBirth.IsDefault ? null : _facts.DateOfBirth;

    /// <summary>The residence (nơi thường trú, nơi cư trú).</summary>
    public ResidenceText? Residence => ResidenceValue is null ? null : new ResidenceText(ResidenceValue);

    /// <summary>The date of issue (ngày cấp).</summary>
    public CardDate? DateOfIssue => _facts.DateOfIssue.IsDefault ? null : _facts.DateOfIssue;

    /// <summary>A cancelled number: the field with index 7 of a Căn cước, where it is 12 digits. LIKELY: its meaning is known from
    /// the legal list of contents only.</summary>
    public CitizenNumber? CancelledNumber => _extensions.CancelledNumber.IsDefault ? null : _extensions.CancelledNumber;

    /// <summary>The father's name: the field with index 8 of a Căn cước, where it is letters and spaces. LIKELY: seen on one card of
    /// somebody under 14.</summary>
    public PersonName? FatherName => _extensions.FatherName is null ? null : new PersonName(_extensions.FatherName);

    /// <summary>The mother's name: the field with index 9 of a Căn cước, where it is letters and spaces. LIKELY: seen on one card of
    /// somebody under 14.</summary>
    public PersonName? MotherName => _extensions.MotherName is null ? null : new PersonName(_extensions.MotherName);

    /// <summary>How many fields follow the date of issue; 4 on a Căn cước, none on a CCCD.</summary>
    public int ExtensionFieldCount => _extensions.Raw.Length;

    /// <summary>The fields that have a value.</summary>
    public CardFieldSet PresentFields => CardFieldSet.When(!Number.IsDefault, CardField.CitizenNumber)
        | CardFieldSet.When(!_previousNumber.IsDefault, CardField.PreviousNumber)
        | CardFieldSet.When(NameValue is not null, CardField.FullName)
        | CardFieldSet.When(!_facts.DateOfBirth.IsDefault, CardField.DateOfBirth)
        | CardFieldSet.When(_facts.Sex != Sex.Unknown, CardField.Sex)
        | CardFieldSet.When(ResidenceValue is not null, CardField.Residence)
        | CardFieldSet.When(!_facts.DateOfIssue.IsDefault, CardField.DateOfIssue)
        | CardFieldSet.When(!_extensions.CancelledNumber.IsDefault, CardField.CancelledNumber)
        | CardFieldSet.When(_extensions.FatherName is not null, CardField.FatherName)
        | CardFieldSet.When(_extensions.MotherName is not null, CardField.MotherName);

    /// <summary>The name, or null.</summary>
    internal string? NameValue { get; init; }

    /// <summary>The residence, or null.</summary>
    internal string? ResidenceValue { get; init; }

    /// <summary>The sex (giới tính).</summary>
    /// <returns>The sex; unknown if it was missing.</returns>
    public Sex RevealSex() => _facts.Sex;

    /// <summary>A field after the date of issue, exactly as the text has it.</summary>
    /// <param name="index">0 for the first field after the date of issue.</param>
    /// <returns>The text; empty fields are empty.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The index is not 0 to <see cref="ExtensionFieldCount"/> - 1.</exception>
    public string RevealExtensionField(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, _extensions.Raw.Length);
        return _extensions.Raw[index];
    }

    /// <summary>Everything readable, in one plain record.</summary>
    /// <returns>The values.</returns>
    public CardValues Reveal() => new()
    {
        Number = Number.Reveal(),
        PreviousNumber = PreviousNumber?.Reveal(),
        FullName = NameValue,
        DateOfBirth = DateOfBirth?.Reveal(),
        DateOfBirthPrecision = _facts.DateOfBirth.Precision,
        Sex = _facts.Sex,
        Residence = ResidenceValue,
        DateOfIssue = DateOfIssue?.Reveal(),
        CancelledNumber = CancelledNumber?.Reveal(),
        FatherName = _extensions.FatherName,
        MotherName = _extensions.MotherName,
        ExtensionFields = [.. _extensions.Raw],
    };

    /// <summary>The edition and the masked number.</summary>
    /// <returns>Such as <c>CanCuoc2024 036*********</c>.</returns>
    public override string ToString() => $"{Edition} {Number}";
}
