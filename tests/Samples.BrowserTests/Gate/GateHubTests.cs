using System.Net;
using System.Net.Http.Headers;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using Microsoft.Playwright;
using Samples.BrowserTests.Shared;

namespace Samples.BrowserTests.Gate;

/// <summary>A hub on PostgreSQL, and a lane on another machine whose network comes and goes.</summary>
public sealed class GateHubTests
{
    [Fact]
    public async Task Lane_Offline_GoesOnAndTheSupervisorSeesTheConflict()
    {
        await using PostgresServer database = await PostgresServer.StartAsync();
        await using Browser browser = await Browser.StartAsync();
        await using SampleApp hub = await SampleApp.StartAsync("TouristGate", ["--hub", database.ConnectionString, "--lanes", "1:in", "--duplicate-seconds", "0"]);
        using var cable = new NetworkCable(hub.Address);
        using var supervisor = new GateClient(hub.Address);
        await supervisor.LoginAsync(GateSite.PasswordOf(hub));
        string day = DateTime.UtcNow.AddHours(4).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        using var csv = new StringContent($"code,kind,heads,valid_from,valid_to,card_number,bill,price\nMUA-0001,single,1,{day},{day},,,50000\n", Encoding.UTF8, "text/csv");
        await supervisor.PostJsonAsync("/api/tickets/import", csv);
        string code = (await OrderAsync(supervisor, "9")).GetProperty("code").GetString()!;
        await using SampleApp remote = await SampleApp.StartAsync("TouristGate", ["--join", cable.Address.AbsoluteUri, "--code", code, "--duplicate-seconds", "0"]);

        IPage lane = await JoinAsync(browser, remote, "9");
        await Assertions.Expect(lane.Locator("body[data-hub=online]")).ToBeAttachedAsync();
        await supervisor.OpenLaneAsync("1");
        using ClientWebSocket first = (await supervisor.ConnectAsync("/api/lane/keys")).Socket;
        Assert.Equal("welcome", await supervisor.ScanAsync(first, GateSite.PayloadOf(951)));
        await EventuallyAsync(lane, GateSite.PayloadOf(951), "alreadyInside");

        cable.PullOut();
        await Assertions.Expect(lane.Locator("body[data-hub=offline]")).ToBeAttachedAsync();
        Assert.Equal("welcome", await GateSite.ScanAsync(lane, GateSite.PayloadOf(952)));
        Assert.Equal("welcome", await GateSite.ScanAsync(lane, "MUA-0001"));
        await lane.PictureAsync("lane-offline");
        Assert.Equal("welcome", await supervisor.ScanAsync(first, "MUA-0001"));

        cable.PutIn();
        await Assertions.Expect(lane.Locator("body[data-hub=online]")).ToBeAttachedAsync();
        IPage screen = await browser.OpenAsync(new Uri(hub.Address, "/login?to=/supervisor"), 1280, 1400);
        await GateSite.LoginAsync(screen, "giamsat", GateSite.PasswordOf(hub));
        await Assertions.Expect(screen.Locator("#conflicts")).ToContainTextAsync("I-MUA-0001", new LocatorAssertionsToContainTextOptions { Timeout = 30_000 });
        await Assertions.Expect(screen.Locator("#entries")).ToHaveTextAsync("4");
        await Assertions.Expect(screen.Locator("#lanes")).ToContainTextAsync("9");
        await Assertions.Expect(screen.Locator("#reconciled .not-ok")).ToBeVisibleAsync();
        await screen.PictureAsync("supervisor-conflict");
    }

    [Fact]
    public async Task Join_LineOfTheHubsScreen_HasTheFingerprintAndJoins()
    {
        await using PostgresServer database = await PostgresServer.StartAsync();
        await using Browser browser = await Browser.StartAsync();
        int securePort = FreePort.Next();
        await using SampleApp hub = await SampleApp.StartAsync("TouristGate",
            ["--hub", database.ConnectionString, "--lanes", "1:in", "--lan", "--port", $"{FreePort.Next()}", "--https-port", $"{securePort}"]);
        IPage screen = await browser.OpenAsync(new Uri(hub.Address, "/login?to=/supervisor"), 1280, 1400);
        await GateSite.LoginAsync(screen, "giamsat", GateSite.PasswordOf(hub));
        string fingerprint = (await screen.Locator("#hub-fingerprint:visible").TextContentAsync())!;
        Assert.Contains(hub.Output, line => line.EndsWith(fingerprint, StringComparison.Ordinal) && fingerprint.Length == 95);
        await screen.FillAsync("#hub-lane", "9");
        ILocator line = screen.Locator("#hub-code:visible");
        for (int i = 0; i < 100 && await line.CountAsync() == 0; i++)
        {
            // The hub takes a moment to open its database.
            await screen.ClickAsync("#hub-form button");
            await Task.Delay(200);
        }

        string[] join = (await line.TextContentAsync())!.Split(' ');
        Assert.Equal(["--join", $"https://{Environment.MachineName}:{securePort}", "--code", "--fingerprint", fingerprint], join.Where((_, i) => i != 3));
        join[1] = $"https://127.0.0.1:{securePort}";
        await using SampleApp lane = await SampleApp.StartAsync("TouristGate", join);
        await lane.LineAsync($"fingerprint of its certificate, to compare with its screen: {fingerprint}");
        await Assertions.Expect(screen.Locator("#lanes")).ToContainTextAsync("9", new LocatorAssertionsToContainTextOptions { Timeout = 30_000 });
    }

    [Fact]
    public async Task Hub_WrongTokensAndCodes_AreRefused()
    {
        await using PostgresServer database = await PostgresServer.StartAsync();
        await using SampleApp hub = await SampleApp.StartAsync("TouristGate", ["--hub", database.ConnectionString, "--lanes", "1:in"]);
        using var client = new GateClient(hub.Address);
        await client.LoginAsync(GateSite.PasswordOf(hub));
        string code = (await OrderAsync(client, "9")).GetProperty("code").GetString()!;
        Assert.Equal(HttpStatusCode.OK, (await client.PostAsync("/api/hub/enrol", new { code }, guarded: false)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.PostAsync("/api/hub/enrol", new { code }, guarded: false)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.PostAsync("/api/hub/enrol", new { code = "AAAA-BBBB-CCCC" }, guarded: false)).StatusCode);
        foreach (string? token in (string?[])[null, "x", new string('A', 43), new string('A', 5000), "' OR 1=1 --"])
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/api/hub/feed?after=0");
            request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
            Assert.Equal(HttpStatusCode.Unauthorized, (await client.Http.SendAsync(request)).StatusCode);
        }

        Assert.Equal(HttpStatusCode.Unauthorized, (await client.PostAsync("/api/hub/entries", new { journalId = "a", entries = Array.Empty<object>() }, guarded: false)).StatusCode);
    }

    /// <summary>The hub takes a moment to open its database.</summary>
    private static async Task<JsonElement> OrderAsync(GateClient supervisor, string lane)
    {
        HttpResponseMessage answer;
        int tries = 0;
        while ((answer = await supervisor.PostAsync("/api/hub/lanes", new { id = lane, isExit = false })).StatusCode == HttpStatusCode.ServiceUnavailable && tries++ < 100)
        {
            await Task.Delay(100);
        }

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Makes a browser the screen of a lane, with the code that the supervisor of its machine gives.</summary>
    private static async Task<IPage> JoinAsync(Browser browser, SampleApp app, string lane)
    {
        using var supervisor = new GateClient(app.Address);
        await supervisor.LoginAsync(GateSite.PasswordOf(app));
        string code = (await supervisor.PostJsonAsync($"/api/lanes/{lane}/code", new { })).GetProperty("code").GetString()!;
        IPage page = await browser.OpenAsync(new Uri(app.Address, "/lane"));
        await page.FillAsync("#code", code);
        await page.ClickAsync("#join-form button");
        await GateSite.ReadyAsync(page);
        return page;
    }

    /// <summary>Another lane's row takes a moment to arrive. Until then the card would be let in, so a card is used that the lane may refuse only.</summary>
    private static async Task EventuallyAsync(IPage lane, string payload, string expected)
    {
        await Assertions.Expect(lane.Locator("#inside")).ToContainTextAsync("1");
        Assert.Equal(expected, await GateSite.ScanAsync(lane, payload));
    }
}
