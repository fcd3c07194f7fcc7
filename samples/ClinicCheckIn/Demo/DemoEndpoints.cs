using CccdSdk;
using ClinicCheckIn.Accounts;
using ClinicCheckIn.Desk;
using ClinicCheckIn.StandInGateway;

namespace ClinicCheckIn.Demo;

/// <summary>Cards to scan, and the switch that breaks the stand-in gateway. Mapped in the demonstration only.</summary>
internal static class DemoEndpoints
{
    public static void MapDemo(this IEndpointRouteBuilder routes, StandInGatewayHost gateway)
    {
        string mode = "up";
        routes.MapGet("/api/demo/cards", static () => DemoCards.All.Select(static card =>
            new { card.Id, vi = card.Text.Vietnamese, en = card.Text.English, picture = card.Id != "damaged" }));
        routes.MapGet("/api/demo/cards/{id}.png", static (string id) =>
            DemoCards.Find(id) is { } card && DemoCards.PictureOf(card) is { } picture ? Results.Bytes(picture, "image/png") : Results.NotFound());
        routes.MapPost("/api/demo/cards/{id}/scan", static (string id, HttpContext context, DeskReadings readings) =>
            DemoCards.Find(id) is { } card
                ? Results.Ok(readings.Take(Session.NameOf(context), "keys", CardReader.Default.Read(DemoCards.TextOf(card)), DemoCards.TextOf(card)))
                : Results.NotFound());
        routes.MapGet("/api/demo/gateway", () => new { mode });
        routes.MapPost("/api/demo/gateway", (ModeRequest request) =>
        {
            mode = request.Mode is "down" or "lose" or "refuse" ? request.Mode : "up";
            foreach (StandInEndpoint endpoint in Enum.GetValues<StandInEndpoint>())
            {
                gateway.Faults.Always(endpoint, FaultOf(mode, endpoint));
            }

            return new { mode };
        });
    }

    private static StandInFault FaultOf(string mode, StandInEndpoint endpoint) => (mode, endpoint) switch
    {
        ("down", _) => StandInFault.Unavailable,
        ("lose", StandInEndpoint.CheckIn) => StandInFault.BrokenConnection,
        ("refuse", StandInEndpoint.CheckIn) => StandInFault.Refused,
        _ => StandInFault.None,
    };

    /// <summary>up, down, and for check-in messages lose (taken, but no answer) and refuse.</summary>
    internal sealed record ModeRequest(string? Mode);
}
