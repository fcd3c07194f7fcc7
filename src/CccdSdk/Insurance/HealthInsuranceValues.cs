using CccdSdk.Identity;

namespace CccdSdk.Insurance;

/// <summary>All values of a health insurance card in plain text, on purpose: made by <see cref="HealthInsuranceCard.Reveal"/> only.</summary>
/// <remarks>Everything here is personal data. <see cref="ToString"/> is masked, because a record would print all; a serializer
/// or a structured logger that is given this record writes the values.</remarks>
public sealed record HealthInsuranceValues
{
    /// <summary>The form of the card.</summary>
    public HealthInsuranceForm Form { get; init; }

    /// <summary>The card's number, 10 or 15 characters.</summary>
    public required string Number { get; init; }

    /// <summary>The full name, or null.</summary>
    public string? FullName { get; init; }

    /// <summary>The date of birth as yyyy-MM-dd, yyyy-MM or yyyy, or null.</summary>
    public string? DateOfBirth { get; init; }

    /// <summary>How much of the date of birth is known.</summary>
    public DatePrecision DateOfBirthPrecision { get; init; }

    /// <summary>The sex.</summary>
    public Sex Sex { get; init; }

    /// <summary>The residence, or null.</summary>
    public string? Residence { get; init; }

    /// <summary>The facility as the card has it, or null.</summary>
    public string? Facility { get; init; }

    /// <summary>The first day of validity as yyyy-MM-dd, or null.</summary>
    public string? ValidFrom { get; init; }

    /// <summary>The last day of validity as yyyy-MM-dd, or null.</summary>
    public string? ValidTo { get; init; }

    /// <summary>The date of issue as yyyy-MM-dd, or null.</summary>
    public string? DateOfIssue { get; init; }

    /// <summary>The management code, or null.</summary>
    public string? ManagementCode { get; init; }

    /// <summary>The name of a parent or guardian, or null.</summary>
    public string? ParentName { get; init; }

    /// <summary>The code of the living area, or null.</summary>
    public string? LivingArea { get; init; }

    /// <summary>The day from which five years without a gap are reached as yyyy-MM-dd, or null.</summary>
    public string? FiveYearDate { get; init; }

    /// <summary>The check string, or null.</summary>
    public string? CheckString { get; init; }

    /// <summary>The benefit level, or null.</summary>
    public string? BenefitLevel { get; init; }

    /// <summary>The issuing office, or null.</summary>
    public string? IssuingOffice { get; init; }

    /// <summary>The name of the type, and nothing of the card.</summary>
    /// <returns>A text without values.</returns>
    public override string ToString() => "HealthInsuranceValues (personal data)";

    internal static HealthInsuranceValues Of(HealthInsuranceCard card) => new()
    {
        Form = card.Form,
        Number = card.Number.Reveal(),
        FullName = card.FullName?.Reveal(),
        DateOfBirth = card.DateOfBirth?.Reveal(),
        DateOfBirthPrecision = card.DateOfBirth?.Precision ?? DatePrecision.None,
        Sex = card.RevealSex(),
        Residence = card.Residence?.Reveal(),
        Facility = card.RevealFacility(),
        ValidFrom = card.ValidFrom?.Reveal(),
        ValidTo = card.ValidTo?.Reveal(),
        DateOfIssue = card.DateOfIssue?.Reveal(),
        ManagementCode = card.RevealManagementCode(),
        ParentName = card.ParentName?.Reveal(),
        LivingArea = card.RevealLivingArea(),
        FiveYearDate = card.FiveYearDate?.Reveal(),
        CheckString = card.RevealCheckString(),
        BenefitLevel = card.RevealBenefitLevel(),
        IssuingOffice = card.RevealIssuingOffice(),
    };
}
