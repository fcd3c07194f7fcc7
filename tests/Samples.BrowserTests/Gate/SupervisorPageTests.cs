using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Samples.BrowserTests.Shared;
using TouristGate.Core.Journal;
using TouristGate.Core.Time;

namespace Samples.BrowserTests.Gate;

/// <summary>The supervisor's screen, the report, accounts and lanes.</summary>
public sealed partial class SupervisorPageTests
{
    [Fact]
    public async Task Supervisor_AfterVisits_ShowsTheirNumbers()
    {
        await using GateSite site = await GateSite.StartAsync(null, "--capacity", "40");
        IPage first = await site.OpenLaneAsync("1");
        IPage exit = await site.OpenLaneAsync("3");
        for (ulong seed = 701; seed < 713; seed++)
        {
            Assert.Equal("welcome", await GateSite.ScanAsync(first, GateSite.PayloadOf(seed)));
        }

        for (ulong seed = 701; seed < 704; seed++)
        {
            Assert.Equal("goodbye", await GateSite.ScanAsync(exit, GateSite.PayloadOf(seed)));
        }

        Assert.Equal("alreadyInside", await GateSite.ScanAsync(first, GateSite.PayloadOf(710)));
        IPage supervisor = await site.OpenAsSupervisorAsync("/supervisor", height: 1500);
        await Assertions.Expect(supervisor.Locator("#inside")).ToHaveTextAsync("9 / 40");
        await Assertions.Expect(supervisor.Locator("#entries")).ToHaveTextAsync("12");
        await Assertions.Expect(supervisor.Locator("#reconciled .ok")).ToBeVisibleAsync();
        await Assertions.Expect(supervisor.Locator("#chain .ok")).ToBeVisibleAsync();
        await Assertions.Expect(supervisor.Locator("#refusals")).ToContainTextAsync("bên trong");
        await Assertions.Expect(supervisor.Locator("#plot canvas")).ToBeVisibleAsync();
        await Assertions.Expect(supervisor.Locator("#tickets tr").First).ToContainTextAsync("12");
        await supervisor.ClickAsync("#verify");
        await Assertions.Expect(supervisor.Locator("#verified .ok")).ToHaveCountAsync(3);
        await supervisor.PictureAsync("supervisor");

        await supervisor.FillAsync("#counted", "10");
        await supervisor.ClickAsync("#count button");
        await Assertions.Expect(supervisor.Locator("#inside")).ToHaveTextAsync("10 / 40");

        await supervisor.GotoAsync(new Uri(site.App.Address, "/report").AbsoluteUri);
        await Assertions.Expect(supervisor.Locator("#entered")).ToHaveTextAsync("12");
        await Assertions.Expect(supervisor.Locator("#agree .ok")).ToBeVisibleAsync();
        await Assertions.Expect(supervisor.Locator("#checks .not-ok")).ToHaveCountAsync(0);
        await supervisor.PictureAsync("report", whole: true);
        IAPIResponse csv = await supervisor.APIRequest.GetAsync(new Uri(site.App.Address, "/api/report/today/hours.csv").AbsoluteUri);
        string[] rows = (await csv.TextAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(12, rows.Skip(1).Sum(row => int.Parse(row.Split(',')[4], System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public async Task Retention_VisitsOfDaysAgo_AreGoneAndTheScreenSaysWhereThatIsWritten()
    {
        using var folder = new TemporaryFolder();
        await GateHistory.FillAsync(folder, 7, -TimeSpan.FromDays(4));
        await using GateSite site = await GateSite.StartInAsync(folder.Path);
        IPage supervisor = await site.OpenAsSupervisorAsync("/supervisor", height: 1500);
        await Assertions.Expect(supervisor.Locator("#purges tr")).ToHaveCountAsync(1);
        JournalEntry purge = Assert.Single(JournalFile.Read(GateHistory.JournalOf(folder)), row => row.Kind == EntryKind.Purge);
        string[] cells = [.. await supervisor.Locator("#purges td").AllInnerTextsAsync()];
        Assert.Equal("làn 1 lane 1", cells[1]);
        Assert.Equal("lượt vào ra visits", cells[2]);
        Assert.Equal("7", cells[3]);
        Assert.Contains($"{SiteDay.Local(SiteDay.Start(SiteDay.Of(purge.At.AddDays(-1)))):dd/MM/yyyy}", cells[4], StringComparison.Ordinal);
        Assert.Equal($"dòng {purge.Sequence} row {purge.Sequence}", cells[5]);
        await Assertions.Expect(supervisor.Locator("#purge-run .ok")).ToContainTextAsync("mỗi giờ một lần");
        await Assertions.Expect(supervisor.Locator("#purge-rules")).ToContainTextAsync("CHƯA CÓ HẠN XÓA");
        Assert.All(JournalFile.Read(GateHistory.JournalOf(folder)), row => Assert.Null(row.Personal));
        await supervisor.Locator("#purges").ScrollIntoViewIfNeededAsync();
        await supervisor.PictureAsync("supervisor-retention", whole: true);
    }

    [Fact]
    public async Task WatchList_Hit_IsSeenByTheSupervisorOnly()
    {
        await using GateSite site = await GateSite.StartAsync();
        IPage supervisor = await site.OpenAsSupervisorAsync("/supervisor");
        await supervisor.FillAsync("#watch-name", "DS1");
        await supervisor.FillAsync("#watch-lines", $"{GateSite.PersonOf(731).Number}, HS-17");
        await supervisor.ClickAsync("#watch-form button");
        await Assertions.Expect(supervisor.Locator("#watch")).ToContainTextAsync("DS1");
        Assert.Empty(await supervisor.InputValueAsync("#watch-lines"));
        IPage lane = await site.OpenLaneAsync("1");
        Assert.Equal("welcome", await GateSite.ScanAsync(lane, GateSite.PayloadOf(731)));
        Assert.Equal("welcome", await GateSite.ScanAsync(lane, GateSite.PayloadOf(732)));
        Assert.DoesNotContain("HS-17", await lane.ContentAsync(), StringComparison.Ordinal);
        await Assertions.Expect(supervisor.Locator("#alarms tr")).ToHaveCountAsync(1);
        await Assertions.Expect(supervisor.Locator("#alarms")).ToContainTextAsync("DS1: HS-17");
    }

    [Fact]
    public async Task Login_WrongPassword_IsRefused()
    {
        await using GateSite site = await GateSite.StartAsync();
        IPage page = await site.OpenAsync("/supervisor");
        await page.WaitForURLAsync("**/login?to=%2Fsupervisor");
        await GateSite.LoginAsync(page, "giamsat", "khong-phai-mat-khau");
        await Assertions.Expect(page.Locator("#error")).ToContainTextAsync("không đúng");
        await page.PictureAsync("login-refused");
        await page.GotoAsync(new Uri(site.App.Address, "/supervisor").AbsoluteUri);
        await page.WaitForURLAsync("**/login?to=%2Fsupervisor");
    }

    [Fact]
    public async Task Staff_Account_MayNotSupervise()
    {
        await using GateSite site = await GateSite.StartAsync();
        IPage supervisor = await site.OpenAsSupervisorAsync("/supervisor");
        await supervisor.FillAsync("#account-name", "lan");
        await supervisor.ClickAsync("#account button[type=submit]");
        string secret = await SecretAsync(supervisor, "#account-secret");
        IPage staff = await site.OpenAsync("/login");
        await GateSite.LoginAsync(staff, "lan", secret.Split(": ")[1]);
        await staff.WaitForURLAsync("**/staff");
        foreach (string path in (string[])["/api/supervisor", "/api/accounts/", "/api/report/today", "/supervisor"])
        {
            Assert.Equal(403, (await staff.APIRequest.GetAsync(new Uri(site.App.Address, path).AbsoluteUri)).Status);
        }

        await supervisor.Locator("#accounts tr", new PageLocatorOptions { HasText = "lan" }).GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(supervisor.Locator("#accounts tr")).ToHaveCountAsync(1);
        Assert.Equal(401, (await staff.APIRequest.GetAsync(new Uri(site.App.Address, "/api/lanes").AbsoluteUri)).Status);
    }

    [Fact]
    public async Task Join_OneTimeCode_WorksOnceAndCanBeRevoked()
    {
        await using GateSite site = await GateSite.StartAsync();
        IPage supervisor = await site.OpenAsSupervisorAsync("/supervisor");
        await supervisor.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "join code" }).First.ClickAsync();
        string code = CodePattern().Match(await SecretAsync(supervisor, "#code")).Value;
        IPage lane = await JoinAsync(site, code);
        await GateSite.ReadyAsync(lane);
        Assert.Equal("welcome", await GateSite.ScanAsync(lane, GateSite.PayloadOf(720)));

        IPage second = await JoinAsync(site, code);
        await Assertions.Expect(second.Locator("#join-error")).ToContainTextAsync("không đúng");
        await second.PictureAsync("lane-join-refused");

        await supervisor.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "revoke" }).First.ClickAsync();
        await Assertions.Expect(lane.Locator("body[data-scanner=offline]")).ToBeAttachedAsync();
    }

    private static async Task<IPage> JoinAsync(GateSite site, string code)
    {
        IPage page = await site.OpenAsync("/lane");
        await page.FillAsync("#code", code);
        await page.ClickAsync("#join-form button");
        return page;
    }

    private static async Task<string> SecretAsync(IPage page, string selector)
    {
        await Assertions.Expect(page.Locator(selector)).ToBeVisibleAsync();
        return (await page.TextContentAsync(selector))!;
    }

    [GeneratedRegex("[A-Z2-9]{5}-[A-Z2-9]{5}")]
    private static partial Regex CodePattern();
}
