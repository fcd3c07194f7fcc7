using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;

namespace CounterDevices.Sockets;

/// <summary>The socket of one page: messages of bounded length in, JSON out.</summary>
public sealed class CounterConnection : IDisposable
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    private readonly WebSocket _socket;
    private readonly CounterDeviceOptions _options;
    private readonly SemaphoreSlim _sending = new(1, 1);

    internal CounterConnection(WebSocket socket, HttpContext context, CounterSource source, CounterDeviceOptions options)
    {
        _socket = socket;
        _options = options;
        Context = context;
        Source = source;
    }

    /// <summary>The request that opened the socket; its user says which counter this is.</summary>
    public HttpContext Context { get; }

    /// <summary>What the page sends over it.</summary>
    public CounterSource Source { get; }

    /// <summary>Sends a message. A page that does not take it in time is cut off; a page that is gone is no error.</summary>
    public async Task SendAsync(CounterMessage message, CancellationToken cancellationToken)
    {
        byte[] json = JsonSerializer.SerializeToUtf8Bytes(message, s_json);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(_options.SendTimeout);
        try
        {
            await _sending.WaitAsync(limit.Token);
        }
        catch (Exception failure) when (failure is OperationCanceledException or ObjectDisposedException)
        {
            // Too slow, or gone since whoever sends looked for its pages.
            _socket.Abort();
            return;
        }

        try
        {
            await _socket.SendAsync(json, WebSocketMessageType.Text, endOfMessage: true, limit.Token);
        }
        catch (Exception failure) when (failure is OperationCanceledException or WebSocketException or InvalidOperationException or ObjectDisposedException or IOException)
        {
            _socket.Abort();
        }
        finally
        {
            Release();
        }
    }

    /// <summary>Cuts the page off.</summary>
    public void Abort() => _socket.Abort();

    /// <inheritdoc/>
    public void Dispose() => _sending.Dispose();

    /// <summary>Takes one whole message; null when the page is gone, or was cut off because it broke the rules.</summary>
    internal async Task<int?> ReceiveAsync(byte[] buffer, int limit, WebSocketMessageType expected, CancellationToken stop)
    {
        int length = 0;
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(stop);
        try
        {
            while (true)
            {
                ValueWebSocketReceiveResult part = await _socket.ReceiveAsync(buffer.AsMemory(length, limit - length), deadline.Token);
                length += part.Count;
                if (part.MessageType == WebSocketMessageType.Close)
                {
                    await CloseAsync(WebSocketCloseStatus.NormalClosure, "Bye");
                    return null;
                }

                if (part.MessageType != expected)
                {
                    await CloseAsync(WebSocketCloseStatus.InvalidMessageType, "Unexpected type of message");
                    return null;
                }

                if (part.EndOfMessage)
                {
                    return length;
                }

                if (length == limit)
                {
                    await CloseAsync(WebSocketCloseStatus.MessageTooBig, "Message too long");
                    return null;
                }

                if (length == part.Count)
                {
                    deadline.CancelAfter(_options.MessageTimeout);
                }
            }
        }
        catch (OperationCanceledException)
        {
            await CloseAsync(stop.IsCancellationRequested ? WebSocketCloseStatus.EndpointUnavailable : WebSocketCloseStatus.PolicyViolation, "Too slow, or stopping");
            return null;
        }
        catch (Exception failure) when (failure is WebSocketException or IOException or InvalidOperationException)
        {
            return null;
        }
    }

    private void Release()
    {
        try
        {
            _sending.Release();
        }
        catch (ObjectDisposedException)
        {
            // The page went while it was sent to.
        }
    }

    internal async Task CloseAsync(WebSocketCloseStatus status, string reason)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        try
        {
            await _socket.CloseOutputAsync(status, reason, limit.Token);
        }
        catch (Exception failure) when (failure is OperationCanceledException or WebSocketException or InvalidOperationException or ObjectDisposedException or IOException)
        {
            _socket.Abort();
        }
    }
}
