using CccdSdk.Results;
using ClinicCheckIn.Core.Patients;
using ClinicCheckIn.Core.Storage;

namespace ClinicCheckIn.Core.Desk;

/// <summary>One person at the desk, from the card to the stored record. It lives in memory only, and no step happens by itself but one:
/// the exact number opens its record.</summary>
/// <remarks>Not safe for concurrent use: <see cref="CheckInDesk"/> lets one request at a time in.</remarks>
public sealed class CheckIn
{
    /// <summary>What stands before the desk when there is no card.</summary>
    private const string RecordAlone = "record";

    private readonly IPatientFinder _finder;
    private readonly FieldCheck _check;
    private readonly List<Decision> _decisions = [];
    private readonly PatientLink _link;
    private readonly RecordComparison _comparison;

    internal CheckIn(string id, string user, CardOrigin origin, DeskCard card, IPatientFinder finder, FieldCheck check)
    {
        Id = id;
        User = user;
        Origin = origin;
        Card = card;
        _finder = finder;
        _check = check;
        _link = new PatientLink(finder);
        _comparison = new RecordComparison(finder);
        Match();
    }

    /// <summary>A visit of a record that is on file already is taken up again: nothing is to be matched.</summary>
    internal CheckIn(string id, string user, Patient patient, IPatientFinder finder, FieldCheck check)
    {
        Id = id;
        User = user;
        Origin = new CardOrigin("file", RecordAlone);
        Card = DeskCard.OnFile(patient.Reveal());
        IsStored = true;
        _finder = finder;
        _check = check;
        _link = new PatientLink(finder) { Patient = patient };
        _comparison = new RecordComparison(finder);
    }

    /// <summary>The key, which says nothing about the person.</summary>
    public string Id { get; }

    /// <summary>Who is at the desk.</summary>
    public string User { get; }

    /// <summary>What was held before which device.</summary>
    public CardOrigin Origin { get; }

    /// <summary>The card as it stands now.</summary>
    public DeskCard Card { get; private set; }

    /// <summary>The record, once it is clear whose it is.</summary>
    public Patient? Patient => _link.Patient;

    /// <summary>How the record was found.</summary>
    public DecisionKind? Link => _link.Kind;

    /// <summary>Records that may be this person's.</summary>
    public IReadOnlyList<PatientProposal> Proposals => _link.Proposals;

    /// <summary>Records too little alike, or too common, to be proposed. Until a new record is made, a person may still take one of them.</summary>
    public IReadOnlyList<PatientProposal> Others => _link.Others;

    /// <summary>How card and record differ.</summary>
    public IReadOnlyList<DeskDifference> Differences => _comparison.Differences;

    /// <summary>Whether everything is stored.</summary>
    public bool IsStored { get; private set; }

    /// <summary>What was decided so far.</summary>
    public IReadOnlyList<Decision> Decisions => _decisions;

    /// <summary>What the rules notice about the card as it stands now.</summary>
    public FindingSet Findings
    {
        get
        {
            FindingSet still = FindingSet.Empty;
            foreach (Finding finding in Origin.Findings)
            {
                // What was wrong with a field ends when a person has given its value.
                still = Card[finding.Field].Source is ValueSource.Picked or ValueSource.Typed ? still : still | FindingSet.Of(finding.Code);
            }

            return still | _check.Findings(Card);
        }
    }

    /// <summary>What has to be done next.</summary>
    public DeskStep Step
    {
        get
        {
            if (IsStored)
            {
                return DeskStep.Stored;
            }

            if (Patient is not null)
            {
                return _comparison.IsDecided ? DeskStep.Save : DeskStep.Differences;
            }

            if (Link is null && Proposals.Count > 0)
            {
                return DeskStep.Match;
            }

            return Card.Open.Count > 0 ? DeskStep.Complete : DeskStep.ConfirmNew;
        }
    }

    /// <summary>The decision about a field.</summary>
    public DifferenceChoice ChoiceOf(CardField field) => _comparison.ChoiceOf(field);

    /// <summary>Takes one of the readings of a damaged field.</summary>
    public DeskProblem? Pick(CardField field, int candidate)
    {
        DeskValue value = Card[field];
        if (IsStored)
        {
            return DeskProblem.WrongStep;
        }

        if ((uint)candidate >= (uint)value.Candidates.Length)
        {
            return DeskProblem.NoSuchChoice;
        }

        Set(field, value.With(ValueSource.Picked, value.Candidates[candidate].Reveal()));
        _decisions.Add(new Decision(DecisionKind.PickedCandidate, field.ToString(), $"candidate {candidate + 1} of {value.Candidates.Length}"));
        return null;
    }

    /// <summary>Takes what a person typed, if it passes the same checks as a card.</summary>
    public DeskProblem? Type(CardField field, string typed)
    {
        if (IsStored)
        {
            return DeskProblem.WrongStep;
        }

        if (!DeskFields.All.Contains(field))
        {
            return DeskProblem.NoSuchChoice;
        }

        if (_check.Check(field, typed, out string? value) is { } problem)
        {
            return new DeskProblem("invalid", problem);
        }

        Set(field, Card[field].With(ValueSource.Typed, value!));
        _decisions.Add(new Decision(DecisionKind.Typed, field.ToString()));
        return null;
    }

    /// <summary>This record, proposed or shown besides, is the person's.</summary>
    public DeskProblem? Confirm(long patientId)
    {
        if (IsStored || Patient is not null || Link is not null)
        {
            return DeskProblem.WrongStep;
        }

        if (_link.Confirm(patientId) is not { } decision)
        {
            return DeskProblem.NoSuchChoice;
        }

        _decisions.Add(decision);
        _comparison.Compare(Card, Patient);
        _comparison.TakeMissingNumbers();
        return null;
    }

    /// <summary>None of the proposed records is the person's.</summary>
    public DeskProblem? RejectProposals()
    {
        if (Step != DeskStep.Match)
        {
            return DeskProblem.WrongStep;
        }

        _decisions.Add(_link.Reject());
        return null;
    }

    /// <summary>Decides about one difference.</summary>
    public DeskProblem? Choose(CardField field, DifferenceChoice choice) =>
        Step is DeskStep.Differences or DeskStep.Save ? _comparison.Choose(field, choice) : DeskProblem.WrongStep;

    /// <summary>Stores what was decided, all of it or nothing.</summary>
    public DeskProblem? Save(PatientStore patients, DecisionStore decisions)
    {
        ArgumentNullException.ThrowIfNull(patients);
        ArgumentNullException.ThrowIfNull(decisions);
        if (Step is not (DeskStep.Save or DeskStep.ConfirmNew))
        {
            return DeskProblem.WrongStep;
        }

        DeskProblem? problem = new RecordFiling(_finder, _link, _comparison, patients, User).File(Card);
        if (problem is null)
        {
            IsStored = true;
            decisions.Add(User, Patient!.Id, Patient.Version, [.. _decisions, .. _link.FinalDecision() is { } found ? [found] : Array.Empty<Decision>(), .. _comparison.Decisions()]);
            _finder.Put(Patient);
        }

        return problem;
    }

    /// <summary>The stored record was corrected. The card stays as it was read.</summary>
    internal void Corrected(Patient patient)
    {
        _link.Patient = patient;
        if (Origin.Document == RecordAlone)
        {
            Card = DeskCard.OnFile(patient.Reveal());
        }
        else
        {
            _comparison.Compare(Card, patient);
        }

        _finder.Put(patient);
    }

    /// <summary>The state, without any value.</summary>
    public override string ToString() => $"CheckIn {Id}: {Step}";

    private void Set(CardField field, DeskValue value)
    {
        Card = Card.With(field, value);
        if (_link.IsOpen)
        {
            Match();
        }
        else if (Patient is not null)
        {
            _comparison.Compare(Card, Patient);
        }
    }

    private void Match()
    {
        _link.Find(Card);
        _comparison.Compare(Card, Patient);
    }
}
