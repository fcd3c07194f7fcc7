using CccdSdk.Results;
using ClinicCheckIn.Core.Desk;
using ClinicCheckIn.Core.Patients;

namespace ClinicCheckIn.Tests.Desk;

/// <summary>The plainest finder: equal numbers, equal old numbers, equal dates of birth. It keeps the tests of the desk apart from the search.</summary>
internal sealed class SimpleFinder : IPatientFinder
{
    private readonly Dictionary<long, Patient> _patients = [];

    public PatientMatches Find(DeskCard card)
    {
        PatientValues values = card.ToPatientValues();
        Patient? exact = _patients.Values.FirstOrDefault(one => values.Number is not null && one.Reveal().Number == values.Number);
        return new PatientMatches(exact, [.. _patients.Values
            .Where(one => one != exact && (IsOld(one, values) || (one.Reveal().DateOfBirth == values.DateOfBirth && values.DateOfBirth is not null)))
            .Select(one => new PatientProposal(one, IsOld(one, values), IsAlike: false, 0.5, []))], []);
    }

    public IReadOnlyList<DeskDifference> Compare(DeskCard card, Patient patient)
    {
        PatientValues values = card.ToPatientValues();
        PatientValues filed = patient.Reveal();
        return
        [
            .. Difference(CardField.FullName, filed.FullName, values.FullName),
            .. Difference(CardField.CitizenNumber, filed.Number, values.Number),
            .. Difference(CardField.PreviousNumber, filed.PreviousNumber, values.PreviousNumber),
            .. Difference(CardField.Residence, filed.Residence, values.Residence),
        ];
    }

    public void Put(Patient patient) => _patients[patient.Id] = patient;

    private static IEnumerable<DeskDifference> Difference(CardField field, string? filed, string? card) =>
        string.IsNullOrEmpty(card) || card == filed ? [] : [new DeskDifference(field, new("khác", "differs"), isValue: true, filed, card)];

    private static bool IsOld(Patient patient, PatientValues values) => values.PreviousNumber is not null && patient.Reveal().PreviousNumber == values.PreviousNumber;
}
