using System.Net.WebSockets;
using CounterDevices;
using CounterDevices.Sockets;
using Microsoft.AspNetCore.Http;

namespace Samples.BrowserTests.Shared.Devices;

/// <summary>The socket of a page that goes while somebody sends to it.</summary>
public sealed class CounterConnectionTests
{
    [Fact]
    public async Task Send_PageHasGone_IsNoError()
    {
        using var socket = WebSocket.CreateFromStream(new MemoryStream(), new WebSocketCreationOptions { IsServer = true });
        var connection = new CounterConnection(socket, new DefaultHttpContext(), CounterSource.Keys, new CounterDeviceOptions());
        connection.Dispose();
        await connection.SendAsync(new CounterMessage("state"), CancellationToken.None);
        Assert.Equal(WebSocketState.Aborted, socket.State);
    }

    [Fact]
    public async Task Send_PageGoesWhileItIsSentTo_IsNoError()
    {
        var wire = new SlowWire();
        using var socket = WebSocket.CreateFromStream(wire, new WebSocketCreationOptions { IsServer = true });
        var connection = new CounterConnection(socket, new DefaultHttpContext(), CounterSource.Keys, new CounterDeviceOptions());
        Task sending = connection.SendAsync(new CounterMessage("state"), CancellationToken.None);
        await wire.Reached;
        connection.Dispose();
        wire.GoOn();
        await sending;
    }

    /// <summary>A connection that takes nothing until it is told to.</summary>
    private sealed class SlowWire : MemoryStream
    {
        private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _goOn = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Reached => _reached.Task;

        public void GoOn() => _goOn.SetResult();

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            _reached.TrySetResult();
            await _goOn.Task;
        }
    }
}
