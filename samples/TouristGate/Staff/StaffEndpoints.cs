using System.Security.Claims;
using CounterDevices;
using TouristGate.Accounts;
using TouristGate.Core.Lanes;
using TouristGate.Lanes;
using TouristGate.Pages;

namespace TouristGate.Staff;

/// <summary>What staff do at a lane by hand. Each action is in the journal with the account; reasons are personal columns and purged.</summary>
internal static class StaffEndpoints
{
    private const int MostPersons = 100;
    private const int LongestReason = 200;

    public sealed record StaffRequest(string? Action, int Persons, string? Reason, string? Held);

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapKeyScanner<StaffHandler>("/api/staff/keys").RequireAuthorization(Sessions.Staff);
        endpoints.MapPost("/api/lanes/{lane}/staff", ActAsync).RequireAuthorization(Sessions.Staff).Guarded();
    }

    private static async Task<IResult> ActAsync(string lane, StaffRequest request, SiteLanes lanes, GateDoor door, HeldCards cards, ClaimsPrincipal user, ILogger<StaffHandler> logger)
    {
        if (lanes.Find(lane) is not { } gate)
        {
            return LaneEndpoints.NoLane();
        }

        if (request.Persons is < 1 or > MostPersons || request.Reason is { Length: > LongestReason })
        {
            return Problems.BadRequest("Số người từ 1 đến 100, lý do tối đa 200 ký tự.", "1 to 100 persons, at most 200 characters of reason.");
        }

        string reason = request.Reason?.Trim() ?? string.Empty;
        if (request.Action is "visitor" or "override" && reason.Length < 3)
        {
            // Before the card is taken: what was scanned is still there when the reason has been written.
            return Problems.BadRequest("Hãy ghi lý do.", "Write a reason.");
        }

        string staff = user.Identity!.Name!;
        HeldCard? held = cards.Take(request.Held, staff);
        if (request.Held is not null && held is null)
        {
            // Without the card the action would be another one: nobody would be known to be inside.
            return Problems.Conflict("Thẻ hoặc vé đã quét chỉ được giữ hai phút và dùng một lần. Hãy quét lại.", "A scanned card or ticket is kept for two minutes and used once. Scan it again.");
        }

        (LaneRequest? action, IResult? problem) = RequestOf(request, reason, held, staff);
        if (action is null)
        {
            return problem!;
        }

        LaneAnswer answer = await door.PassAsync(gate, action, reading: null, "Staff", CancellationToken.None);
        SiteLog.StaffActed(logger, staff, request.Action!, lane, answer.Code);
        return Results.Json(answer);
    }

    private static (LaneRequest? Action, IResult? Problem) RequestOf(StaffRequest request, string reason, HeldCard? held, string staff) => request.Action switch
    {
        "child" when held?.Card is null => (null, Problems.BadRequest("Hãy quét thẻ của người giám hộ trước.", "Scan the guardian's card first.")),
        "child" => (new LaneRequest.ChildrenWithGuardian(held.Card, request.Persons, staff), null),
        "visitor" => (new LaneRequest.VisitorsWithoutCard(request.Persons, staff, reason), null),
        "override" => (new LaneRequest.StaffOverride(request.Persons, staff, reason, held?.Card, held?.TicketCode), null),
        _ => (null, Problems.BadRequest("Không có việc này.", "There is no such action.")),
    };
}
