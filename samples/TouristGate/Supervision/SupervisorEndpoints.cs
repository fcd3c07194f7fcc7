using System.Security.Claims;
using TouristGate.Accounts;
using TouristGate.Core.Decisions;
using TouristGate.Core.Journal;
using TouristGate.Core.Lanes;
using TouristGate.Lanes;
using TouristGate.Pages;

namespace TouristGate.Supervision;

/// <summary>What the supervisor sees and does.</summary>
internal static class SupervisorEndpoints
{
    private const string Zone = "site";
    private const int MostCounted = 1_000_000;

    private const int LongestReason = 200;

    public sealed record CountRequest(int Persons);

    public sealed record MendRequest(string? Reason);

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/api/supervisor", (SupervisorState state) => state.Look()).RequireAuthorization(Sessions.Supervisor);
        endpoints.MapPost("/api/verify", async (ChainWatch chains, CancellationToken stop) => await chains.VerifyAsync(stop))
            .RequireAuthorization(Sessions.Supervisor).Guarded();
        endpoints.MapPost("/api/count", CountAsync).RequireAuthorization(Sessions.Supervisor).Guarded();
        endpoints.MapPost("/api/lanes/{lane}/clock", AcceptClockAsync).RequireAuthorization(Sessions.Supervisor).Guarded();
        endpoints.MapPost("/api/lanes/{lane}/recover", RecoverAsync).RequireAuthorization(Sessions.Supervisor).Guarded();
    }

    private static async Task<IResult> CountAsync(CountRequest request, SiteLanes lanes, LocalFeed feed, ClaimsPrincipal user)
    {
        if (request.Persons is < 0 or > MostCounted)
        {
            return Problems.BadRequest("Số người ngoài giới hạn.", "The number of persons is out of range.");
        }

        try
        {
            GateLane desk = lanes.Desk;
            int correction = await desk.CorrectCountAsync(Zone, request.Persons, user.Identity!.Name!, "count");
            feed.Spread(desk);
            return Results.Json(new { correction });
        }
        catch (JournalException)
        {
            return Problems.Unavailable("Máy không ghi được sổ.", "The journal cannot be written.");
        }
    }

    private static Task<IResult> AcceptClockAsync(string lane, MendRequest request, SiteLanes lanes, ClaimsPrincipal user, ILogger<SupervisorState> logger) =>
        MendAsync(lane, request, LaneState.ClockWrong, lanes, async (found, reason) =>
        {
            await found.AcceptClockAsync(user.Identity!.Name!, reason);
            SiteLog.Mended(logger, user.Identity!.Name!, "clock", lane);
        });

    private static Task<IResult> RecoverAsync(string lane, MendRequest request, SiteLanes lanes, LocalFeed feed, ClaimsPrincipal user, ILogger<SupervisorState> logger) =>
        MendAsync(lane, request, LaneState.JournalDamaged, lanes, async (found, reason) =>
        {
            await found.RecoverAsync(user.Identity!.Name!, reason);
            feed.SpreadAgain();
            SiteLog.Mended(logger, user.Identity!.Name!, "journal", lane);
        });

    private static async Task<IResult> MendAsync(string lane, MendRequest request, LaneState wanted, SiteLanes lanes, Func<GateLane, string, Task> mend)
    {
        if (lanes.Find(lane) is not { } found)
        {
            return LaneEndpoints.NoLane();
        }

        if (request.Reason?.Trim() is not { Length: >= 3 and <= LongestReason } reason)
        {
            return Problems.BadRequest("Hãy ghi lý do.", "Write a reason.");
        }

        if (found.Status.State != wanted)
        {
            return Problems.Conflict("Làn này không còn lỗi đó.", "The lane does not have this fault any more.");
        }

        try
        {
            await mend(found, reason);
            return Results.Json(new { state = $"{found.Status.State}" });
        }
        catch (JournalException)
        {
            return Problems.Unavailable("Không làm được: ổ đĩa không ghi được, hoặc một dòng không còn ở bản nào.", "Not done: the disk cannot be written, or a row is in neither copy.");
        }
    }
}
