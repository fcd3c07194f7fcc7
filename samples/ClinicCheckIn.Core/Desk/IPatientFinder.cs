using ClinicCheckIn.Core.Patients;

namespace ClinicCheckIn.Core.Desk;

/// <summary>Finds the person of a card among the patients on file, and says how the two differ.</summary>
public interface IPatientFinder
{
    /// <summary>Finds the record with the same number, and other records that may be this person's.</summary>
    public PatientMatches Find(DeskCard card);

    /// <summary>Compares a card with a record, field by field. Changes nothing.</summary>
    public IReadOnlyList<DeskDifference> Compare(DeskCard card, Patient patient);

    /// <summary>A record was added or changed.</summary>
    public void Put(Patient patient);
}
