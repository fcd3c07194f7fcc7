using CccdSdk.Identity;
using CccdSdk.Results;
using ClinicCheckIn.Core.Patients;
using ClinicCheckIn.Core.Storage;

namespace ClinicCheckIn.Core.Desk;

/// <summary>Card and record side by side: where they differ, and what a person chose for each field.</summary>
internal sealed class RecordComparison(IPatientFinder finder)
{
    private readonly Dictionary<CardField, DifferenceChoice> _choices = [];

    /// <summary>How card and record differ.</summary>
    public IReadOnlyList<DeskDifference> Differences { get; private set; } = [];

    /// <summary>Whether a person has chosen for every field.</summary>
    public bool IsDecided => Differences.All(one => ChoiceOf(one.Field) != DifferenceChoice.Undecided);

    /// <summary>The decision about a field.</summary>
    public DifferenceChoice ChoiceOf(CardField field) => _choices.GetValueOrDefault(field);

    /// <summary>Compares; null for no record. Choices stay for fields that still differ.</summary>
    public void Compare(DeskCard card, Patient? patient)
    {
        Differences = patient is null ? [] : finder.Compare(card, patient);
        foreach (CardField gone in _choices.Keys.Where(field => patient is not null && !Has(field)).ToArray())
        {
            _choices.Remove(gone);
        }
    }

    /// <summary>Decides about one difference.</summary>
    public DeskProblem? Choose(CardField field, DifferenceChoice choice)
    {
        if (!Enum.IsDefined(choice) || !Has(field))
        {
            return DeskProblem.NoSuchChoice;
        }

        _choices[field] = choice;
        return null;
    }

    /// <summary>The record was changed by somebody else: what was chosen before is asked again.</summary>
    public void Forget() => _choices.Clear();

    // Who confirms that the record is this person's also says that this is the person's number, if none is on file that could be one.
    public void TakeMissingNumbers()
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

    /// <summary>The record with what was taken from the card.</summary>
    public PatientValues Merge(PatientValues filed, PatientValues card)
    {
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

    /// <summary>What was chosen, field by field, without values.</summary>
    public IEnumerable<Decision> Decisions() => Differences.Select(one => new Decision(
        ChoiceOf(one.Field) == DifferenceChoice.TakeCard ? DecisionKind.TookCard : DecisionKind.KeptFile, one.Field.ToString(), one.Kind.English));

    private bool Has(CardField field) => Differences.Any(one => one.Field == field);
}
