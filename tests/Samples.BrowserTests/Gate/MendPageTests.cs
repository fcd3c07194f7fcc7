using Microsoft.Playwright;
using Samples.BrowserTests.Shared;
using TouristGate.Core.Journal;

namespace Samples.BrowserTests.Gate;

/// <summary>A lane that is out of order, and what the supervisor does about it.</summary>
public sealed class MendPageTests
{
    private const int PageSize = 4096;

    [Fact]
    public async Task Lane_ClockSetBack_GoesOnOnceTheSupervisorAcceptsTheTime()
    {
        using var folder = new TemporaryFolder();
        await GateHistory.FillAsync(folder, 3, TimeSpan.FromHours(2));
        await using GateSite site = await GateSite.StartInAsync(folder.Path);
        IPage lane = await OpenStoppedLaneAsync(site, "Giờ của máy bị lùi");
        await lane.PictureAsync("lane-clock-wrong");
        IPage supervisor = await site.OpenAsSupervisorAsync("/supervisor", height: 1300);
        await MendAsync(supervisor, "clock", "pin CMOS hết, đã chỉnh giờ");
        await Assertions.Expect(lane.Locator("body[data-signal=idle]")).ToBeAttachedAsync();
        Assert.Equal("welcome", await GateSite.ScanAsync(lane, GateSite.PayloadOf(761)));
        AssertChained(folder, EntryKind.ClockAccepted, "pin CMOS hết, đã chỉnh giờ");
    }

    [Fact]
    public async Task Lane_DamagedJournal_IsRecoveredByTheSupervisor()
    {
        using var folder = new TemporaryFolder();
        await GateHistory.FillAsync(folder, 400, TimeSpan.Zero);
        using (FileStream file = File.OpenWrite(GateHistory.JournalOf(folder)))
        {
            file.Seek(10 * PageSize, SeekOrigin.Begin);
            file.Write(Enumerable.Repeat((byte)0xA5, PageSize).ToArray());
        }

        await using GateSite site = await GateSite.StartInAsync(folder.Path);
        IPage lane = await OpenStoppedLaneAsync(site, "Tệp sổ bị hỏng");
        Assert.Equal("journalUnavailable", await GateSite.ScanAsync(lane, GateSite.PayloadOf(762)));
        IPage supervisor = await site.OpenAsSupervisorAsync("/supervisor", height: 1300);
        await Assertions.Expect(supervisor.Locator("#chain .not-ok")).ToBeVisibleAsync();
        await MendAsync(supervisor, "recover", "mất điện đột ngột");
        await Assertions.Expect(lane.Locator("body[data-signal=idle]")).ToBeAttachedAsync(new LocatorAssertionsToBeAttachedOptions { Timeout = 15_000 });
        Assert.Equal("welcome", await GateSite.ScanAsync(lane, GateSite.PayloadOf(762)));
        await Assertions.Expect(lane.Locator("#inside")).ToContainTextAsync("401");
        await supervisor.ClickAsync("#verify");
        await Assertions.Expect(supervisor.Locator("#verified .ok")).ToHaveCountAsync(3);
        AssertChained(folder, EntryKind.Recovered, "mất điện đột ngột");
    }

    [Fact]
    public async Task Lane_DiskThatDidNotWrite_GoesOnByItselfWithoutAScan()
    {
        using var folder = new TemporaryFolder();

        // SQLite cannot make its file where there is a folder of that name.
        Directory.CreateDirectory(GateHistory.JournalOf(folder));
        await using GateSite site = await GateSite.StartInAsync(folder.Path);
        IPage lane = await OpenStoppedLaneAsync(site, "Ổ đĩa đầy hoặc không ghi được");
        Directory.Delete(GateHistory.JournalOf(folder));
        await Assertions.Expect(lane.Locator("body[data-signal=idle]")).ToBeAttachedAsync();
        Assert.Equal("welcome", await GateSite.ScanAsync(lane, GateSite.PayloadOf(763)));
    }

    [Fact]
    public async Task Mend_WithoutLoginReasonOrFault_IsRefused()
    {
        await using SampleApp app = await SampleApp.StartAsync("TouristGate", []);
        using var client = new GateClient(app.Address);
        foreach (string what in (string[])["clock", "recover"])
        {
            string path = $"/api/lanes/1/{what}";
            Assert.Equal(401, (int)(await client.PostAsync(path, new { reason = "thử xem sao" })).StatusCode);
        }

        await client.LoginAsync(GateSite.PasswordOf(app));
        foreach (string what in (string[])["clock", "recover"])
        {
            string path = $"/api/lanes/1/{what}";
            Assert.Equal(400, (int)(await client.PostAsync(path, new { reason = "thử xem sao" }, guarded: false)).StatusCode);
            Assert.Equal(403, (int)(await client.PostAsync(path, new { reason = "thử xem sao" }, origin: "https://evil.example")).StatusCode);
            Assert.Equal(400, (int)(await client.PostAsync(path, new { reason = " " })).StatusCode);
            Assert.Equal(400, (int)(await client.PostAsync(path, new { })).StatusCode);
            Assert.Equal(409, (int)(await client.PostAsync(path, new { reason = "thử xem sao" })).StatusCode);
            Assert.Equal(404, (int)(await client.PostAsync($"/api/lanes/9/{what}", new { reason = "thử xem sao" })).StatusCode);
        }

        Assert.DoesNotContain(JournalFile.Read(Path.Combine(app.Folder, "lane-1.db")), row => row.Kind is EntryKind.ClockAccepted or EntryKind.Recovered);
    }

    private static async Task<IPage> OpenStoppedLaneAsync(GateSite site, string reason)
    {
        IPage lane = await site.OpenLaneAsync("1");
        await Assertions.Expect(lane.Locator("body[data-signal=outOfOrder]")).ToBeAttachedAsync();
        await Assertions.Expect(lane.Locator("#text")).ToContainTextAsync(reason);
        return lane;
    }

    private static async Task MendAsync(IPage supervisor, string what, string reason)
    {
        await supervisor.ClickAsync($"[data-mend={what}]");
        await supervisor.FillAsync("#mend-reason", reason);
        await supervisor.PictureAsync($"supervisor-{what}");
        await supervisor.ClickAsync("#mend button[type=submit]");
        await Assertions.Expect(supervisor.Locator("#mend-error")).ToContainTextAsync("đã ghi vào sổ");
        await Assertions.Expect(supervisor.Locator($"[data-mend={what}]")).ToHaveCountAsync(0);
    }

    private static void AssertChained(TemporaryFolder folder, EntryKind kind, string reason)
    {
        JournalEntry[] rows = [.. JournalFile.Read(GateHistory.JournalOf(folder))];
        JournalEntry row = Assert.Single(rows, row => row.Kind == kind);
        Assert.Equal(("giamsat", reason), (row.Staff, row.Personal?.Note));
        Assert.True(ChainVerifier.Verify(rows).IsIntact);
    }
}
