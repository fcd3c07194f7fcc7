namespace ClinicCheckIn.Core.Messages;

/// <summary>The numbers of a patient that FHIR carries as identifiers.</summary>
public enum FhirIdentifierKind
{
    /// <summary>The 12-digit citizen number (CCCD).</summary>
    CitizenNumber = 0,

    /// <summary>The 9-digit number of the older card (CMND).</summary>
    PreviousNumber,

    /// <summary>The insurance card (BHYT).</summary>
    Insurance,

    /// <summary>The clinic's own number.</summary>
    PatientCode,

    /// <summary>The passport.</summary>
    Passport,
}
