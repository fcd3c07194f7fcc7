using CccdSdk.Results;
using ClinicCheckIn.Core.Desk;
using ClinicCheckIn.Core.Patients;

namespace ClinicCheckIn.Desk;

/// <summary>Turns a check-in into what the page shows.</summary>
internal sealed class DeskViews(IPatientFinder finder, VisitBook visits)
{
    public CheckInView Of(CheckIn checkIn) => new()
    {
        Id = checkIn.Id,
        Step = Name(checkIn.Step),
        Device = checkIn.Origin.Device,
        Document = checkIn.Origin.Document,
        Expired = checkIn.Origin.IsExpired,
        Repair = checkIn.Origin.Repair,
        Fields = [.. DeskFields.All.Select(field => Of(field, checkIn.Card[field]))],
        Findings = [.. checkIn.Findings.Select(static one => new FindingView(Name(one.Severity), one.Text.Vietnamese, one.Text.English))],
        InsuranceNumber = checkIn.Card.RevealInsuranceNumber(),
        Link = checkIn.Link is { } link ? Name(link) : null,
        Patient = checkIn.Patient is { } patient ? Of(patient) : null,
        Proposals = [.. checkIn.Proposals.Select(one => Of(one, checkIn.Card))],
        Alike = Others(checkIn, isAlike: true),
        Near = Others(checkIn, isAlike: false),
        Differences = [.. checkIn.Differences.Select(one => Of(one, checkIn.ChoiceOf(one.Field)))],
        Insurance = visits.InsuranceOf(checkIn.Id),
        Ticket = visits.TicketOf(checkIn.Id),
    };

    // Who was chosen, or that it is somebody new, has been said.
    private ProposalView[] Others(CheckIn checkIn, bool isAlike) => checkIn is { Patient: null, Link: null }
        ? [.. checkIn.Others.Where(one => one.IsAlike == isAlike).Select(one => Of(one, checkIn.Card))]
        : [];

    private static FieldView Of(CardField field, DeskValue value)
    {
        LocalizedText name = DeskFields.Text(field);
        LocalizedText source = ValueSources.Text(value.Source);
        return new FieldView(
            field.ToString(),
            name.Vietnamese,
            name.English,
            Shown(field, value.Reveal()),
            Name(value.Source),
            source.Vietnamese,
            source.English,
            value.NeedsPerson,
            DeskFields.Required.Contains(field),
            value.RevealRaw(),
            [.. value.Candidates.Select(static (one, i) => new CandidateView(i, one.Reveal(), one.ReasonText.Vietnamese, one.ReasonText.English))]);
    }

    private static PatientView Of(Patient patient)
    {
        PatientValues values = patient.Reveal();
        return new PatientView(patient.Id, patient.Code,
        [
            Line(CardField.FullName, values.FullName),
            Line(CardField.DateOfBirth, values.DateOfBirth),
            Line(CardField.Sex, SexText.Write(values.Sex)),
            Line(CardField.CitizenNumber, values.Number),
            Line(CardField.PreviousNumber, values.PreviousNumber),
            Line(CardField.Residence, values.Residence),
        ]);
    }

    private static LineView Line(CardField field, string? value)
    {
        LocalizedText name = DeskFields.Text(field);
        return new LineView(field.ToString(), name.Vietnamese, name.English, Shown(field, value) ?? "–");
    }

    private static DifferenceView Of(DeskDifference one, DifferenceChoice choice)
    {
        LocalizedText name = DeskFields.Text(one.Field);
        return new DifferenceView(
            one.Field.ToString(), name.Vietnamese, name.English, one.Kind.Vietnamese, one.Kind.English, one.IsValue,
            Shown(one.Field, one.RevealFiled()), Shown(one.Field, one.RevealCard()), Name(choice));
    }

    private ProposalView Of(PatientProposal one, DeskCard card) => new(
        Of(one.Patient),
        one.IsByOldNumber,
        [.. one.Reasons.Select(static reason => new FindingView("info", reason.Vietnamese, reason.English))],
        [.. finder.Compare(card, one.Patient).Select(static difference => Of(difference, DifferenceChoice.Undecided))]);

    private static string? Shown(CardField field, string? value) =>
        field is CardField.DateOfBirth or CardField.DateOfIssue && value is not null ? DeskDate.Show(value) : value;

    private static string Name<T>(T value)
        where T : struct, Enum
    {
        string name = value.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}
