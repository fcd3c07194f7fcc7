using CccdSdk.Results;
using CccdSdk.Validation;
using ClinicCheckIn.Accounts;
using ClinicCheckIn.Core.Insurance;
using ClinicCheckIn.Core.Storage;
using ClinicCheckIn.Setup;

namespace ClinicCheckIn.Desk;

/// <summary>What a person has to settle: visits whose insurance is not in order, and what the gateway refused or may have got.</summary>
/// <remarks>The desk takes a visit up again and sends again. For a message in doubt it says what somebody saw at the gateway: it is not there, and goes
/// again, or it is, and is done. Only a supervisor drops what did not arrive, with a reason: it is never reported.</remarks>
internal static class TodoEndpoints
{
    private const int Days = 7;

    public static void MapTodo(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/todo", Todo);
        routes.MapPost("/api/visits/{id:long}/open", static (long id, Work work) => work.Reopen(id));
        routes.MapPost("/api/outbox/{id:long}/release", Release);
        routes.MapPost("/api/outbox/{id:long}/arrived", Arrived);
        routes.MapPost("/api/supervisor/outbox/{id:long}/drop", Drop).RequireAuthorization(Session.SupervisorPolicy);
    }

    private static object Todo(VisitStore visits, PatientStore patients, OutboxStore outbox, InsuranceDesk insurance, TimeProvider time) => new
    {
        visits = visits.Unsettled(VietnamCalendar.Today(time).AddDays(1 - Days)).Where(visit => !insurance.IsAsking(visit.Id)).Select(visit => Of(visit, patients)),
        held = outbox.List(OutboxState.HeldRejected).Concat(outbox.List(OutboxState.HeldInDoubt)).OrderBy(static item => item.Id).Select(static item => new
        {
            item.Id,
            kind = item.Kind == OutboxKind.CheckIn ? "checkIn" : "cardQuery",
            item.Episode,
            at = item.QueuedAt,
            item.Attempts,
            item.Code,
            state = item.State == OutboxState.HeldInDoubt ? "inDoubt" : "refused",
            renewed = item.IsRenewed,
        }),
    };

    private static object Of(Visit visit, PatientStore patients)
    {
        InsuranceView view = InsuranceViews.Of(visit) ?? InsuranceViews.None;
        return new { visit.Id, visit.At, code = patients.Find(visit.PatientId)?.Code, visit.Ticket, visit.Room, visit.InsuranceState, visit.InsuranceCode, view.Vi, view.En, view.ActionVi, view.ActionEn };
    }

    private static IResult Release(long id, ReasonRequest request, HttpContext context, OutboxStore outbox, AuditTrail audit)
    {
        if (outbox.Find(id) is not { } item)
        {
            return Gone;
        }

        // What may have arrived goes again only where somebody says why it is not there.
        bool inDoubt = item is { State: OutboxState.HeldInDoubt, Kind: OutboxKind.CheckIn };
        if (inDoubt && request.Reason is not ("notThere" or "askedFor"))
        {
            return NoReason;
        }

        if (!outbox.Release(id))
        {
            return Gone;
        }

        audit.Add(Session.NameOf(context), "heldSentAgain", detail: inDoubt ? $"{item.Episode}: {request.Reason}" : item.Episode);
        return Results.NoContent();
    }

    // Somebody saw it at the gateway; only of a message in doubt can that be.
    private static IResult Arrived(long id, HttpContext context, OutboxStore outbox, AuditTrail audit)
    {
        if (outbox.Find(id) is not { State: OutboxState.HeldInDoubt, Kind: OutboxKind.CheckIn } item || !outbox.MarkDelivered(id))
        {
            return Gone;
        }

        audit.Add(Session.NameOf(context), "heldArrived", detail: $"{item.Episode}: seen at the gateway");
        return Results.NoContent();
    }

    private static IResult Drop(long id, ReasonRequest request, HttpContext context, OutboxStore outbox, VisitStore visits, AuditTrail audit)
    {
        if (request.Reason is not ("arrived" or "byHand" or "mistake"))
        {
            return NoReason;
        }

        if (outbox.Find(id) is not { } item || !(request.Reason == "arrived" ? outbox.MarkDelivered(id) : outbox.Cancel(id)))
        {
            return Gone;
        }

        // A question that is dropped leaves the visit without an answer, not waiting for one.
        if (item.Kind == OutboxKind.CardQuery && VisitCode.Read(item.Key) is { } question)
        {
            visits.SetInsurance(question.Visit, question.Ask, "unknown", null);
        }

        audit.Add(Session.NameOf(context), "heldDropped", detail: $"{item.Episode}: {request.Reason}");
        return Results.NoContent();
    }

    private static IResult NoReason => Answers.Problem(StatusCodes.Status422UnprocessableEntity, "noReason", new("Hãy chọn lý do.", "Choose a reason."));

    private static IResult Gone => Answers.Problem(StatusCodes.Status409Conflict, "notHeld", new LocalizedText(
        "Mục này không còn bị giữ. Hãy tải lại trang.", "This item is no longer held. Load the page again."));

    /// <summary>Why a message in doubt goes again (notThere, askedFor), or a held item is dropped (arrived, byHand, mistake). A fixed word, so that no value
    /// gets into the audit trail.</summary>
    internal sealed record ReasonRequest(string? Reason);
}
