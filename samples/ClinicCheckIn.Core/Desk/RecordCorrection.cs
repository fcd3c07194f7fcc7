using CccdSdk.Results;
using ClinicCheckIn.Core.Patients;
using ClinicCheckIn.Core.Storage;

namespace ClinicCheckIn.Core.Desk;

/// <summary>Corrects a record after it was stored: the insurer has the person differently, and somebody has looked at the card again.</summary>
/// <remarks>What is typed passes the same checks as a card. The record as it was is kept, and who corrected which field.</remarks>
/// <threadsafety>Safe for concurrent use; one request at a time works on a check-in.</threadsafety>
public sealed class RecordCorrection(FieldCheck check, PatientStore patients, DecisionStore decisions)
{
    /// <summary>Corrects one field.</summary>
    public DeskProblem? Correct(CheckIn checkIn, CardField field, string typed)
    {
        ArgumentNullException.ThrowIfNull(checkIn);
        if (checkIn is not { IsStored: true, Patient: { } patient })
        {
            return DeskProblem.WrongStep;
        }

        // The date of issue is the card's, and no record has it.
        if (!DeskFields.All.Contains(field) || field == CardField.DateOfIssue)
        {
            return DeskProblem.NoSuchChoice;
        }

        if (check.Check(field, typed, out string? value) is { } problem)
        {
            return new DeskProblem("invalid", problem);
        }

        return Store(checkIn, patient, With(patient.Reveal(), field, value!), field.ToString());
    }

    /// <summary>Takes the number of the insurance card that somebody typed from the paper card or from VssID.</summary>
    public DeskProblem? TakeInsuranceNumber(CheckIn checkIn, string typed)
    {
        ArgumentNullException.ThrowIfNull(checkIn);
        if (checkIn is not { IsStored: true, Patient: { } patient })
        {
            return DeskProblem.WrongStep;
        }

        return FieldCheck.InsuranceNumber(typed) is not { } number ? DeskProblem.NoInsuranceNumber
            : patient.Reveal().InsuranceNumber == number ? null
            : Store(checkIn, patient, patient.Reveal() with { InsuranceNumber = number }, "InsuranceNumber");
    }

    private DeskProblem? Store(CheckIn checkIn, Patient patient, PatientValues values, string field)
    {
        switch (patients.Change(patient, values, checkIn.User))
        {
            case PatientChange.Stored:
                checkIn.Corrected(new Patient(patient.Id, patient.Code, patient.Version + 1, values));
                decisions.Add(checkIn.User, patient.Id, patient.Version + 1, [new Decision(DecisionKind.Corrected, field)]);
                return null;
            case PatientChange.NumberTaken:
                return DeskProblem.NumberTaken;
            default:
                if (patients.Find(patient.Id) is { } now)
                {
                    checkIn.Corrected(now);
                }

                return DeskProblem.ChangedMeanwhile;
        }
    }

    private static PatientValues With(PatientValues values, CardField field, string value) => field switch
    {
        CardField.CitizenNumber => values with { Number = value },
        CardField.PreviousNumber => values with { PreviousNumber = value },
        CardField.FullName => values with { FullName = value },
        CardField.DateOfBirth => values with { DateOfBirth = value },
        CardField.Sex => values with { Sex = SexText.Read(value) },
        _ => values with { Residence = value },
    };
}
