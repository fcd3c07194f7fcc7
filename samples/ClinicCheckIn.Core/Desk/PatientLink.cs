using ClinicCheckIn.Core.Patients;
using ClinicCheckIn.Core.Storage;

namespace ClinicCheckIn.Core.Desk;

/// <summary>Whose record it is: what was found, and what a person said of it. The exact number opens its record; everything else waits for a person.</summary>
internal sealed class PatientLink(IPatientFinder finder)
{
    /// <summary>The record, once it is clear whose it is.</summary>
    public Patient? Patient { get; set; }

    /// <summary>How the record was found; null while that is open.</summary>
    public DecisionKind? Kind { get; private set; }

    /// <summary>Records that may be this person's.</summary>
    public IReadOnlyList<PatientProposal> Proposals { get; private set; } = [];

    /// <summary>Records below the threshold.</summary>
    public IReadOnlyList<PatientProposal> Others { get; private set; } = [];

    /// <summary>Whether the card's number has opened the record, or nothing was said yet: what the card says may still change it.</summary>
    public bool IsOpen => Kind is null or DecisionKind.OpenedByNumber;

    /// <summary>Looks for the record of a card.</summary>
    public void Find(DeskCard card)
    {
        PatientMatches matches = finder.Find(card);
        Patient = matches.Exact;
        Kind = matches.Exact is null ? null : DecisionKind.OpenedByNumber;
        Proposals = matches.Exact is null ? matches.Proposals : [];
        Others = matches.Exact is null ? matches.Others : [];
    }

    /// <summary>This record, proposed or shown besides, is the person's.</summary>
    /// <returns>What was decided, or null if there is no such record here.</returns>
    public Decision? Confirm(long patientId)
    {
        PatientProposal? proposal = Proposals.FirstOrDefault(one => one.Patient.Id == patientId);
        if ((proposal ?? Others.FirstOrDefault(one => one.Patient.Id == patientId)) is not { } chosen)
        {
            return null;
        }

        Patient = chosen.Patient;
        Kind = DecisionKind.ProposalConfirmed;
        string how = chosen.IsByOldNumber ? "by old number" : proposal is not null ? "by person"
            : chosen.IsAlike ? "same name and birthday, not proposed" : "similar, not proposed";
        return new Decision(DecisionKind.ProposalConfirmed, Detail: how);
    }

    /// <summary>None of the proposed records is the person's.</summary>
    public Decision Reject()
    {
        Kind = DecisionKind.NewPatient;
        return new Decision(DecisionKind.ProposalsRejected, Detail: $"{Proposals.Count} proposed");
    }

    /// <summary>A new record was made.</summary>
    public void Added(Patient added)
    {
        Kind = DecisionKind.NewPatient;
        Patient = added;
    }

    /// <summary>What is kept of a record that needed no person to find it.</summary>
    public Decision? FinalDecision()
    {
        int alike = Others.Count(static one => one.IsAlike);
        return Kind switch
        {
            DecisionKind.NewPatient => new Decision(DecisionKind.NewPatient, Detail: alike > 0 ? $"{alike} of the same name and birthday shown" : null),
            DecisionKind.OpenedByNumber => new Decision(DecisionKind.OpenedByNumber),
            _ => null,
        };
    }
}
