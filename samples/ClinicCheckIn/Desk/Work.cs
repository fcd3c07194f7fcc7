using CccdSdk.Identity;
using CccdSdk.Results;
using CccdSdk.Validation;
using ClinicCheckIn.Accounts;
using ClinicCheckIn.Core.Desk;
using ClinicCheckIn.Core.Patients;
using ClinicCheckIn.Core.Queue;
using ClinicCheckIn.Core.Storage;
using ClinicCheckIn.Setup;

namespace ClinicCheckIn.Desk;

/// <summary>Works on one check-in of the user who asks, and answers with what it is then.</summary>
internal sealed class Work(
    IHttpContextAccessor accessor, CheckInDesk desk, DeskViews views, VisitBook book, PatientStore patients, DecisionStore decisions, VisitStore visits,
    WaitingLine queue, InsuranceDesk insurance, RecordCorrection correction, AuditTrail audit, ClinicSettings settings, TimeProvider time)
{
    private string User => Session.NameOf(accessor.HttpContext!);

    /// <summary>Does one thing.</summary>
    public IResult Do(string id, Func<CheckIn, DeskProblem?> work) =>
        desk.With(User, id, checkIn => work(checkIn) is { } problem ? Refused(checkIn, problem) : Results.Ok(views.Of(checkIn)), out IResult? result) ? result! : Answers.NoCheckIn;

    /// <summary>Stores the record, and begins the visit.</summary>
    public IResult Save(string id) => Do(id, checkIn =>
    {
        DeskProblem? problem = checkIn.Save(patients, decisions);
        if (problem is null)
        {
            Visit visit = visits.Add(new Visit
            {
                PatientId = checkIn.Patient!.Id,
                UserName = User,
                Source = checkIn.Origin.Device,
                Link = checkIn.Link.ToString()!,
                InsuranceState = "notAsked",
            });
            book.Keep(desk.IsOpen);
            book.Open(id, visit.Id);
            audit.Add(User, "patientStored", checkIn.Patient.Id, string.Join(", ", checkIn.Differences.Where(one => checkIn.ChoiceOf(one.Field) == DifferenceChoice.TakeCard).Select(static one => one.Field)));
        }

        return problem;
    });

    /// <summary>Asks the gateway. The check-in is not locked meanwhile: the gateway may take its time.</summary>
    /// <param name="id">The check-in.</param>
    /// <param name="skip">Whether to go on without insurance.</param>
    /// <param name="number">A number of an insurance card to ask by, as somebody typed it; null to ask by the citizen number.</param>
    public async Task<IResult> InsuranceAsync(string id, bool skip, string? number)
    {
        DeskProblem? problem = null;
        if (!desk.With(User, id, checkIn => checkIn is { IsStored: true, Patient: not null } && (problem = Number(checkIn, number)) is null ? checkIn.Patient : null, out Patient? patient))
        {
            return Answers.NoCheckIn;
        }

        if (patient is null || book.VisitOf(id) is not { } visitId || visits.Find(visitId) is not { } visit)
        {
            return Do(id, _ => problem ?? DeskProblem.WrongStep);
        }

        // The request may be over before the answer comes.
        string user = User;
        InsuranceView view = skip ? insurance.Skip(user, visit) : await insurance.CheckAsync(user, visit, patient, number is not null);
        Visit? now = visits.Find(visitId);

        // A question that waits may have been answered while its state was written.
        if (view.State != "queued" || now?.InsuranceState == view.State)
        {
            book.Set(id, view);
        }

        if (now is { Ticket: not null })
        {
            insurance.Report(user, now, view);
        }

        return Do(id, static _ => null);
    }

    /// <summary>Corrects a field of the stored record, to ask the gateway again.</summary>
    public IResult Correct(string id, CardField field, string typed) => Do(id, checkIn =>
    {
        DeskProblem? problem = correction.Correct(checkIn, field, typed);
        if (problem is null)
        {
            audit.Add(User, "recordCorrected", checkIn.Patient!.Id, field.ToString());

            // A message that has not been delivered is made anew.
            if (book.VisitOf(id) is { } visit && visits.Find(visit) is { Ticket: not null } numbered && book.InsuranceOf(id) is { } answer)
            {
                insurance.Report(User, numbered, answer);
            }
        }

        return problem;
    });

    /// <summary>Takes a visit up again whose insurance is not settled.</summary>
    public IResult Reopen(long visitId)
    {
        if (visits.Find(visitId) is not { } visit || patients.Find(visit.PatientId) is not { } patient)
        {
            return Answers.NoCheckIn;
        }

        CheckIn checkIn = desk.Reopen(User, patient);
        book.Keep(desk.IsOpen);
        book.Open(checkIn.Id, visit.Id);
        if (InsuranceViews.Of(visit) is { } known)
        {
            book.Set(checkIn.Id, known);
        }

        if (visit is { Ticket: { } number, Room: { } room })
        {
            book.Set(checkIn.Id, new TicketView(visit.Id, number, room, null, null, null));
        }

        audit.Add(User, "visitReopened", patient.Id);
        return Results.Ok(new { checkIn.Id });
    }

    /// <summary>Gives a number in the queue.</summary>
    public IResult Ticket(string id, string room, string[] flags) => Do(id, checkIn =>
    {
        if (!checkIn.IsStored || book.VisitOf(id) is not { } visitId || book.InsuranceOf(id) is not { } answer)
        {
            return DeskProblem.WrongStep;
        }

        if (!settings.Rooms.Contains(room) || book.TicketOf(id) is not null)
        {
            return DeskProblem.NoSuchChoice;
        }

        PatientValues person = checkIn.Patient!.Reveal();
        PriorityDecision priority = PriorityRule.Decide(DeskDate.Read(person.DateOfBirth), VietnamCalendar.Today(time), TickedOf(flags));
        Ticket ticket = queue.Issue(room, VisitCode.Of(visitId), priority);
        int before = queue.Slip(ticket, new PersonName(person.FullName), settings.Clinic).Before;
        LocalizedText? text = PriorityTexts.Of(priority.Groups);
        visits.SetTicket(visitId, ticket.Label, room);
        book.Set(id, new TicketView(visitId, ticket.Label, room, text?.Vietnamese, text?.English, before));

        // The answer may have come late, while the room was chosen.
        insurance.Report(User, visits.Find(visitId)!, book.InsuranceOf(id) ?? answer);
        audit.Add(User, "ticketIssued", checkIn.Patient.Id, $"{room} {ticket.Label}");
        return null;
    });

    /// <summary>The person has gone.</summary>
    public IResult End(string id)
    {
        desk.End(User, id);
        book.Close(id);
        return Results.NoContent();
    }

    private DeskProblem? Number(CheckIn checkIn, string? typed)
    {
        DeskProblem? problem = typed is null ? null : correction.TakeInsuranceNumber(checkIn, typed);
        if (typed is not null && problem is null)
        {
            audit.Add(User, "insuranceNumberTyped", checkIn.Patient!.Id);
        }

        return problem;
    }

    private static PriorityGroup TickedOf(string[] flags) =>
        (flags.Contains("emergency") ? PriorityGroup.Emergency : PriorityGroup.None)
        | (flags.Contains("pregnant") ? PriorityGroup.Pregnant : PriorityGroup.None)
        | (flags.Contains("disabled") ? PriorityGroup.Disabled : PriorityGroup.None);

    private IResult Refused(CheckIn checkIn, DeskProblem problem) => Results.Json(
        new { problem.Code, vi = problem.Text.Vietnamese, en = problem.Text.English, checkIn = views.Of(checkIn) },
        statusCode: problem.Code == "invalid" ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status409Conflict);
}
