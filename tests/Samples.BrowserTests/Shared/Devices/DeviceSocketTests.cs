using System.Net;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;
using CccdSdk;
using CccdSdk.Imaging;
using CccdSdk.Testing;
using CounterDevices;

namespace Samples.BrowserTests.Shared.Devices;

/// <summary>What the sockets refuse, and how.</summary>
public sealed class DeviceSocketTests
{
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(20);

    [Theory]
    [InlineData("https://evil.example", HttpStatusCode.Forbidden)]
    [InlineData("null", HttpStatusCode.Forbidden)]
    [InlineData(null, HttpStatusCode.Forbidden)]
    [InlineData("own", HttpStatusCode.SwitchingProtocols)]
    public async Task Connect_Origin_MustBeOwn(string? origin, HttpStatusCode expected)
    {
        await using DeviceHost host = await DeviceHost.StartAsync();
        Assert.Equal(expected, (await ConnectAsync(host, "/keys", origin)).Status);
    }

    [Theory]
    [InlineData("evil.example", HttpStatusCode.BadRequest)]
    [InlineData("localhost", HttpStatusCode.OK)]
    public async Task Get_HostName_MustBeOurs(string name, HttpStatusCode expected)
    {
        await using DeviceHost host = await DeviceHost.StartAsync();
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, host.Address) { Headers = { Host = name } };
        using HttpResponseMessage answer = await client.SendAsync(request);
        Assert.Equal(expected, answer.StatusCode);
        Assert.Contains("default-src 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Origin", "https://evil.example", HttpStatusCode.Forbidden)]
    [InlineData("Sec-Fetch-Site", "cross-site", HttpStatusCode.Forbidden)]
    [InlineData("Sec-Fetch-Site", "same-origin", HttpStatusCode.NoContent)]
    public async Task Post_FromAnotherSite_IsRefused(string header, string value, HttpStatusCode expected)
    {
        await using DeviceHost host = await DeviceHost.StartAsync();
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(host.Address, "/change"));
        request.Headers.Add(header, value);
        using HttpResponseMessage answer = await client.SendAsync(request);
        Assert.Equal(expected, answer.StatusCode);
    }

    [Fact]
    public async Task Post_OneMegabyte_IsTooLarge()
    {
        await using DeviceHost host = await DeviceHost.StartAsync();
        using var client = new HttpClient();
        using var content = new ByteArrayContent(new byte[1 << 20]);
        using HttpResponseMessage answer = await client.PostAsync(new Uri(host.Address, "/change"), content);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    [Fact]
    public async Task Connect_MoreSocketsThanAllowed_IsRefused()
    {
        await using DeviceHost host = await DeviceHost.StartAsync(new CounterDeviceOptions { MaxSockets = 2 });
        using ClientWebSocket first = (await ConnectAsync(host, "/keys", "own")).Socket;
        using ClientWebSocket second = (await ConnectAsync(host, "/camera", "own")).Socket;
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await ConnectAsync(host, "/keys", "own")).Status);
        Assert.Equal(WebSocketState.Open, first.State);
        Assert.Equal(WebSocketState.Open, second.State);
    }

    [Theory]
    [InlineData("/keys", WebSocketMessageType.Text, 1 << 20, WebSocketCloseStatus.MessageTooBig)]
    [InlineData("/camera", WebSocketMessageType.Binary, 4 << 20, WebSocketCloseStatus.MessageTooBig)]
    [InlineData("/keys", WebSocketMessageType.Text, 100, WebSocketCloseStatus.InvalidPayloadData)]
    [InlineData("/camera", WebSocketMessageType.Binary, 100, WebSocketCloseStatus.InvalidPayloadData)]
    [InlineData("/keys", WebSocketMessageType.Binary, 100, WebSocketCloseStatus.InvalidMessageType)]
    public async Task Send_HostileMessage_ClosesTheSocket(string path, WebSocketMessageType type, int length, WebSocketCloseStatus expected)
    {
        await using DeviceHost host = await DeviceHost.StartAsync();
        using ClientWebSocket socket = (await ConnectAsync(host, path, "own")).Socket;
        byte[] message = new byte[length];
        Array.Fill(message, (byte)'a');
        Assert.Equal(expected, await SendAndCloseAsync(socket, message, type, endOfMessage: true));
        Assert.Empty(host.Inputs);
    }

    [Fact]
    public async Task Send_MessageThatNeverEnds_ClosesTheSocket()
    {
        await using DeviceHost host = await DeviceHost.StartAsync(new CounterDeviceOptions { MessageTimeout = TimeSpan.FromMilliseconds(200) });
        using ClientWebSocket socket = (await ConnectAsync(host, "/keys", "own")).Socket;
        Exception? failure = await Record.ExceptionAsync(async () =>
            Assert.Equal(WebSocketCloseStatus.PolicyViolation, await SendAndCloseAsync(socket, "{"u8.ToArray(), WebSocketMessageType.Text, endOfMessage: false)));
        Assert.True(failure is null or WebSocketException, $"{failure}");
    }

    [Fact]
    public async Task Send_FrameOfLuminance_IsRead()
    {
        await using DeviceHost host = await DeviceHost.StartAsync();
        using ClientWebSocket socket = (await ConnectAsync(host, "/camera", "own")).Socket;
        SpecimenCard card = SpecimenCard.Draw(SyntheticIdentity.Create(33));
        byte[] luminance = new byte[card.Width * card.Height];
        new ImageView(card.Rgb24, card.Width, card.Height, PixelFormat.Rgb24).CopyLuminanceTo(luminance);
        byte[] frame = [1, (byte)card.Width, (byte)(card.Width >> 8), (byte)card.Height, (byte)(card.Height >> 8), .. luminance];
        await SendUntilReadAsync(host, socket, frame);
    }

    [Fact]
    public async Task Send_JpegFrames_AreRead()
    {
        await using DeviceHost host = await DeviceHost.StartAsync();
        using ClientWebSocket socket = (await ConnectAsync(host, "/camera", "own")).Socket;
        byte[] frame = await File.ReadAllBytesAsync(CccdSdk.Tests.Repository.PathOf("samples", "pictures", "cccd-photo.jpg"));
        await SendUntilReadAsync(host, socket, frame);
    }

    [Fact]
    public async Task Get_HeadersThatNeverEnd_AnswersRequestTimeout()
    {
        await using DeviceHost host = await DeviceHost.StartAsync();
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, host.Address.Port);
        NetworkStream stream = client.GetStream();
        await stream.WriteAsync("GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: "u8.ToArray());
        using var reader = new StreamReader(stream);
        using var limit = new CancellationTokenSource(s_limit);
        Assert.StartsWith("HTTP/1.1 408", await reader.ReadLineAsync(limit.Token), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/devices/scanner.js", HttpStatusCode.OK)]
    [InlineData("/devices/SCANNER.js", HttpStatusCode.NotFound)]
    [InlineData("/devices/../devices/missing.js", HttpStatusCode.NotFound)]
    [InlineData("/devices/%2e%2e/%2e%2e/etc/passwd", HttpStatusCode.NotFound)]
    [InlineData("/devices/..%2f..%2fetc%2fpasswd", HttpStatusCode.NotFound)]
    public async Task Get_Path_OnlyFilesOfTheSite(string path, HttpStatusCode expected)
    {
        await using DeviceHost host = await DeviceHost.StartAsync();
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, host.Address.Port);
        NetworkStream stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"));
        using var reader = new StreamReader(stream);
        Assert.StartsWith($"HTTP/1.1 {(int)expected} ", await reader.ReadLineAsync(), StringComparison.Ordinal);
    }

    private static async Task<(HttpStatusCode Status, ClientWebSocket Socket)> ConnectAsync(DeviceHost host, string path, string? origin)
    {
        var socket = new ClientWebSocket();
        socket.Options.CollectHttpResponseDetails = true;
        if (origin is not null)
        {
            socket.Options.SetRequestHeader("Origin", origin == "own" ? host.Address.GetLeftPart(UriPartial.Authority) : origin);
        }

        using var limit = new CancellationTokenSource(s_limit);
        try
        {
            await socket.ConnectAsync(new UriBuilder(host.Address) { Scheme = "ws", Path = path }.Uri, limit.Token);
        }
        catch (WebSocketException)
        {
            // The status tells.
        }

        return (socket.HttpStatusCode, socket);
    }

    /// <summary>One frame may not be enough where the machine is busy: the time for each is bounded.</summary>
    private static async Task SendUntilReadAsync(DeviceHost host, ClientWebSocket socket, byte[] frame)
    {
        using var limit = new CancellationTokenSource(s_limit);
        byte[] answer = new byte[4096];
        string last = string.Empty;
        for (int i = 0; i < 50 && host.Inputs.IsEmpty; i++)
        {
            await socket.SendAsync(frame, WebSocketMessageType.Binary, true, limit.Token);
            last = Encoding.UTF8.GetString(answer, 0, (await socket.ReceiveAsync(answer, limit.Token)).Count);
        }

        Assert.Contains("\"kind\":\"answer\"", last, StringComparison.Ordinal);
        Assert.Equal(ReadOutcome.Card, Assert.Single(host.Inputs).Reading.Outcome);
    }

    private static async Task<WebSocketCloseStatus?> SendAndCloseAsync(ClientWebSocket socket, byte[] message, WebSocketMessageType type, bool endOfMessage)
    {
        using var limit = new CancellationTokenSource(s_limit);
        Task sending = socket.SendAsync(message, type, endOfMessage, limit.Token);
        WebSocketReceiveResult answer = await socket.ReceiveAsync(new byte[1024], limit.Token);
        await sending.ContinueWith(_ => { }, TaskScheduler.Default);
        Assert.Equal(WebSocketMessageType.Close, answer.MessageType);
        return answer.CloseStatus;
    }
}
