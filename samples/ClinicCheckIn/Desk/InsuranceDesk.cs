using System.Collections.Concurrent;
using System.Globalization;
using CccdSdk.Insurance;
using ClinicCheckIn.Core.Desk;
using ClinicCheckIn.Core.Insurance;
using ClinicCheckIn.Core.Messages;
using ClinicCheckIn.Core.Patients;
using ClinicCheckIn.Core.Storage;
using ClinicCheckIn.Setup;

namespace ClinicCheckIn.Desk;

/// <summary>Asks the gateway about a patient, queues the question when there is no answer, and reports the check-in.</summary>
internal sealed class InsuranceDesk(
    IInsuranceGateway gateway, OutboxStore outbox, VisitStore visits, PatientStore patients, VisitBook book, AuditTrail audit, GatewayAccount account)
{
    /// <summary>Patient category: the card's own facility (MA_DOITUONG_KCB 1.1). The desk does not judge referrals.</summary>
    private const string Category = "1.1";

    /// <summary>Who acts where no person does.</summary>
    private const string Gateway = "gateway";

    /// <summary>Kind of care: outpatient examination (MA_LOAI_KCB 01).</summary>
    private const string Care = "01";

    private readonly ConcurrentDictionary<long, int> _underWay = new();

    /// <summary>Whether the gateway is being asked about a visit at this moment.</summary>
    public bool IsAsking(long visit) => _underWay.ContainsKey(visit);

    /// <summary>Asks about a patient. No state of the gateway keeps the desk from going on.</summary>
    /// <param name="user">Who is at the desk.</param>
    /// <param name="visit">The visit.</param>
    /// <param name="patient">The record.</param>
    /// <param name="byInsuranceNumber">Whether to ask by the number of the insurance card, because the citizen number was not found.</param>
    /// <remarks>A page that goes away does not end it: the answer belongs to the visit, and comes within the gateway's time-outs.</remarks>
    public async Task<InsuranceView> CheckAsync(string user, Visit visit, Patient patient, bool byInsuranceNumber)
    {
        int ask = Begin(visit.Id);
        _underWay[visit.Id] = ask;
        try
        {
            CardQuery query = QueryOf(patient.Reveal(), byInsuranceNumber);
            CardAnswer answer = await gateway.CheckCardAsync(query);
            InsuranceView view = InsuranceViews.Of(answer);
            if (answer.ShouldAskLater)
            {
                // First the question, then the state: the answer may be there before the state is written.
                outbox.Enqueue(OutboxKind.CardQuery, VisitCode.Question(visit.Id, ask), EpisodeOf(visit), OutboxSender.Content(query));
                visits.SetQueued(visit.Id, ask, view.State, view.Code);
            }
            else
            {
                visits.SetInsurance(visit.Id, ask, view.State, view.Code);
            }

            audit.Add(user, "insuranceAsked", patient.Id, view.Code ?? view.State);
            return view;
        }
        finally
        {
            _underWay.TryRemove(KeyValuePair.Create(visit.Id, ask));
        }
    }

    /// <summary>The patient pays, or shows the card another time: no question waits any longer.</summary>
    public InsuranceView Skip(string user, Visit visit)
    {
        visits.SetInsurance(visit.Id, Begin(visit.Id), InsuranceViews.None.State, null);
        audit.Add(user, "insuranceSkipped", visit.PatientId);
        return InsuranceViews.None;
    }

    /// <summary>The gateway answered a question that had waited; an answer that a later question has overtaken is not taken.</summary>
    public ValueTask AnsweredAsync(OutboxItem item, CardAnswer answer)
    {
        if (VisitCode.Read(item.Key) is not { } question)
        {
            return default;
        }

        InsuranceView view = InsuranceViews.Of(answer);
        if (visits.SetInsurance(question.Visit, question.Ask, view.State, view.Code) && visits.Find(question.Visit) is { } visit)
        {
            book.SetLate(visit.Id, view);
            audit.Add(Gateway, "insuranceAnsweredLate", visit.PatientId, view.Code);
            if (visit.Ticket is not null)
            {
                Report(Gateway, visit, view);
            }
        }

        return default;
    }

    /// <summary>Queues the check-in message of a visit whose insurance can be used, or makes a message anew that has not been delivered. What the rules do
    /// not let through is written down for the supervisor.</summary>
    public void Report(string user, Visit visit, InsuranceView insurance)
    {
        if (!insurance.IsUsable || patients.Find(visit.PatientId) is not { } patient)
        {
            return;
        }

        CheckInMessage message = CheckInXml.Create(MessageOf(visit, patient, insurance), account.Profile);
        if (!message.CanBeSent)
        {
            audit.Add(user, "checkInIncomplete", patient.Id, string.Join(", ", message.Findings.Where(static one => one.IsError).Select(static one => one.Field)));
            return;
        }

        byte[] xml = message.RevealXml();
        EnqueueResult result = outbox.Enqueue(OutboxKind.CheckIn, message.Key, message.Episode, xml);
        if (result == EnqueueResult.Queued || (result == EnqueueResult.KeyTaken && outbox.Renew(OutboxKind.CheckIn, message.Key, xml)))
        {
            audit.Add(user, result == EnqueueResult.Queued ? "checkInQueued" : "checkInRenewed", patient.Id, message.Key);
        }
    }

    private int Begin(long visit)
    {
        int ask = visits.BeginAsk(visit);
        outbox.Withdraw(OutboxKind.CardQuery, VisitCode.Questions(visit));
        return ask;
    }

    private CheckInVisit MessageOf(Visit visit, Patient patient, InsuranceView insurance)
    {
        DateTimeOffset arrived = DateTimeOffset.Parse(visit.At, CultureInfo.InvariantCulture);
        return new CheckInVisit
        {
            EpisodeCode = EpisodeOf(visit),
            Patient = MessagePatient.From(patient) with { InsuranceNumbers = [insurance.CardNumber ?? NumberOf(patient.Reveal())] },
            RegisteredFacilities = insurance.Facility is { } facility ? [facility] : [],
            ValidFrom = DateOf(insurance.ValidFrom),
            ValidTo = DateOf(insurance.ValidTo),
            CategoryCode = Category,
            CareCode = Care,
            ArrivedAt = arrived,

            // The order is the examination that the patient comes for: the same visit always gives the same bytes.
            OrderedAt = arrived,
            FacilityCode = account.FacilityCode,
        };
    }

    private static DateOnly[] DateOf(string? shown) => DeskDate.ReadTyped(shown ?? string.Empty).TryReveal(out DateOnly day) ? [day] : [];

    // The day of the visit, whenever the message is made.
    private string EpisodeOf(Visit visit) => string.Create(CultureInfo.InvariantCulture, $"{account.FacilityCode}{visit.Day[2..4]}{visit.Day[5..7]}{visit.Day[8..]}{visit.Id:D6}");

    private CardQuery QueryOf(PatientValues values, bool byInsuranceNumber) => new()
    {
        CardNumber = byInsuranceNumber && values.InsuranceNumber is { } typed ? typed : NumberOf(values),
        FullName = values.FullName,
        DateOfBirth = values.DateOfBirth ?? string.Empty,
        Staff = account.Staff,
    };

    // The card of the citizen stands for the insurance card; a paper card's own number is asked for where there is no citizen number.
    private static string NumberOf(PatientValues values) =>
        CccdSdk.Identity.CitizenNumber.Read(values.Number).IsSuccess ? values.Number!
        : HealthInsuranceNumber.Read(values.InsuranceNumber).IsSuccess ? values.InsuranceNumber!
        : values.InsuranceNumber ?? values.Number ?? string.Empty;
}
