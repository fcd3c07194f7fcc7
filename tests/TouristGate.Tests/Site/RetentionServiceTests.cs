using Microsoft.Extensions.Logging.Abstractions;
using TouristGate.Core.Hub;
using TouristGate.Core.Journal;
using TouristGate.Core.Lanes;
using TouristGate.Core.Tickets;
using TouristGate.Setup;
using TouristGate.Supervision;
using TouristGate.Tests.Support;
using TouristGate.Verify;
using static TouristGate.Core.Lanes.LaneRequest;

namespace TouristGate.Tests.Site;

/// <summary>What is too old goes by itself, every purge is told, and one lane's trouble keeps no other from it.</summary>
public sealed class RetentionServiceTests
{
    private static readonly TimeSpan s_hour = TimeSpan.FromHours(1);

    /// <summary>From 10:00 on the day of a visit until its traces go: 03:00 on the day after the next.</summary>
    private static readonly TimeSpan s_untilDue = TimeSpan.FromHours(41);

    [Fact]
    public async Task Start_RowsAreDue_PurgesAtOnceAndThenEveryHour()
    {
        using var folder = new TestFolder();
        var time = new SteppedTime(ManualTime.Morning);
        await using var site = new SiteParts(folder, time, ["1", "2"]);
        await EnterAsync(site, "1", 0, 3);
        time.Advance(s_hour);
        await EnterAsync(site, "2", 10, 2);
        time.Advance(s_untilDue - s_hour);
        await EnterAsync(site, "1", 20, 4);
        using RetentionService service = Service(site, time);
        Assert.Null(service.Last);
        await service.StartAsync(CancellationToken.None);
        await RanAsync(service, time, ManualTime.Morning + s_untilDue);
        Assert.Empty(service.Last!.Missed);
        Assert.Equal([("1", 3L, 9L), ("2", 2L, 4L)], site.Tally.Purges().Select(Brief).Order());
        Assert.All(site.Tally.Purges(), note => Assert.Equal(ManualTime.Morning.AddDays(1).Date.AddHours(-4), note.Before!.Value.UtcDateTime));
        Assert.All(site.Tally.Purges(), note => Assert.Equal(time.GetUtcNow(), note.At));

        // The four later visits are due 24 hours after their own day; until then the hourly rounds find nothing.
        for (int hour = 0; hour < 48; hour++)
        {
            time.Advance(s_hour);
            await RanAsync(service, time, time.GetUtcNow());
        }

        Assert.Equal([("1", 3L, 9L), ("1", 4L, 10L), ("2", 2L, 4L)], site.Tally.Purges().Select(Brief).Order());
        Assert.All(site.Lanes.All, lane => Assert.True(lane.Verify().IsIntact));
        Assert.All(site.Lanes.All.SelectMany(lane => lane.ReadDurable()), row => Assert.Null(row.Personal));
        await service.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task Round_OneLaneIsOutOfOrder_PurgesTheOthersAndTriesAgainInAMinute()
    {
        using var folder = new TestFolder();
        var time = new SteppedTime(ManualTime.Morning);
        await using (var before = new SiteParts(folder, time, ["1", "2"]))
        {
            await EnterAsync(before, "1", 0, 3);
            await EnterAsync(before, "2", 10, 2);
        }

        Faults.TamperingTests.Execute(JournalFolder.PathOf(folder.Root, "1"), "UPDATE entry SET persons = 2 WHERE seq = 3");
        time.Advance(s_untilDue);
        await using var site = new SiteParts(folder, time, ["1", "2"]);
        Assert.Equal(LaneState.JournalTampered, site.Lanes.Find("1")!.Status.State);
        using RetentionService service = Service(site, time);
        await service.StartAsync(CancellationToken.None);
        await RanAsync(service, time, time.GetUtcNow());
        Assert.Equal(["1"], service.Last!.Missed);
        Assert.Equal([("2", 2L, 4L)], site.Tally.Purges().Select(Brief));

        await site.Lanes.Find("1")!.RecoverAsync("giám sát", "đã xem xét");
        time.Advance(TimeSpan.FromMinutes(1));
        await RanAsync(service, time, time.GetUtcNow());
        Assert.Empty(service.Last.Missed);
        Assert.Contains(("1", 3L, 6L), site.Tally.Purges().Select(Brief));
        await service.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task Round_AtTheHub_PurgesItsRowsOnceItsDatabaseIsThereAndTheScreenSaysSo()
    {
        using PostgresServer server = PostgresServer.StartOrSkip();
        using var folder = new TestFolder();
        var time = new SteppedTime(ManualTime.Morning);
        var clock = new ManualTime(ManualTime.Morning);
        await using var site = new SiteParts(folder, clock, ["1"], server);
        await EnterAsync(site, "1", 0, 3);
        await site.StartHubAsync();
        await SiteParts.UntilAsync(() => site.Hub.Overview!.Today.Lanes.TryGetValue("1", out LaneCount? lane) && lane.Opened == 3, "The hub lacks the rows.");
        clock.Advance(s_untilDue);
        time.Advance(s_untilDue);
        using RetentionService service = Service(site, time);
        server.Stop();
        await service.StartAsync(CancellationToken.None);
        await RanAsync(service, time, time.GetUtcNow());
        Assert.Equal(["hub"], service.Last!.Missed);
        server.Start();
        for (int minute = 0; minute < 30 && service.Last.Missed.Count > 0; minute++)
        {
            time.Advance(TimeSpan.FromMinutes(1));
            await RanAsync(service, time, time.GetUtcNow());
        }

        Assert.Empty(service.Last.Missed);
        HubPurge purge = Assert.Single(await site.Hub.Current!.PurgesAsync(10));
        Assert.Equal((1L, PurgeScope.Visits, 3L), (purge.Number, purge.Scope, purge.Rows));
        await SiteParts.UntilAsync(() => site.Hub.Overview!.Purges.Count == 2, "The overview lacks the purges.");
        RetentionState.View view = new RetentionState(site.Tally, site.Hub, service, site.Options).Look();
        Assert.Equal([(null, 3L, 1L), ("1", 3L, 5L)], view.Purges.Select(note => (note.Lane, note.Rows, note.Number)).OrderBy(note => note.Lane, StringComparer.Ordinal));
        Assert.True((await site.Hub.Current.VerifyAsync(site.Lanes.Desk.Status.Head!.JournalId)).IsIntact);
        await service.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task Look_TicketHolders_SaysWhenTheyGoOrThatNobodySaid()
    {
        using var folder = new TestFolder();
        var time = new SteppedTime(ManualTime.Morning);
        await using var site = new SiteParts(folder, time, ["1"], eventEnds: new DateOnly(2026, 3, 15));
        var today = new DateOnly(2026, 3, 14);
        await site.Lanes.Desk.IssueAsync(new TicketOrder { Kind = TicketKind.BoundToCard, ValidFrom = today, ValidTo = today }, "lan", TestCard.Adult(1).Number);
        time.Advance(TimeSpan.FromDays(9));
        using RetentionService service = Service(site, time);
        await service.StartAsync(CancellationToken.None);
        await RanAsync(service, time, time.GetUtcNow());
        RetentionState.View view = new RetentionState(site.Tally, site.Hub, service, site.Options).Look();
        Assert.Equal(("người giữ vé", 1L), (Assert.Single(view.Purges).What.Vi, view.Purges[0].Rows));
        Assert.Contains("15/03/2026", view.Rules[1].Vi, StringComparison.Ordinal);
        SiteOptions endless = SiteOptions.From(new Microsoft.Extensions.Configuration.ConfigurationBuilder().Build());
        Assert.Contains("CHƯA CÓ HẠN", new RetentionState(site.Tally, site.Hub, service, endless).Look().Rules[1].Vi, StringComparison.Ordinal);
        await service.StopAsync(CancellationToken.None);
    }

    private static RetentionService Service(SiteParts site, TimeProvider time) => new(site.Options, site.Lanes, site.Hub, time, NullLogger<RetentionService>.Instance);

    private static Task RanAsync(RetentionService service, SteppedTime time, DateTimeOffset at) =>
        SiteParts.UntilAsync(() => service.Last?.At == at && time.Waiting > 0, "The retention did not run.");

    private static (string, long, long) Brief(PurgeNote note) => (note.Lane!, note.Rows, note.Number);

    private static async Task EnterAsync(SiteParts site, string lane, int first, int count)
    {
        for (int card = first; card < first + count; card++)
        {
            Assert.True((await site.Lanes.Find(lane)!.DecideAsync(new CardShown(TestCard.Adult(card).Show()))).Opens);
        }
    }
}
