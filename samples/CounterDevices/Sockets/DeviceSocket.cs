using System.Buffers;
using System.Net.WebSockets;
using System.Security.Cryptography;
using CccdSdk;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace CounterDevices.Sockets;

/// <summary>Opens the socket of a page, hands its messages on one after the other, and closes it with the application.</summary>
internal sealed class DeviceSocket(CounterDeviceOptions options, SocketSlots slots, IHostApplicationLifetime lifetime)
{
    public delegate Task<bool> MessageHandler(CounterConnection connection, ReadOnlyMemory<byte> message, CancellationToken stop);

    public CounterDeviceOptions Options => options;

    public SocketSlots Slots => slots;

    public async Task RunAsync(HttpContext context, CounterSource source, int limit, ICounterHandler handler, MessageHandler message)
    {
        if (!context.WebSockets.IsWebSocketRequest)
        {
            context.Response.StatusCode = StatusCodes.Status426UpgradeRequired;
            context.Response.Headers.Upgrade = "websocket";
            return;
        }

        if (!slots.TryTake())
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return;
        }

        try
        {
            using WebSocket socket = await context.WebSockets.AcceptWebSocketAsync();
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
            using var connection = new CounterConnection(socket, context, source, options);
            await RunAsync(connection, limit, handler, message, stop.Token);
        }
        finally
        {
            slots.Release();
        }
    }

    private static async Task RunAsync(CounterConnection connection, int limit, ICounterHandler handler, MessageHandler message, CancellationToken stop)
    {
        WebSocketMessageType type = connection.Source == CounterSource.Camera ? WebSocketMessageType.Binary : WebSocketMessageType.Text;
        byte[] buffer = ArrayPool<byte>.Shared.Rent(limit);
        try
        {
            await handler.ConnectedAsync(connection, stop);
            while (await connection.ReceiveAsync(buffer, limit, type, stop) is { } length)
            {
                bool valid = await message(connection, buffer.AsMemory(0, length), stop);
                CryptographicOperations.ZeroMemory(buffer.AsSpan(0, length));
                if (!valid)
                {
                    await connection.CloseAsync(WebSocketCloseStatus.InvalidPayloadData, "Not understood");
                    return;
                }
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            await connection.CloseAsync(WebSocketCloseStatus.EndpointUnavailable, "Stopping");
        }
        finally
        {
            // What a page sent is somebody's card.
            CryptographicOperations.ZeroMemory(buffer.AsSpan(0, limit));
            ArrayPool<byte>.Shared.Return(buffer);
            await handler.DisconnectedAsync(connection);
        }
    }
}
