using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using TouristGate.Core.Barriers;
using TouristGate.Tests.Support;

namespace TouristGate.Tests.Barriers;

/// <summary>Both ways to open a gate, against a real serial line and a real socket.</summary>
public sealed class BarrierTests
{
    [Fact]
    public async Task Open_SerialDevice_WritesOneLineForEachOrder()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/socat"), "socat is not installed.");
        using var folder = new TestFolder();
        using Process socat = Process.Start("/usr/bin/socat", [$"pty,raw,echo=0,link={folder["gate"]}", $"open:{folder["line"]},creat,append"]);
        try
        {
            await UntilAsync(() => File.Exists(folder["gate"]));
            using var barrier = new SerialBarrier(folder["gate"]);
            Assert.Equal(BarrierResult.Opened, await barrier.OpenAsync(1));
            Assert.Equal(BarrierResult.Opened, await barrier.OpenAsync(12));
            await UntilAsync(() => File.Exists(folder["line"]) && new FileInfo(folder["line"]).Length >= 15);
            Assert.Equal("OPEN 1\nOPEN 12\n", await File.ReadAllTextAsync(folder["line"]));
        }
        finally
        {
            socat.Kill();
            await socat.WaitForExitAsync();
        }

        using var gone = new SerialBarrier(folder["gate"]);
        Assert.Equal(BarrierResult.NoAnswer, await gone.OpenAsync(1));
    }

    [Theory]
    [InlineData("HTTP/1.1 204 No Content\r\n\r\n", BarrierResult.Opened)]
    [InlineData("HTTP/1.1 503 Busy\r\nContent-Length: 0\r\n\r\n", BarrierResult.Refused)]
    [InlineData("nonsense\r\n\r\n", BarrierResult.NoAnswer)]
    [InlineData(null, BarrierResult.NoAnswer)]
    public async Task Open_HttpController_SaysWhatItAnswered(string? answer, BarrierResult expected)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        Task<string> served = ServeAsync(listener, answer);
        using var client = new HttpClient();
        var barrier = new HttpBarrier(client, new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/open"), "secret", TimeSpan.FromSeconds(answer is null ? 0.3 : 20));
        Assert.Equal(expected, await barrier.OpenAsync(3));
        listener.Stop();
        string request = await served;
        Assert.StartsWith("POST /open HTTP/1.1", request, StringComparison.Ordinal);
        Assert.Contains("Authorization: Bearer secret", request, StringComparison.Ordinal);
        Assert.EndsWith("persons=3", request, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_NobodyListens_IsNoAnswer()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        int port = ((IPEndPoint)probe.LocalEndpoint).Port;
        probe.Stop();
        using var client = new HttpClient();
        Assert.Equal(BarrierResult.NoAnswer, await new HttpBarrier(client, new Uri($"http://127.0.0.1:{port}/")).OpenAsync(1));
    }

    private static async Task<string> ServeAsync(TcpListener listener, string? answer)
    {
        using TcpClient client = await listener.AcceptTcpClientAsync();
        NetworkStream stream = client.GetStream();
        byte[] buffer = new byte[4096];
        var request = new StringBuilder();
        while (!request.ToString().EndsWith("persons=3", StringComparison.Ordinal))
        {
            int read = await stream.ReadAsync(buffer);
            if (read == 0)
            {
                break;
            }

            request.Append(Encoding.ASCII.GetString(buffer, 0, read));
        }

        if (answer is null)
        {
            await Task.Delay(1000);
        }
        else
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes(answer));
        }

        return request.ToString();
    }

    private static async Task UntilAsync(Func<bool> holds)
    {
        for (int i = 0; i < 500 && !holds(); i++)
        {
            await Task.Delay(20);
        }

        Assert.True(holds());
    }
}
