using System.Net;
using TouristGate.Lanes;
using TouristGate.Pages;

namespace TouristGate.Demo;

/// <summary>What only the demo has: lanes without a code, for browsers on the same machine, and things to scan.</summary>
internal static class DemoEndpoints
{
    public sealed record LaneRequest(string? Lane);

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPost("/api/demo/lane", Open).Guarded();
        endpoints.MapGet("/api/demo/samples", (DemoSamples samples) => samples.All);
        endpoints.MapGet("/api/demo/samples/{id}.png", (string id, DemoSamples samples) =>
            samples.Picture(id) is { } picture ? Results.Bytes(picture, "image/png") : Results.NotFound());
    }

    private static IResult Open(LaneRequest request, HttpContext context, SiteLanes lanes, LaneTokenStore tokens)
    {
        if (lanes.Find(request.Lane) is not { } lane)
        {
            return LaneEndpoints.NoLane();
        }

        if (context.Connection.RemoteIpAddress is not { } address || !IPAddress.IsLoopback(address))
        {
            return Problems.Unauthorized("Chỉ dùng được trên chính máy này. Máy khác cần mã ghép.", "Only on this machine. Others need a join code.");
        }

        LaneAuthentication.SetCookie(context, tokens.CreateToken(lane.Settings.LaneId));
        return Results.NoContent();
    }
}
