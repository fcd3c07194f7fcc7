using System.Diagnostics.CodeAnalysis;
using CccdSdk.Identity;
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
    private readonly Dictionary<CardField, DifferenceChoice> _choices = [];
    private readonly FindingSet _read;

    internal CheckIn(string id, string user, CardOrigin origin, DeskCard card, IPatientFinder finder, FieldCheck check)
    {
        Id = id;
        User = user;
        Origin = origin;
        Card = card;
        _finder = finder;
        _check = check;
        _read = origin.Findings;
        Match();
    }

    /// <summary>A visit of a record that is on file already is taken up again: nothing is to be matched.</summary>
    internal CheckIn(string id, string user, Patient patient, IPatientFinder finder, FieldCheck check)
    {
        Id = id;
        User = user;
        Origin = new CardOrigin("file", RecordAlone);
        Card = DeskCard.OnFile(patient.Reveal());
        Patient = patient;
        IsStored = true;
        _finder = finder;
        _check = check;
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
    public Patient? Patient { get; private set; }

    /// <summary>How the record was found.</summary>
    public DecisionKind? Link { get; private set; }

    /// <summary>Records that may be this person's.</summary>
    public IReadOnlyList<PatientProposal> Proposals { get; private set; } = [];

    /// <summary>Records of the same name and birthday, too common to be proposed. Until a new record is made, a person may still take one of them.</summary>
    public IReadOnlyList<PatientProposal> Alike { get; private set; } = [];

    /// <summary>How card and record differ.</summary>
    public IReadOnlyList<DeskDifference> Differences { get; private set; } = [];

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
            foreach (Finding finding in _read)
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
                return Differences.All(one => ChoiceOf(one.Field) != DifferenceChoice.Undecided) ? DeskStep.Save : DeskStep.Differences;
            }

            if (Link is null && Proposals.Count > 0)
            {
                return DeskStep.Match;
            }

            return Card.Open.Count > 0 ? DeskStep.Complete : DeskStep.ConfirmNew;
        }
    }

    /// <summary>The decision about a field.</summary>
    public DifferenceChoice ChoiceOf(CardField field) => _choices.GetValueOrDefault(field);

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

    /// <summary>This record, proposed or alike, is the person's.</summary>
    public DeskProblem? Confirm(long patientId)
    {
        if (IsStored || Patient is not null || Link is not null)
        {
            return DeskProblem.WrongStep;
        }

        PatientProposal? proposal = Proposals.FirstOrDefault(one => one.Patient.Id == patientId);
        if ((proposal ?? Alike.FirstOrDefault(one => one.Patient.Id == patientId)) is not { } chosen)
        {
            return DeskProblem.NoSuchChoice;
        }

        _decisions.Add(new Decision(DecisionKind.ProposalConfirmed, Detail: chosen.IsByOldNumber ? "by old number" : proposal is null ? "same name and birthday, not proposed" : "by person"));
        Link = DecisionKind.ProposalConfirmed;
        Open(chosen.Patient);
        LinkNumber();
        return null;
    }

    /// <summary>None of the proposed records is the person's.</summary>
    public DeskProblem? RejectProposals()
    {
        if (Step != DeskStep.Match)
        {
            return DeskProblem.WrongStep;
        }

        _decisions.Add(new Decision(DecisionKind.ProposalsRejected, Detail: $"{Proposals.Count} proposed"));
        Link = DecisionKind.NewPatient;
        return null;
    }

    /// <summary>Decides about one difference.</summary>
    public DeskProblem? Choose(CardField field, DifferenceChoice choice)
    {
        if (Step is not (DeskStep.Differences or DeskStep.Save))
        {
            return DeskProblem.WrongStep;
        }

        if (!Enum.IsDefined(choice) || !Differences.Any(one => one.Field == field))
        {
            return DeskProblem.NoSuchChoice;
        }

        _choices[field] = choice;
        return null;
    }

    /// <summary>Stores what was decided, all of it or nothing.</summary>
    public DeskProblem? Save(PatientStore patients, DecisionStore decisions)
    {
        ArgumentNullException.ThrowIfNull(patients);
        ArgumentNullException.ThrowIfNull(decisions);
        if (Step is not (DeskStep.Save or DeskStep.ConfirmNew))
        {
            return DeskProblem.WrongStep;
        }

        DeskProblem? problem = Patient is null ? Add(patients) : Change(patients, Patient);
        if (problem is null)
        {
            IsStored = true;
            decisions.Add(User, Patient!.Id, Patient.Version, [.. _decisions, .. FinalDecisions()]);
            _finder.Put(Patient);
        }

        return problem;
    }

    /// <summary>The stored record was corrected. The card stays as it was read.</summary>
    internal void Corrected(Patient patient)
    {
        Patient = patient;
        if (Origin.Document == RecordAlone)
        {
            Card = DeskCard.OnFile(patient.Reveal());
        }
        else
        {
            Differences = _finder.Compare(Card, patient);
        }

        _finder.Put(patient);
    }

    /// <summary>The state, without any value.</summary>
    public override string ToString() => $"CheckIn {Id}: {Step}";

    private void Set(CardField field, DeskValue value)
    {
        Card = Card.With(field, value);
        if (Link is null or DecisionKind.OpenedByNumber)
        {
            Match();
        }
        else if (Patient is not null)
        {
            Open(Patient);
        }
    }

    // The exact number opens the record at once; everything else is a proposal.
    private void Match()
    {
        PatientMatches matches = _finder.Find(Card);
        Proposals = matches.Exact is null ? matches.Proposals : [];
        Alike = matches.Exact is null ? matches.Alike : [];
        Patient = null;
        Link = null;
        Differences = [];
        if (matches.Exact is { } exact)
        {
            Link = DecisionKind.OpenedByNumber;
            Open(exact);
        }
    }

    private void Open(Patient patient)
    {
        Patient = patient;
        Differences = _finder.Compare(Card, patient);
        foreach (CardField gone in _choices.Keys.Where(field => !Differences.Any(one => one.Field == field)).ToArray())
        {
            _choices.Remove(gone);
        }
    }

    // Who confirms that the record is this person's also says that this is the person's number, if none is on file that could be one.
    private void LinkNumber()
    {
        foreach (DeskDifference one in Differences.Where(static one => one.Field is CardField.CitizenNumber or CardField.PreviousNumber))
        {
            bool isWhole = one.Field == CardField.CitizenNumber ? CitizenNumber.Read(one.RevealFiled()).IsSuccess : !string.IsNullOrEmpty(one.RevealFiled());
            if (!isWhole)
            {
                _choices[one.Field] = DifferenceChoice.TakeCard;
            }
        }
    }

    private DeskProblem? Add(PatientStore patients)
    {
        if (patients.Add(Card.ToPatientValues()) is not { } added)
        {
            Match();
            return DeskProblem.NumberTaken;
        }

        Link = DecisionKind.NewPatient;
        Patient = added;
        return null;
    }

    private DeskProblem? Change(PatientStore patients, Patient patient)
    {
        PatientValues values = Merged(patient.Reveal());
        if (values == patient.Reveal())
        {
            patients.Seen(patient.Id);
            return null;
        }

        PatientChange change = patients.Change(patient, values, User);
        if (change == PatientChange.Stored)
        {
            Patient = new Patient(patient.Id, patient.Code, patient.Version + 1, values);
            return null;
        }

        return Refused(change, patients.Find(patient.Id));
    }

    private DeskProblem Refused(PatientChange change, Patient? now)
    {
        if (change == PatientChange.NumberTaken)
        {
            return DeskProblem.NumberTaken;
        }

        if (now is not null)
        {
            _finder.Put(now);
            _choices.Clear();
            Open(now);
        }

        return DeskProblem.ChangedMeanwhile;
    }

    private PatientValues Merged(PatientValues filed)
    {
        PatientValues card = Card.ToPatientValues();
        return filed with
        {
            Number = Takes(CardField.CitizenNumber) ? card.Number : filed.Number,
            PreviousNumber = Takes(CardField.PreviousNumber) ? card.PreviousNumber : filed.PreviousNumber,
            FullName = Takes(CardField.FullName) ? card.FullName : filed.FullName,
            DateOfBirth = Takes(CardField.DateOfBirth) ? card.DateOfBirth : filed.DateOfBirth,
            Sex = Takes(CardField.Sex) ? card.Sex : filed.Sex,
            Residence = Takes(CardField.Residence) ? card.Residence : filed.Residence,
            InsuranceNumber = filed.InsuranceNumber ?? card.InsuranceNumber,
        };

        bool Takes(CardField field) => ChoiceOf(field) == DifferenceChoice.TakeCard;
    }

    [SuppressMessage("Performance", "CA1859", Justification = "The one caller spreads it.")]
    private IEnumerable<Decision> FinalDecisions()
    {
        if (Link is DecisionKind.NewPatient or DecisionKind.OpenedByNumber)
        {
            yield return new Decision(Link.Value, Detail: Link == DecisionKind.NewPatient && Alike.Count > 0 ? $"{Alike.Count} of the same name and birthday shown" : null);
        }

        foreach (DeskDifference one in Differences)
        {
            DecisionKind kind = ChoiceOf(one.Field) == DifferenceChoice.TakeCard ? DecisionKind.TookCard : DecisionKind.KeptFile;
            yield return new Decision(kind, one.Field.ToString(), one.Kind.English);
        }
    }
}
