using System.Net;
using System.Net.WebSockets;
using System.Text.Json;

namespace ClinicCheckIn.Tests.Web;

/// <summary>Speaks to the devices of the desk as its page does.</summary>
internal sealed class DeskSocket : IDisposable
{
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(60);

    private readonly ClientWebSocket _socket = new();
    private readonly CancellationTokenSource _stop = new(s_limit);
    private double _clock = 1000;

    private DeskSocket()
    {
    }

    public static async Task<DeskSocket> ConnectAsync(Uri address, string path, CookieContainer cookies)
    {
        DeskSocket desk = new();
        desk._socket.Options.Cookies = cookies;
        desk._socket.Options.SetRequestHeader("Origin", address.GetLeftPart(UriPartial.Authority));
        await desk._socket.ConnectAsync(new UriBuilder(address) { Scheme = "ws", Path = path }.Uri, desk._stop.Token);
        return desk;
    }

    /// <summary>A hand scanner types a text.</summary>
    /// <returns>What the desk answers.</returns>
    public async Task<JsonElement> ScanAsync(string text)
    {
        double[] times = [.. text.Append('\r').Select(_ => _clock += 2)];
        byte[] message = JsonSerializer.SerializeToUtf8Bytes(new { text = text + "\r", times, now = _clock += 300 });
        await _socket.SendAsync(message, WebSocketMessageType.Text, true, _stop.Token);
        JsonElement answer = await ReceiveAsync();
        Assert.Equal("answer", answer.GetProperty("kind").GetString());
        return answer.GetProperty("answer");
    }

    /// <summary>A camera sees the same frame until it is read.</summary>
    /// <returns>What the desk answers.</returns>
    public async Task<JsonElement> ShowAsync(byte[] frame)
    {
        while (true)
        {
            await _socket.SendAsync(frame, WebSocketMessageType.Binary, true, _stop.Token);
            JsonElement answer = await ReceiveAsync();
            if (answer.GetProperty("kind").GetString() == "answer")
            {
                return answer.GetProperty("answer");
            }
        }
    }

    public void Dispose()
    {
        _socket.Dispose();
        _stop.Dispose();
    }

    private async Task<JsonElement> ReceiveAsync()
    {
        using MemoryStream message = new();
        byte[] buffer = new byte[16 * 1024];
        WebSocketReceiveResult part;
        do
        {
            part = await _socket.ReceiveAsync(buffer, _stop.Token);
            message.Write(buffer, 0, part.Count);
        }
        while (!part.EndOfMessage);
        return JsonSerializer.Deserialize<JsonElement>(message.ToArray());
    }
}
