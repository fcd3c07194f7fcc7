using CccdSdk.Scanning;
using ClinicCheckIn.Accounts;
using CounterDevices;
using CounterDevices.Serial;
using CounterDevices.Sockets;

namespace ClinicCheckIn.Desk;

/// <summary>Takes what the pages of the desks scan, and what a serial scanner reads, to the desk that it belongs to.</summary>
internal sealed class DeskHandler(DeskReadings readings) : ICounterHandler, ISerialScanHandler
{
    private readonly Lock _lock = new();
    private readonly List<CounterConnection> _desks = [];

    public Task ConnectedAsync(CounterConnection connection, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (connection.Source == CounterSource.Keys)
            {
                _desks.Add(connection);
            }
        }

        return Task.CompletedTask;
    }

    public Task DisconnectedAsync(CounterConnection connection)
    {
        lock (_lock)
        {
            _desks.Remove(connection);
        }

        return Task.CompletedTask;
    }

    public Task<object?> HandleAsync(CounterConnection connection, CounterInput input, CancellationToken cancellationToken)
    {
        string device = input.Source == CounterSource.Camera ? "camera" : "keys";
        return Task.FromResult<object?>(readings.Take(Session.NameOf(connection.Context), device, input.Reading, input.RevealText()));
    }

    // The serial scanner stands on the desk whose page was opened last.
    public async Task HandleAsync(string counter, CounterInput input, CancellationToken cancellationToken)
    {
        if (LastDesk() is { } desk)
        {
            DeskAnswer answer = readings.Take(Session.NameOf(desk.Context), "serial", input.Reading, input.RevealText());
            await desk.SendAsync(new CounterMessage("answer") { Answer = answer }, cancellationToken);
        }
    }

    public async Task StateChangedAsync(string counter, DeviceState state, CancellationToken cancellationToken)
    {
        if (LastDesk() is { } desk)
        {
            await desk.SendAsync(new CounterMessage("serial") { Code = state.ToString() }, cancellationToken);
        }
    }

    private CounterConnection? LastDesk()
    {
        lock (_lock)
        {
            return _desks.Count == 0 ? null : _desks[^1];
        }
    }
}
