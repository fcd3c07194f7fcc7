using System.Globalization;
using CccdSdk.Insurance;
using CccdSdk.Validation;
using ClinicCheckIn.Core.Desk;
using ClinicCheckIn.Core.Insurance;
using ClinicCheckIn.Core.Messages;
using ClinicCheckIn.Core.Patients;
using ClinicCheckIn.Core.Storage;
using ClinicCheckIn.Setup;

namespace ClinicCheckIn.Desk;

/// <summary>Asks the gateway about a patient, queues the question when there is no answer, and reports the check-in.</summary>
internal sealed class InsuranceDesk(
    IInsuranceGateway gateway, OutboxStore outbox, VisitStore visits, PatientStore patients, VisitBook book, AuditTrail audit, GatewayAccount account, TimeProvider time)
{
    /// <summary>Patient category: the card's own facility (MA_DOITUONG_KCB 1.1). The desk does not judge referrals.</summary>
    private const string Category = "1.1";

    /// <summary>Kind of care: outpatient examination (MA_LOAI_KCB 01).</summary>
    private const string Care = "01";

    /// <summary>Asks about a patient. No state of the gateway keeps the desk from going on.</summary>
    public async Task<InsuranceView> CheckAsync(string user, Visit visit, Patient patient, CancellationToken stop)
    {
        CardQuery query = QueryOf(patient.Reveal());
        CardAnswer answer = await gateway.CheckCardAsync(query, stop);
        InsuranceView view = InsuranceViews.Of(answer);
        if (answer.ShouldAskLater)
        {
            outbox.Enqueue(OutboxKind.CardQuery, VisitCode.Of(visit.Id), EpisodeOf(visit.Id), OutboxSender.Content(query));
        }

        visits.SetInsurance(visit.Id, view.State, view.Code);
        audit.Add(user, "insuranceAsked", patient.Id, view.Code ?? view.State);
        return view;
    }

    /// <summary>The gateway answered a question that had waited.</summary>
    public ValueTask AnsweredAsync(OutboxItem item, CardAnswer answer)
    {
        if (VisitCode.Read(item.Key) is { } visit)
        {
            InsuranceView view = InsuranceViews.Of(answer);
            visits.SetInsurance(visit, view.State, view.Code);
            book.SetLate(visit, view);
            audit.Add("gateway", "insuranceAnsweredLate", visits.Find(visit)?.PatientId, view.Code);
        }

        return default;
    }

    /// <summary>Queues the check-in message of a visit with insurance. What the rules do not let through is written down for the supervisor.</summary>
    public void Report(string user, Visit visit, InsuranceView insurance)
    {
        if (insurance.State is "none" or "notFound" || patients.Find(visit.PatientId) is not { } patient)
        {
            return;
        }

        CheckInMessage message = CheckInXml.Create(MessageOf(visit, patient, insurance));
        if (message.CanBeSent)
        {
            outbox.Enqueue(OutboxKind.CheckIn, message.Key, message.Episode, message.RevealXml());
        }

        audit.Add(user, message.CanBeSent ? "checkInQueued" : "checkInIncomplete", patient.Id,
            string.Join(", ", message.Findings.Where(static one => one.IsError).Select(static one => one.Field)));
    }

    private CheckInVisit MessageOf(Visit visit, Patient patient, InsuranceView insurance)
    {
        PatientValues values = patient.Reveal();
        DateTimeOffset arrived = DateTimeOffset.Parse(visit.At, CultureInfo.InvariantCulture);
        return new CheckInVisit
        {
            EpisodeCode = EpisodeOf(visit.Id),
            Patient = new MessagePatient
            {
                PatientCode = patient.Code,
                FullName = values.FullName,
                DateOfBirth = DeskDate.Read(values.DateOfBirth),
                Sex = values.Sex,
                CitizenNumber = values.Number,
                PreviousNumber = values.PreviousNumber,
                InsuranceNumbers = [insurance.CardNumber ?? NumberOf(values)],
                Address = values.Residence,
            },
            RegisteredFacilities = insurance.Facility is { } facility ? [facility] : [],
            ValidFrom = DateOf(insurance.ValidFrom),
            ValidTo = DateOf(insurance.ValidTo),
            CategoryCode = Category,
            CareCode = Care,
            ArrivedAt = arrived,
            OrderedAt = time.GetUtcNow() < arrived ? arrived : time.GetUtcNow(),
            FacilityCode = account.FacilityCode,
        };
    }

    private static DateOnly[] DateOf(string? shown) => DeskDate.ReadTyped(shown ?? string.Empty).TryReveal(out DateOnly day) ? [day] : [];

    private string EpisodeOf(long visit) => string.Create(CultureInfo.InvariantCulture, $"{account.FacilityCode}{VietnamCalendar.Today(time):yyMMdd}{visit:D6}");

    private CardQuery QueryOf(PatientValues values) => new()
    {
        CardNumber = NumberOf(values),
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
