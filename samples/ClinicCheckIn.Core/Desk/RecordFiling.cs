using ClinicCheckIn.Core.Patients;
using ClinicCheckIn.Core.Storage;

namespace ClinicCheckIn.Core.Desk;

/// <summary>Stores what was decided at the desk, all of it or nothing. What somebody else did meanwhile is shown, and asked again.</summary>
internal sealed class RecordFiling(IPatientFinder finder, PatientLink link, RecordComparison comparison, PatientStore patients, string user)
{
    /// <summary>Makes a new record, or changes the one that was found.</summary>
    public DeskProblem? File(DeskCard card) => link.Patient is { } patient ? Change(card, patient) : Add(card);

    private DeskProblem? Add(DeskCard card)
    {
        if (patients.Add(card.ToPatientValues()) is not { } added)
        {
            link.Find(card);
            comparison.Compare(card, link.Patient);
            return DeskProblem.NumberTaken;
        }

        link.Added(added);
        return null;
    }

    private DeskProblem? Change(DeskCard card, Patient patient)
    {
        PatientValues values = comparison.Merge(patient.Reveal(), card.ToPatientValues());
        if (values == patient.Reveal())
        {
            patients.Seen(patient.Id);
            return null;
        }

        PatientChange change = patients.Change(patient, values, user);
        if (change == PatientChange.Stored)
        {
            link.Patient = new Patient(patient.Id, patient.Code, patient.Version + 1, values);
            return null;
        }

        return change == PatientChange.NumberTaken ? DeskProblem.NumberTaken : Changed(card, patients.Find(patient.Id));
    }

    private DeskProblem Changed(DeskCard card, Patient? now)
    {
        if (now is not null)
        {
            finder.Put(now);
            comparison.Forget();
            link.Patient = now;
            comparison.Compare(card, now);
        }

        return DeskProblem.ChangedMeanwhile;
    }
}
