using CccdSdk.Identity;
using ClinicCheckIn.Core.Patients;

namespace ClinicCheckIn.Core.Storage;

/// <summary>A row of the table of patients, as Dapper fills it.</summary>
internal sealed class PatientRow
{
    public const string Columns = """
        id AS Id, code AS Code, version AS Version, number AS Number, previous_number AS PreviousNumber, full_name AS FullName,
        date_of_birth AS DateOfBirth, sex AS Sex, residence AS Residence, insurance_number AS InsuranceNumber
        """;

    public long Id { get; init; }

    public string Code { get; init; } = string.Empty;

    public long Version { get; init; }

    public string? Number { get; init; }

    public string? PreviousNumber { get; init; }

    public string FullName { get; init; } = string.Empty;

    public string? DateOfBirth { get; init; }

    public long Sex { get; init; }

    public string? Residence { get; init; }

    public string? InsuranceNumber { get; init; }

    public Patient ToPatient() => new(Id, Code, (int)Version, new PatientValues
    {
        Number = Number,
        PreviousNumber = PreviousNumber,
        FullName = FullName,
        DateOfBirth = DateOfBirth,
        Sex = (Sex)Sex,
        Residence = Residence,
        InsuranceNumber = InsuranceNumber,
    });

    /// <summary>The key, and nothing of the person.</summary>
    public override string ToString() => $"PatientRow {Id}";
}
