using CccdSdk.Identity;

namespace CccdSdk.Insurance;

/// <summary>The values of a health insurance card while it is read.</summary>
internal sealed class InsuranceParts
{
    public HealthInsuranceForm Form { get; set; }

    public HealthInsuranceNumber Number { get; set; }

    public string? FullName { get; set; }

    public CardDate DateOfBirth { get; set; }

    public Sex Sex { get; set; }

    public string? Residence { get; set; }

    public string? Facility { get; set; }

    public CardDate ValidFrom { get; set; }

    public CardDate ValidTo { get; set; }

    public CardDate DateOfIssue { get; set; }

    public string? ManagementCode { get; set; }

    public string? ParentName { get; set; }

    public string? LivingArea { get; set; }

    public CardDate FiveYearDate { get; set; }

    public string? CheckString { get; set; }

    public string? BenefitLevel { get; set; }

    public string? IssuingOffice { get; set; }

    public InsuranceField[] Unreadable { get; set; } = [];
}
