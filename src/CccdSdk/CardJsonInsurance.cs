using CccdSdk.Identity;
using CccdSdk.Insurance;
using CccdSdk.Privacy;
using CccdSdk.Results;

namespace CccdSdk;

/// <summary>The values of a health insurance card, plain or masked.</summary>
internal sealed record CardJsonInsurance(
    string Form,
    string Number,
    string? FullName,
    string? DateOfBirth,
    string? DateOfBirthPrecision,
    string? Sex,
    string? Residence,
    string? Facility,
    string? ValidFrom,
    string? ValidTo,
    string? DateOfIssue,
    string? FiveYearDate,
    string? ManagementCode,
    string? ParentName,
    string? LivingArea,
    string? BenefitLevel,
    string? Office,
    string? CheckString,
    string[] Unreadable)
{
    private const string Hidden = "***";

    /// <summary>Takes over a card. Without values, texts are masked and dates and the sex are null, as for identity cards.</summary>
    public static CardJsonInsurance Create(HealthInsuranceCard card, bool reveal) => new(
        CodeNames.Of(card.Form),
        reveal ? card.Number.Reveal() : card.Number.ToString(),
        Name(card.FullName, reveal),
        Date(card.DateOfBirth, reveal),
        CardJsonCard.Precision(card.DateOfBirth),
        reveal ? CardJsonCard.SexCode(card.RevealSex()) : null,
        card.Residence is { } residence ? reveal ? residence.Reveal() : CardMask.Mask(residence, MaskProfile.Log) : null,
        Text(card.RevealFacility(), reveal),
        Date(card.ValidFrom, reveal),
        Date(card.ValidTo, reveal),
        Date(card.DateOfIssue, reveal),
        Date(card.FiveYearDate, reveal),
        Text(card.RevealManagementCode(), reveal),
        Name(card.ParentName, reveal),
        Text(card.RevealLivingArea(), reveal),
        Text(card.RevealBenefitLevel(), reveal),
        Text(card.RevealIssuingOffice(), reveal),
        Text(card.RevealCheckString(), reveal),
        [.. card.UnreadableFields.Select(static field => field == InsuranceField.IssuingOffice ? "office" : CodeNames.Of(field))]);

    /// <summary>A record would print all; this prints nothing of the card.</summary>
    public override string ToString() => "CardJsonInsurance (personal data)";

    private static string? Name(PersonName? name, bool reveal) =>
        name is { } known ? reveal ? known.Reveal() : CardMask.Mask(known, MaskProfile.Log) : null;

    private static string? Date(CardDate? date, bool reveal) => reveal ? date?.Reveal() : null;

    private static string? Text(string? text, bool reveal) => text is null || reveal ? text : Hidden;
}
