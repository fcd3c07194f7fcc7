namespace ClinicCheckIn.Core.Messages;

/// <summary>The identifier systems of a Patient. Two Vietnamese Core guides exist whose addresses differ, and others may come.</summary>
public sealed record FhirOptions
{
    private static readonly Uri s_v2 = new("http://terminology.hl7.org/CodeSystem/v2-0203");

    /// <summary>The systems by kind; a kind that is missing is left out of the Patient.</summary>
    public required IReadOnlyDictionary<FhirIdentifierKind, FhirIdentifierSystem> Identifiers { get; init; }

    /// <summary>The guide of the Ministry of Health: vn-core-ig 1.0.0 CI, commit 8e6b6e0 of 2025-10-23.</summary>
    public static FhirOptions MinistryOfHealth { get; } = new()
    {
        Identifiers = new Dictionary<FhirIdentifierKind, FhirIdentifierSystem>
        {
            [FhirIdentifierKind.CitizenNumber] = new(Ministry("national_id"), s_v2, "NI", "official"),
            [FhirIdentifierKind.PreviousNumber] = new(Ministry("citizen_id"), s_v2, "NI", "old"),
            [FhirIdentifierKind.Insurance] = new(Ministry("insurance_number"), s_v2, "SB", "official"),
            [FhirIdentifierKind.PatientCode] = new(Ministry("patient-internal-id"), s_v2, "PI", "secondary"),
            [FhirIdentifierKind.Passport] = new(Ministry("passport_number"), s_v2, "PPN", "official"),
        },
    };

    /// <summary>The community's draft, fhir.hl7.org.vn 0.3 to 0.6. Its code system for the types CCCD, CMND and
    /// BHYT and its namespace for the clinic's own numbers are UNKNOWN, so they are left out; set your own.</summary>
    public static FhirOptions Community { get; } = new()
    {
        Identifiers = new Dictionary<FhirIdentifierKind, FhirIdentifierSystem>
        {
            [FhirIdentifierKind.CitizenNumber] = new(Draft("cccd"), null, "CCCD", "official"),
            [FhirIdentifierKind.PreviousNumber] = new(Draft("cmnd"), null, "CMND", "old"),
            [FhirIdentifierKind.Insurance] = new(Draft("bhyt"), null, "BHYT", "official"),
            [FhirIdentifierKind.PatientCode] = new(null, s_v2, "MR", "usual"),
            [FhirIdentifierKind.Passport] = new(Draft("passport"), s_v2, "PPN", "official"),
        },
    };

    private static Uri Ministry(string name) => new($"http://fhir.ehealth.gov.vn/core/sid/{name}");

    private static Uri Draft(string name) => new($"http://fhir.hl7.org.vn/core/sid/{name}");
}
