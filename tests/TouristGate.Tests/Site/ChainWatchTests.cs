using Npgsql;
using TouristGate.Core.Journal;
using TouristGate.Core.Lanes;
using TouristGate.Core.Sync;
using TouristGate.Supervision;
using TouristGate.Tests.Support;
using TouristGate.Verify;
using static TouristGate.Core.Lanes.LaneRequest;

namespace TouristGate.Tests.Site;

/// <summary>The check of all journals that the supervisor sees: of one machine, and of a hub on a real PostgreSQL with a lane elsewhere.</summary>
public sealed class ChainWatchTests
{
    [Fact]
    public async Task Verify_OneMachine_NamesTheLaneAndTheRow()
    {
        using var folder = new TestFolder();
        var time = new ManualTime(ManualTime.Morning);
        await using var site = new SiteParts(folder, time, ["1", "2"]);
        await EnterAsync(site.Lanes.Find("1")!, 0, 5);
        await EnterAsync(site.Lanes.Find("2")!, 10, 5);
        using var watch = new ChainWatch(site.Lanes, site.Hub, time);
        Assert.Empty(watch.Last);
        Assert.Equal([("1", true, 6L), ("2", true, 6L)], (await watch.VerifyAsync(default)).Select(Brief));
        Assert.Equal(watch.Last.Select(Brief), [("1", true, 6L), ("2", true, 6L)]);

        Faults.TamperingTests.Execute(JournalFolder.PathOf(folder.Root, "2"), "UPDATE entry SET persons = 7 WHERE seq = 4");
        IReadOnlyList<ChainWatch.ChainView> views = await watch.VerifyAsync(default);
        Assert.Equal([("1", true, 6L), ("2", false, 3L)], views.Select(Brief));
        Assert.Contains("DÒNG BỊ SỬA (từ dòng 4)", views[1].Vi, StringComparison.Ordinal);
        Assert.Contains("from row 4", views[1].En, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_ChecksAtOnce()
    {
        using var folder = new TestFolder();
        var time = new SteppedTime(ManualTime.Morning);
        await using var site = new SiteParts(folder, time, ["1"]);
        using var watch = new ChainWatch(site.Lanes, site.Hub, time);
        await watch.StartAsync(CancellationToken.None);
        await SiteParts.UntilAsync(() => watch.Last.Count == 1 && time.Waiting > 0, "Nothing was checked.");
        Faults.TamperingTests.Execute(JournalFolder.PathOf(folder.Root, "1"), "UPDATE entry SET at = at + 1");
        time.Advance(TimeSpan.FromMinutes(10));
        await SiteParts.UntilAsync(() => !watch.Last[0].Good, "The change was not found.");
        await watch.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task Verify_AtTheHub_ChecksOwnLanesAgainstItAndItsCopyOfTheOthers()
    {
        using PostgresServer server = PostgresServer.StartOrSkip();
        using var folder = new TestFolder();
        var time = new ManualTime(ManualTime.Morning);
        await using var elsewhere = new TestSite(time: time);
        await using var site = new SiteParts(folder, time, ["1"], server);
        await EnterAsync(site.Lanes.Desk, 0, 8);
        await site.StartHubAsync();
        GateLane remote = elsewhere.Entrance("9");
        await EnterAsync(remote, 20, 5);
        using var sync = new LaneSynchronizer(remote, new Core.Hub.DirectHubTransport(site.Hub.Current!, "9"));
        Assert.True(await sync.SynchronizeAsync());
        await SiteParts.UntilAsync(() => site.Hub.Current!.HeadsAsync().GetAwaiter().GetResult()["1"].Any(head => head.Sequence == 9), "The hub lacks rows of its own lane.");
        using var watch = new ChainWatch(site.Lanes, site.Hub, time);
        Assert.Equal([("1", true, 9L), ("9", true, 6L)], (await watch.VerifyAsync(default)).Select(Brief));

        // Rows of the lane elsewhere are changed in the hub's database.
        await using NpgsqlDataSource source = NpgsqlDataSource.Create(server.ConnectionString);
        await using NpgsqlCommand change = source.CreateCommand("UPDATE entry SET persons = 0, enters = '' WHERE lane_id = '9' AND seq = 5");
        Assert.Equal(1, await change.ExecuteNonQueryAsync());
        IReadOnlyList<ChainWatch.ChainView> views = await watch.VerifyAsync(default);
        Assert.Equal([("1", true, 9L), ("9", false, 4L)], views.Select(Brief));

        // Both copies of the own lane's journal lose their newest rows; only the hub knows better.
        Faults.TamperingTests.Execute(JournalFolder.PathOf(folder.Root, "1"), "DELETE FROM entry WHERE seq > 6");
        string mirror = JournalFolder.PathOf(folder.Root, "1") + ".mirror";
        string[] lines = [.. File.ReadLines(mirror).Take(6)];
        using (var file = new FileStream(mirror, FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete))
        {
            file.SetLength(System.Text.Encoding.UTF8.GetByteCount(string.Join('\n', lines) + "\n"));
        }

        views = await watch.VerifyAsync(default);
        Assert.Equal(("1", false, 6L), Brief(views[0]));
        Assert.Contains("THIẾU DÒNG (từ dòng 7)", views[0].Vi, StringComparison.Ordinal);

        // Without its database the hub still checks what is on this machine.
        server.Stop();
        Assert.Equal(["1"], (await watch.VerifyAsync(default)).Select(view => view.Lane));
        server.Start();
    }

    private static (string, bool, long) Brief(ChainWatch.ChainView view) => (view.Lane, view.Good, view.Rows);

    private static async Task EnterAsync(GateLane lane, int first, int count)
    {
        for (int card = first; card < first + count; card++)
        {
            Assert.True((await lane.DecideAsync(new CardShown(TestCard.Adult(card).Show()))).Opens);
        }
    }
}
