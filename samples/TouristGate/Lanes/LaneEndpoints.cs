using System.Security.Claims;
using CounterDevices;
using TouristGate.Accounts;
using TouristGate.Core.Lanes;
using TouristGate.Pages;

namespace TouristGate.Lanes;

/// <summary>The screens of lanes: joining, and the sockets of their scanners and cameras.</summary>
internal static class LaneEndpoints
{
    public sealed record JoinRequest(string? Code);

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapKeyScanner<LaneHandler>("/api/lane/keys").RequireAuthorization(LaneAuthentication.Policy);
        endpoints.MapCamera<LaneHandler>("/api/lane/camera").RequireAuthorization(LaneAuthentication.Policy);
        endpoints.MapPost("/api/lane/join", Join).RequireRateLimiting(AccountEndpoints.LoginLimit).Guarded();
        endpoints.MapGet("/api/lanes", (SiteLanes lanes) => lanes.All.Select(lane => new { id = lane.Settings.LaneId, lane.Settings.IsExit }))
            .RequireAuthorization(Sessions.Staff);
        endpoints.MapPost("/api/lanes/{lane}/code", CreateCode).RequireAuthorization(Sessions.Supervisor).Guarded();
        endpoints.MapPost("/api/lanes/{lane}/revoke", Revoke).RequireAuthorization(Sessions.Supervisor).Guarded();
    }

    private static IResult Join(JoinRequest request, HttpContext context, LaneTokenStore tokens, ILogger<LaneTokenStore> logger)
    {
        if (request.Code is not { Length: > 0 and <= 40 } code || tokens.Join(code) is not { } token)
        {
            SiteLog.JoinRefused(logger);
            return Problems.Unauthorized("Mã không đúng, đã dùng hoặc quá hạn. Xin giám sát một mã mới.", "The code is wrong, used or too old. Ask the supervisor for a new one.");
        }

        LaneAuthentication.SetCookie(context, token);
        return Results.NoContent();
    }

    private static IResult CreateCode(string lane, SiteLanes lanes, LaneTokenStore tokens) =>
        lanes.Find(lane) is { } found ? Results.Json(new { code = tokens.CreateCode(found.Settings.LaneId) }) : NoLane();

    private static IResult Revoke(string lane, SiteLanes lanes, LaneTokenStore tokens, LaneScreens screens, ClaimsPrincipal user, ILogger<LaneTokenStore> logger)
    {
        if (lanes.Find(lane) is not { } found)
        {
            return NoLane();
        }

        tokens.Revoke(found.Settings.LaneId);
        screens.Close(found.Settings.LaneId);
        SiteLog.Revoked(logger, found.Settings.LaneId, user.Identity!.Name!);
        return Results.NoContent();
    }

    public static IResult NoLane() => Problems.NotFound("Không có làn này.", "There is no such lane.");
}
