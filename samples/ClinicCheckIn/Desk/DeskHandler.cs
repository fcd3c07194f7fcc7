using CccdSdk.Scanning;
using ClinicCheckIn.Accounts;
using ClinicCheckIn.Core.Storage;
using CounterDevices;
using CounterDevices.Serial;
using CounterDevices.Sockets;

namespace ClinicCheckIn.Desk;

/// <summary>Takes what the pages of the desks scan, and what a serial scanner reads, to the desk that it belongs to.</summary>
internal sealed class DeskHandler(DeskReadings readings, SerialDesks desks, UserStore users, AuditTrail audit) : ICounterHandler, ISerialScanHandler
{
    /// <summary>Who acts where nobody sits.</summary>
    private const string Nobody = "-";

    private const int LongestPage = 64;

    public Task ConnectedAsync(CounterConnection connection, CancellationToken cancellationToken)
    {
        if (PageOf(connection) is { } page)
        {
            desks.Opened(page, connection);
        }

        return Task.CompletedTask;
    }

    public Task DisconnectedAsync(CounterConnection connection)
    {
        if (PageOf(connection) is { } page)
        {
            desks.Closed(page, connection);
        }

        return Task.CompletedTask;
    }

    public Task<object?> HandleAsync(CounterConnection connection, CounterInput input, CancellationToken cancellationToken) =>
        Task.FromResult<object?>(Take(connection, input, input.Source == CounterSource.Camera ? "camera" : "keys"));

    /// <summary>A scan of a desk's line goes to the page that sits at that desk, and to no other.</summary>
    public async Task HandleAsync(string counter, CounterInput input, CancellationToken cancellationToken)
    {
        if (desks.PageOf(counter) is not { } page)
        {
            audit.Add(Nobody, "serialScanWithoutPage", detail: counter);
        }
        else if (Take(page, input, "serial") is { } answer)
        {
            await page.SendAsync(new CounterMessage("answer") { Answer = answer }, cancellationToken);
        }
    }

    public async Task StateChangedAsync(string counter, DeviceState state, CancellationToken cancellationToken)
    {
        desks.SetState(counter, state);
        if (desks.PageOf(counter) is { } page)
        {
            await page.SendAsync(SerialEndpoints.Say(counter, state), cancellationToken);
        }
    }

    // A connection outlives the request that opened it, so the user is asked for again: locked out is locked out at once.
    private DeskAnswer? Take(CounterConnection connection, CounterInput input, string device)
    {
        if (!Session.Holds(connection.Context.User, users))
        {
            connection.Abort();
            return null;
        }

        return readings.Take(Session.NameOf(connection.Context), device, input.Reading, input.RevealText());
    }

    private static string? PageOf(CounterConnection connection) =>
        connection.Source == CounterSource.Keys && connection.Context.Request.Query["page"] is [{ Length: > 0 and <= LongestPage } page] ? page : null;
}
