using System.Net;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace Samples.BrowserTests.Gate;

/// <summary>Speaks to TouristGate without a browser, as a page does or as an attacker would.</summary>
internal sealed class GateClient : IDisposable
{
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(30);

    private readonly HttpClientHandler _handler = new() { AllowAutoRedirect = false };
    private readonly HttpClient _client;
    private double _clock = 1000;

    public GateClient(Uri address)
    {
        Address = address;
        _client = new HttpClient(_handler) { BaseAddress = address, Timeout = s_limit };
    }

    public Uri Address { get; }

    public HttpClient Http => _client;

    public CookieContainer Cookies => _handler.CookieContainer;

    public async Task<HttpResponseMessage> PostAsync(string path, object? body, bool guarded = true, string? origin = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path);

        // So that a refusal of the length comes before the body, and not as a broken connection.
        request.Headers.ExpectContinue = true;
        if (guarded)
        {
            JsonElement session = await _client.GetFromJsonAsync<JsonElement>("/api/session");
            request.Headers.Add("X-Request-Token", session.GetProperty("token").GetString());
        }

        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
        }

        request.Content = body as HttpContent ?? JsonContent.Create(body);
        return await _client.SendAsync(request);
    }

    public async Task<JsonElement> PostJsonAsync(string path, object? body)
    {
        using HttpResponseMessage answer = await PostAsync(path, body);
        Assert.True(answer.IsSuccessStatusCode, $"{path}: {answer.StatusCode}");
        return answer.StatusCode == HttpStatusCode.NoContent ? default : await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    public Task LoginAsync(string password) => PostJsonAsync("/api/login", new { name = "giamsat", password });

    public Task OpenLaneAsync(string lane) => PostJsonAsync("/api/demo/lane", new { lane });

    /// <summary>Opens a socket with the cookies of this client.</summary>
    /// <param name="path">Such as <c>/api/lane/keys</c>.</param>
    /// <param name="origin">The origin that a browser would send; null for none, <c>own</c> for this site.</param>
    public async Task<(HttpStatusCode Status, ClientWebSocket Socket)> ConnectAsync(string path, string? origin = "own")
    {
        var socket = new ClientWebSocket();
        socket.Options.CollectHttpResponseDetails = true;
        socket.Options.Cookies = Cookies;
        if (origin is not null)
        {
            socket.Options.SetRequestHeader("Origin", origin == "own" ? Address.GetLeftPart(UriPartial.Authority) : origin);
        }

        using var limit = new CancellationTokenSource(s_limit);
        try
        {
            await socket.ConnectAsync(new UriBuilder(Address) { Scheme = "ws", Path = path }.Uri, limit.Token);
        }
        catch (WebSocketException)
        {
            // The status tells.
        }

        return (socket.HttpStatusCode, socket);
    }

    /// <summary>Sends a scan and waits for the answer.</summary>
    /// <returns>The code of the answer, or that of the refusal.</returns>
    public async Task<string> ScanAsync(ClientWebSocket socket, string text)
    {
        double[] times = [.. text.Append('\r').Select(_ => _clock += 2)];
        byte[] message = JsonSerializer.SerializeToUtf8Bytes(new { text = text + "\r", times, now = _clock += 300 });
        using var limit = new CancellationTokenSource(s_limit);
        await socket.SendAsync(message, WebSocketMessageType.Text, true, limit.Token);
        while (true)
        {
            JsonElement answer = await ReceiveAsync(socket, limit.Token);
            switch (answer.GetProperty("kind").GetString())
            {
                case "answer":
                    return answer.GetProperty("answer").GetProperty("code").GetString()!;
                case "discarded":
                    return answer.GetProperty("code").GetString()!;
            }
        }
    }

    public void Dispose()
    {
        _client.Dispose();
        _handler.Dispose();
    }

    private static async Task<JsonElement> ReceiveAsync(ClientWebSocket socket, CancellationToken stop)
    {
        byte[] buffer = new byte[64 * 1024];
        int length = 0;
        WebSocketReceiveResult part;
        do
        {
            part = await socket.ReceiveAsync(new ArraySegment<byte>(buffer, length, buffer.Length - length), stop);
            Assert.NotEqual(WebSocketMessageType.Close, part.MessageType);
            length += part.Count;
        }
        while (!part.EndOfMessage);
        return JsonSerializer.Deserialize<JsonElement>(Encoding.UTF8.GetString(buffer, 0, length));
    }
}
