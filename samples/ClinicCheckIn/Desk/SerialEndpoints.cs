using CccdSdk.Scanning;
using ClinicCheckIn.Accounts;
using ClinicCheckIn.Core.Storage;
using CounterDevices.Sockets;

namespace ClinicCheckIn.Desk;

/// <summary>A page says at which desk it is, because the serial scanner of that desk belongs to it then.</summary>
internal static class SerialEndpoints
{
    public static void MapSerial(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/desks", static (SerialDesks desks) => desks.Names);
        routes.MapPost("/api/desks/take", TakeAsync);
    }

    /// <summary>What a page is told about its line: waiting, connected, lost, or taken by another page.</summary>
    public static CounterMessage Say(string desk, DeviceState state) => new("serial") { Code = state.ToString().ToLowerInvariant(), Answer = desk };

    private static async Task<IResult> TakeAsync(TakeRequest request, HttpContext context, SerialDesks desks, AuditTrail audit, CancellationToken stop)
    {
        if (request is not { Desk: { } desk, Page: { Length: >= 16 and <= 64 } page } || !desks.Names.Contains(desk))
        {
            return Results.NotFound();
        }

        CounterMessage taken = new("serial") { Code = "taken", Answer = desk };
        if (!desks.Take(desk, page, request.Again, out CounterConnection? before))
        {
            return Results.Ok(taken);
        }

        if (before is not null)
        {
            await before.SendAsync(taken, stop);
        }

        audit.Add(Session.NameOf(context), "deskTaken", detail: desk);
        return Results.Ok(Say(desk, desks.StateOf(desk)));
    }

    /// <summary>The desk, the number of the page, and whether it had the desk before its connection broke.</summary>
    internal sealed record TakeRequest(string? Desk, string? Page, bool Again);
}
