using CccdSdk.Identity;
using CccdSdk.Privacy;
using CccdSdk.Results;
using ClinicCheckIn.Accounts;
using ClinicCheckIn.Core.Patients;
using ClinicCheckIn.Core.Queue;
using ClinicCheckIn.Core.Storage;
using ClinicCheckIn.Setup;

namespace ClinicCheckIn.Queue;

/// <summary>Rooms, calls, the slip, and the screen of the waiting room.</summary>
internal static class QueueEndpoints
{
    public static void MapQueue(this IEndpointRouteBuilder routes)
    {
        // The screen in the waiting room has nobody to log in, and shows nothing about anybody.
        routes.MapGet("/api/waiting", static (WaitingLine queue, ClinicSettings settings) => new { clinic = settings.Clinic, rooms = Rooms(queue) }).AllowAnonymous();
        routes.MapGet("/api/queue", Rooms);
        routes.MapPost("/api/queue/next", CallNext);
        routes.MapGet("/api/slip/{visit:long}", Slip);
    }

    private static RoomView[] Rooms(WaitingLine queue) =>
        [.. queue.View().Rooms.Select(static row => new RoomView(row.Code, row.Now, row.Next, row.WaitingCount))];

    private static IResult CallNext(CallRequest request, HttpContext context, WaitingLine queue, AuditTrail audit)
    {
        if (!queue.Rooms.Any(room => room.Code == request.Room))
        {
            return Results.NotFound();
        }

        if (queue.CallNext(request.Room!) is { } called)
        {
            audit.Add(Session.NameOf(context), "called", detail: $"{called.Room} {called.Label}");
        }

        return Results.Ok(Rooms(queue));
    }

    private static IResult Slip(long visit, HttpContext context, VisitStore visits, PatientStore patients, ClinicSettings settings, AuditTrail audit)
    {
        if (visits.Find(visit) is not { Ticket: not null } found || patients.Find(found.PatientId) is not { } patient)
        {
            return Results.NotFound();
        }

        audit.Add(Session.NameOf(context), "slipShown", patient.Id);
        LocalizedText insurance = InsuranceText(found.InsuranceState);
        return Results.Ok(new
        {
            clinic = settings.Clinic,
            number = found.Ticket,
            room = found.Room,
            name = CardMask.Mask(new PersonName(patient.Reveal().FullName), MaskProfile.Slip),
            patient = patient.Code,
            insuranceVi = insurance.Vietnamese,
            insuranceEn = insurance.English,
            at = found.At,
        });
    }

    private static LocalizedText InsuranceText(string state) => state switch
    {
        "valid" or "validWithCare" => new("BHYT: có giá trị", "Insurance: in force"),
        "none" => new("Không dùng BHYT", "Without insurance"),
        "queued" => new("BHYT: đang chờ cổng trả lời", "Insurance: waiting for the gateway"),
        _ => new("BHYT: hỏi lại quầy", "Insurance: ask at the desk"),
    };

    /// <summary>A room on a screen.</summary>
    internal sealed record RoomView(string Room, string? Now, IReadOnlyList<string> Next, int Waiting);

    /// <summary>The room that calls.</summary>
    internal sealed record CallRequest(string? Room);
}
