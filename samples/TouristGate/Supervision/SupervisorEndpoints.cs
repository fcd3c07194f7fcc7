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

    public sealed record CountRequest(int Persons);

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/api/supervisor", (SupervisorState state) => state.Look()).RequireAuthorization(Sessions.Supervisor);
        endpoints.MapPost("/api/verify", async (ChainWatch chains, CancellationToken stop) => await chains.VerifyAsync(stop))
            .RequireAuthorization(Sessions.Supervisor).Guarded();
        endpoints.MapPost("/api/count", CountAsync).RequireAuthorization(Sessions.Supervisor).Guarded();
        endpoints.MapPost("/api/lanes/{lane}/clock", AcceptClockAsync).RequireAuthorization(Sessions.Supervisor).Guarded();
        endpoints.MapPost("/api/lanes/{lane}/recover", Recover).RequireAuthorization(Sessions.Supervisor).Guarded();
    }

    private static async Task<IResult> CountAsync(CountRequest request, SiteLanes lanes, LocalFeed feed, ClaimsPrincipal user)
    {
        if (request.Persons is < 0 or > MostCounted)
        {
            return Problems.BadRequest("Số người ngoài giới hạn.", "The number of persons is out of range.");
        }

        try
        {
            int correction = await lanes.Desk.CorrectCountAsync(Zone, request.Persons, user.Identity!.Name!, "count");
            feed.Spread(lanes.Desk);
            return Results.Json(new { correction });
        }
        catch (JournalException)
        {
            return Problems.Unavailable("Máy không ghi được sổ.", "The journal cannot be written.");
        }
    }

    private static async Task<IResult> AcceptClockAsync(string lane, SiteLanes lanes, ClaimsPrincipal user)
    {
        if (lanes.Find(lane) is not { } found)
        {
            return LaneEndpoints.NoLane();
        }

        await found.AcceptClockAsync(user.Identity!.Name!, "accepted");
        return Results.NoContent();
    }

    private static IResult Recover(string lane, SiteLanes lanes)
    {
        if (lanes.Find(lane) is not { } found)
        {
            return LaneEndpoints.NoLane();
        }

        if (found.Status.State != LaneState.JournalDamaged)
        {
            return Problems.Conflict("Sổ của làn này không hỏng.", "The journal of this lane is not damaged.");
        }

        try
        {
            return Results.Json(new { state = $"{found.Recover()}" });
        }
        catch (JournalException)
        {
            return Problems.Unavailable("Bản thứ hai cũng hỏng.", "The second copy is damaged too.");
        }
    }
}
