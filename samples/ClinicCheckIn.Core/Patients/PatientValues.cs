using CccdSdk.Identity;

namespace ClinicCheckIn.Core.Patients;

/// <summary>What the clinic has on file about a person, in plain text. Everything here is personal data.</summary>
public sealed record PatientValues
{
    /// <summary>The 12-digit number as it was filed; an old list may have damaged it.</summary>
    public string? Number { get; init; }

    /// <summary>The 9-digit number of the older card (CMND).</summary>
    public string? PreviousNumber { get; init; }

    /// <summary>The full name.</summary>
    public required string FullName { get; init; }

    /// <summary>The date of birth as yyyy-MM-dd, yyyy-MM or yyyy.</summary>
    public string? DateOfBirth { get; init; }

    /// <summary>The sex.</summary>
    public Sex Sex { get; init; }

    /// <summary>The residence, which may be a newer one than that of the card.</summary>
    public string? Residence { get; init; }

    /// <summary>The number of the health insurance card (BHYT): 10 digits or 15 characters.</summary>
    public string? InsuranceNumber { get; init; }

    /// <summary>The name of the type, and nothing of the person: a record would print all.</summary>
    public override string ToString() => "PatientValues (personal data)";
}
