using System.Collections.Concurrent;
using Npgsql;
using TouristGate.Core.Decisions;
using TouristGate.Core.Hub;
using TouristGate.Core.Journal;
using TouristGate.Core.Lanes;
using TouristGate.Core.Privacy;
using TouristGate.Core.Sync;
using TouristGate.Core.Tickets;
using TouristGate.Tests.Support;
using static TouristGate.Core.Lanes.LaneRequest;

namespace TouristGate.Tests.Hub;

/// <summary>A real PostgreSQL and lanes with journals of their own.</summary>
public sealed class HubTests(ITestOutputHelper output)
{
    private static readonly DateOnly s_today = new(2026, 3, 14);

    [Fact]
    public async Task Enrol_Code_WorksOnceAndOnlyInTime()
    {
        using PostgresServer server = PostgresServer.StartOrSkip();
        await using var site = new TestSite();
        await using GateHub hub = await site.OpenHubAsync(server);
        string code = await hub.CreateEnrolmentCodeAsync(LaneSettings.Entrance("L1"), "giám sát");
        Assert.Null(await hub.EnrolAsync("0000-0000-0000"));
#pragma warning disable CA1308 // As somebody types it.
        Enrolment? lane = await hub.EnrolAsync(code.ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal));
#pragma warning restore CA1308
        Assert.Equal("L1", lane!.Lane.LaneId);
        Assert.Null(await hub.EnrolAsync(code));
        Assert.Equal("L1", await hub.AuthenticateAsync(lane.Token));
        Assert.Null(await hub.AuthenticateAsync(lane.Token + "x"));
        Assert.Null(await hub.AuthenticateAsync(""));
        string late = await hub.CreateEnrolmentCodeAsync(LaneSettings.Entrance("L2"), "giám sát");
        site.Clock.Advance(TimeSpan.FromMinutes(16));
        Assert.Null(await hub.EnrolAsync(late));
        Enrolment again = (await hub.EnrolAsync(await hub.CreateEnrolmentCodeAsync(LaneSettings.Entrance("L1"), "giám sát")))!;
        Assert.Null(await hub.AuthenticateAsync(lane.Token));
        Assert.True(await hub.RevokeAsync("L1"));
        Assert.Null(await hub.AuthenticateAsync(again.Token));
        await using NpgsqlDataSource source = NpgsqlDataSource.Create(server.ConnectionString);
        await using NpgsqlCommand count = source.CreateCommand($"SELECT count(*) FROM lane WHERE lane::text LIKE '%{again.Token}%'");
        Assert.Equal(0L, await count.ExecuteScalarAsync());
    }

    [Fact]
    public async Task Push_SameBatchTwiceForgedOrForeign_CountsOnceAndReportsTheRest()
    {
        using PostgresServer server = PostgresServer.StartOrSkip();
        await using var site = new TestSite();
        await using GateHub hub = await site.OpenHubAsync(server);
        GateLane lane = site.Entrance();
        for (int i = 0; i < 5; i++)
        {
            await lane.DecideAsync(new CardShown(TestCard.Adult(i).Show()));
        }

        JournalEntry[] rows = [.. lane.ReadDurable()];
        string id = lane.Status.Head!.JournalId;
        Assert.Equal(new PushReceipt(PushStatus.Gap, 0), await hub.PushAsync("A", new EntryBatch(id, rows[3..])));
        Assert.Equal(new PushReceipt(PushStatus.Accepted, 4), await hub.PushAsync("A", new EntryBatch(id, rows[..4])));
        Assert.Equal(new PushReceipt(PushStatus.Accepted, 4), await hub.PushAsync("A", new EntryBatch(id, rows[..4])));
        Assert.Equal(new PushReceipt(PushStatus.Accepted, 6), await hub.PushAsync("A", new EntryBatch(id, rows[2..])));
        Assert.Equal(PushStatus.WrongLane, (await hub.PushAsync("B", new EntryBatch(id, rows))).Status);
        JournalEntry last = rows[^1];
        JournalEntry forged = new()
        {
            AtMilliseconds = last.AtMilliseconds,
            Kind = EntryKind.Decision,
            LaneId = "A",
            Code = DecisionCode.Welcome,
            EntersZone = "site",
            Persons = 50,
            Sequence = 7,
            Hash = last.Hash,
        };
        Assert.Equal(new PushReceipt(PushStatus.ChainBroken, 6), await hub.PushAsync("A", new EntryBatch(id, [forged])));
        JournalEntry rewritten = last.With(last.Personal, last.Salt, last.Commitment, last.Sequence, rows[0].Hash);
        Assert.Equal(new PushReceipt(PushStatus.ChainBroken, 6), await hub.PushAsync("A", new EntryBatch(id, [rewritten])));
        Assert.Equal(["ChainBroken", "WrongLane"], (await hub.IncidentsAsync()).Select(incident => incident.Status).Order());
        Assert.Equal(6, await hub.ReadAsync(DateTimeOffset.UnixEpoch, DateTimeOffset.MaxValue).CountAsync());
        Assert.True((await hub.VerifyAsync(id)).IsIntact);
    }

    [Fact]
    public async Task Synchronize_TwoLanes_KnowEachOthersVisitorsTicketsVoidsKeysAndLists()
    {
        using PostgresServer server = PostgresServer.StartOrSkip();
        await using var site = new TestSite();
        await using GateHub hub = await site.OpenHubAsync(server);
        (GateLane a, LaneSynchronizer syncA) = Join(site, hub, "A");
        (GateLane b, LaneSynchronizer syncB) = Join(site, hub, "B");
        GateLane desk = site.Open(LaneSettings.Entrance("D"));
        using var syncDesk = new LaneSynchronizer(desk, new DirectHubTransport(hub, "D"));
        site.Keys.SetWatchLists([WatchList.Create("ds", [new(TestCard.Adult(50).Number, "hồ sơ 1")])]);
        IssuedTicket ticket = await desk.IssueAsync(Order(TicketKind.Single), "lan");
        IssuedTicket voided = await desk.IssueAsync(Order(TicketKind.Single), "lan");
        await desk.IssueAsync(Order(TicketKind.BoundToCard), "lan", TestCard.Adult(7).Number);
        await desk.VoidAsync(voided.Ticket.Id, "lan", "trả vé");
        await SyncAllAsync(syncDesk, syncA, syncB);
        TestCard visitor = TestCard.Adult(1);
        Assert.Equal(DecisionCode.Welcome, (await a.DecideAsync(new CardShown(visitor.Show()))).Code);
        Assert.Equal(DecisionCode.Welcome, (await a.DecideAsync(new TicketShown(ticket.Code!))).Code);
        Assert.Equal(DecisionCode.TicketVoid, (await a.DecideAsync(new TicketShown(voided.Code!))).Code);
        Assert.Equal(TicketKind.BoundToCard, (await a.DecideAsync(new CardShown(TestCard.Adult(7).Show()))).TicketKind);
        await SyncAllAsync(syncA, syncB);
        Assert.Equal(DecisionCode.AlreadyInside, (await b.DecideAsync(new CardShown(visitor.Show()))).Code);
        Assert.Equal(DecisionCode.AlreadyInside, (await b.DecideAsync(new TicketShown(ticket.Code!))).Code);
        Assert.Equal(3, b.Status.InsideByZone["site"]);
        List<WatchAlarm> alarms = [];
        b.AlarmRaised += (_, alarm) => alarms.Add(alarm);
        await b.DecideAsync(new CardShown(TestCard.Adult(50).Show()));
        Assert.Equal("hồ sơ 1", Assert.Single(alarms).Reference);

        // A lane's key file has no signing key, so a stolen lane cannot make tickets.
        await Assert.ThrowsAsync<InvalidOperationException>(() => b.IssueAsync(Order(TicketKind.Single), "lan"));
        b = await site.Reopen("B");
        Assert.Equal(DecisionCode.AlreadyInside, (await b.DecideAsync(new CardShown(visitor.Show()))).Code);
        Assert.Empty(await hub.ConflictsAsync());
        Assert.Equal(["A", "B", "D"], (await hub.ReadAsync(DateTimeOffset.UnixEpoch, DateTimeOffset.MaxValue).ToListAsync()).Select(row => row.LaneId).Distinct().Order());
        syncA.Dispose();
        syncB.Dispose();
    }

    [Fact]
    public async Task Conflicts_LanesWereApart_AreReportedWhateverArrivesFirst()
    {
        using PostgresServer server = PostgresServer.StartOrSkip();
        List<string> reports = [];
        foreach (string[] order in (string[][])[["A", "B"], ["B", "A"]])
        {
            await using var site = new TestSite();
            await using GateHub hub = await site.OpenHubAsync(server);
            GateLane a = site.Entrance("A");
            GateLane b = site.Entrance("B");
            IssuedTicket twice = await a.IssueAsync(Order(TicketKind.Single), "lan");
            IssuedTicket dead = await a.IssueAsync(Order(TicketKind.Single), "lan");
            IssuedTicket group = await a.IssueAsync(Order(TicketKind.Group) with { Heads = 5 }, "lan");
            CardShown card = new(TestCard.Adult(3).Show());
            foreach (GateLane lane in (GateLane[])[a, b])
            {
                site.Clock.Advance(TimeSpan.FromSeconds(1));
                Assert.True((await lane.DecideAsync(new TicketShown(twice.Code!))).Opens);
                Assert.True((await lane.DecideAsync(new TicketShown(group.Code!, 3))).Opens);
                Assert.True((await lane.DecideAsync(card)).Opens);
            }

            await a.VoidAsync(dead.Ticket.Id, "lan", "trả vé");
            site.Clock.Advance(TimeSpan.FromSeconds(1));
            Assert.True((await b.DecideAsync(new TicketShown(dead.Code!))).Opens);
            foreach (string name in order)
            {
                using var sync = new LaneSynchronizer(site.Lanes[name], new DirectHubTransport(hub, name));
                Assert.True(await sync.SynchronizeAsync());
            }

            IReadOnlyList<HubConflict> conflicts = await hub.ConflictsAsync();
            Assert.Equal([ConflictKind.TicketUsedTwice, ConflictKind.TicketUsedTwice, ConflictKind.VoidTicketUsed, ConflictKind.CardInsideTwice], conflicts.Select(conflict => conflict.Kind));
            Assert.Equal(1, conflicts.Single(conflict => conflict.TicketId == twice.Ticket.Id).HeadsOver);
            Assert.Equal(1, conflicts.Single(conflict => conflict.TicketId == group.Ticket.Id).HeadsOver);
            Assert.All(conflicts.Where(conflict => conflict.Kind != ConflictKind.VoidTicketUsed), conflict => Assert.Equal(["A", "B"], conflict.LaneIds));
            reports.Add(string.Join('|', conflicts.Select(conflict => $"{conflict.Kind} {string.Join(',', conflict.LaneIds)} {conflict.HeadsOver}").Order()));
            await using NpgsqlDataSource source = NpgsqlDataSource.Create(server.ConnectionString);
            await using NpgsqlCommand clear = source.CreateCommand("TRUNCATE entry, journal");
            await clear.ExecuteNonQueryAsync();
        }

        Assert.Equal(reports[0], reports[1]);
    }

    [Fact]
    public async Task Push_RowsThatALaneMustNotWrite_AreRefused()
    {
        using PostgresServer server = PostgresServer.StartOrSkip();
        await using var site = new TestSite();
        await using GateHub hub = await site.OpenHubAsync(server);
        Enrolment gate = (await hub.EnrolAsync(await hub.CreateEnrolmentCodeAsync(LaneSettings.Entrance("G") with { SellsTickets = false }, "giám sát")))!;
        Assert.False(gate.Lane.SellsTickets);
        GateLane lane = site.Open(gate.Lane);
        await lane.ImportAsync(new StringReader("code,kind,valid_from,valid_to\nHL-1,single,2026-03-14,2026-03-14\n"), "lan");
        using var sync = new LaneSynchronizer(lane, new DirectHubTransport(hub, "G"));
        Assert.False(await sync.SynchronizeAsync());
        Assert.Equal(SyncProblem.Refused, sync.Status.Problem);
        JournalEntry first = lane.ReadDurable().First();
        string id = lane.Status.Head!.JournalId;
        foreach (JournalEntry bad in (JournalEntry[])[
            new() { LaneId = "G", Kind = (EntryKind)99, Hash = first.Hash },
            new() { LaneId = "G", Kind = EntryKind.TicketIssued, TicketId = "x", Detail = "{", Hash = first.Hash },
            new() { LaneId = "G", Kind = EntryKind.Decision, Persons = 5_000_000, Hash = first.Hash },
            new() { LaneId = "G", Kind = EntryKind.Decision, Staff = "a\0b", Hash = first.Hash },
            new() { LaneId = "G", Kind = EntryKind.Decision, Detail = new string('x', 100_000), Hash = first.Hash },
            new() { LaneId = "G", Kind = EntryKind.Decision, Hash = [] }])
        {
            Assert.Equal(PushStatus.Refused, (await hub.PushAsync("G", new EntryBatch(id, [bad]))).Status);
        }

        Assert.Single(await hub.IncidentsAsync());
    }

    [Fact]
    public async Task Synchronize_LaneWithANewDisk_LearnsWhatItDidBefore()
    {
        using PostgresServer server = PostgresServer.StartOrSkip();
        await using var site = new TestSite();
        await using GateHub hub = await site.OpenHubAsync(server);
        (GateLane lane, LaneSynchronizer sync) = Join(site, hub, "A");
        await SyncAllAsync(sync);
        await lane.DecideAsync(new CardShown(TestCard.Adult(1).Show()));
        await SyncAllAsync(sync);
        sync.Dispose();
        await lane.DisposeAsync();
        Array.ForEach(Directory.GetFiles(site.Folder.Root, "A.*"), File.Delete);
        (lane, sync) = Join(site, hub, "A");
        await SyncAllAsync(sync);
        Assert.Equal(1, lane.Status.InsideByZone["site"]);
        Assert.Equal(DecisionCode.AlreadyInside, (await lane.DecideAsync(new CardShown(TestCard.Adult(1).Show()))).Code);
        await SyncAllAsync(sync);
        Assert.Empty(await hub.ConflictsAsync());
        sync.Dispose();
    }

    [Fact]
    public async Task Synchronize_LaneWhoseNewestRowsAreGone_IsReported()
    {
        using PostgresServer server = PostgresServer.StartOrSkip();
        await using var site = new TestSite();
        await using GateHub hub = await site.OpenHubAsync(server);
        (GateLane lane, LaneSynchronizer sync) = Join(site, hub, "A");
        for (int i = 0; i < 10; i++)
        {
            await lane.DecideAsync(new CardShown(TestCard.Adult(i).Show()));
        }

        await SyncAllAsync(sync);
        JournalHead seen = (await hub.HeadsAsync())["A"].Single();
        Assert.Equal(lane.Status.Head, seen);
        sync.Dispose();
        await lane.DisposeAsync();

        // Somebody who controls the machine shortens both copies; alone, they are whole.
        Faults.TamperingTests.Execute(site.Folder["A.db"], "DELETE FROM entry WHERE seq > 6");
        File.WriteAllLines(site.Folder["A.db.mirror"], File.ReadLines(site.Folder["A.db.mirror"]).Take(6).ToArray());
        (lane, sync) = Join(site, hub, "A");
        Assert.Equal(LaneState.Open, lane.Status.State);
        Assert.True(lane.Verify().IsIntact);
        Assert.Equal(ChainProblemKind.RowsMissing, lane.Verify([seen]).Problem!.Kind);
        Assert.False(await sync.SynchronizeAsync());
        Assert.Equal(SyncProblem.RowsMissing, sync.Status.Problem);
        Assert.Equal(("A", "RowsMissing", 11L), Brief(Assert.Single(await hub.IncidentsAsync())));

        // New rows in the place of those that are gone do not hide it.
        for (int i = 20; i < 30; i++)
        {
            await lane.DecideAsync(new CardShown(TestCard.Adult(i).Show()));
        }

        Assert.False(await sync.SynchronizeAsync());
        Assert.Equal(SyncProblem.ChainBroken, sync.Status.Problem);
        Assert.Equal(seen, (await hub.HeadsAsync())["A"].Single());
        Assert.Equal(ChainProblemKind.HistoryRewritten, lane.Verify([seen]).Problem!.Kind);
        sync.Dispose();
    }

    /// <summary>Rows come in any portion and order; what was followed is what a full count says.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Follow_RowsInAnyPortions_AddsUpToTheFullCount(int seed)
    {
        using PostgresServer server = PostgresServer.StartOrSkip();
        await using var site = new TestSite();
        await using GateHub hub = await site.OpenHubAsync(server);
        var random = new Random(seed);
        (GateLane Lane, LaneSynchronizer Sync)[] lanes = [.. ((string[])["A", "B", "C"]).Select(name => Join(site, hub, name))];
        GateLane desk = site.Open(LaneSettings.Entrance("D"));
        using var syncDesk = new LaneSynchronizer(desk, new DirectHubTransport(hub, "D"));
        await SyncAllAsync([syncDesk, .. lanes.Select(lane => lane.Sync)]);
        List<IssuedTicket> tickets = [];
        var follower = new HubFollower(hub);
        var report = new Core.Reports.DailyReportBuilder(s_today);
        int conflicts = 0;
        for (int round = 0; round < 12; round++)
        {
            tickets.Add(await desk.IssueAsync(Order(round % 2 == 0 ? TicketKind.Group : TicketKind.Single) with { Heads = round % 2 == 0 ? 3 : 1 }, "lan"));
            for (int i = 0; i < 15; i++)
            {
                site.Clock.Advance(TimeSpan.FromSeconds(7));
                IssuedTicket ticket = tickets[random.Next(tickets.Count)];
                GateLane lane = lanes[random.Next(lanes.Length)].Lane;
                await (random.Next(3) == 0 ? lane.DecideAsync(new TicketShown(ticket.Code!)) : lane.DecideAsync(new CardShown(TestCard.Adult(random.Next(40)).Show())));
            }

            await desk.VoidAsync(tickets[random.Next(tickets.Count)].Ticket.Id, "lan", "trả vé");
            await (random.Next(2) == 0 ? syncDesk : lanes[random.Next(lanes.Length)].Sync).SynchronizeAsync();
            await follower.ReadAsync(report.Add);
            IReadOnlyList<HubConflict> all = await hub.ConflictsAsync();
            conflicts = all.Count;
            Assert.Equal(all.Select(Text), (await follower.ConflictsAsync()).Select(Text));
            var full = new Core.Reports.DailyReportBuilder(s_today);
            await foreach (JournalEntry row in hub.ReadAsync(DateTimeOffset.UnixEpoch, DateTimeOffset.MaxValue))
            {
                full.Add(row);
            }

            Assert.Equal(Text(full.Build()), Text(report.Build()));
        }

        Assert.True(conflicts > 3, $"Seed {seed}: {conflicts} conflicts.");
        Assert.Equal(await hub.ReadAsync(DateTimeOffset.UnixEpoch, DateTimeOffset.MaxValue).CountAsync(), follower.Rows);
        Array.ForEach(lanes, lane => lane.Sync.Dispose());
    }

    private static (string, string, long) Brief(HubIncident incident) => (incident.LaneId, incident.Status, incident.Sequence);

    private static string Text(HubConflict conflict) => $"{conflict.Kind} {conflict.TicketId} {string.Join(',', conflict.LaneIds)} {string.Join(',', conflict.Times)} {conflict.HeadsOver}";

    private static string Text(Core.Reports.DailyReport report) => System.Text.Json.JsonSerializer.Serialize(
        new { report.Rows, report.Tickets, Refusals = report.Refusals.OrderBy(one => one.Key), report.Arrivals, Bands = report.ByAgeBand.OrderBy(one => one.Key), Provinces = report.ByProvince.OrderBy(one => one.Key), report.Entered, report.Left, report.OpenedByStaff });

    [Fact]
    public async Task Purge_AtTheHub_LeavesTheChainWhole()
    {
        using PostgresServer server = PostgresServer.StartOrSkip();
        await using var site = new TestSite();
        await using GateHub hub = await site.OpenHubAsync(server);
        (GateLane a, LaneSynchronizer sync) = Join(site, hub, "A");
        await a.DecideAsync(new CardShown(TestCard.Adult(1).Show()));
        await sync.SynchronizeAsync();
        site.Clock.Advance(TimeSpan.FromDays(3));
        var rule = new RetentionRule { EventEnds = s_today.AddDays(10) };
        Assert.Equal(1, (await hub.PurgeAsync(rule)).VisitRows);
        Assert.Equal(1, (await a.PurgeAsync(rule)).VisitRows);
        Assert.True(await sync.SynchronizeAsync());
        Assert.True((await hub.VerifyAsync(a.Status.Head!.JournalId)).IsIntact);
        Assert.All(await hub.ReadAsync(DateTimeOffset.UnixEpoch, DateTimeOffset.MaxValue).ToListAsync(), row => Assert.Null(row.Personal));
        sync.Dispose();
    }

    /// <summary>The full run: <c>TOURISTGATE_HUB_STOPS=20 dotnet run -c Release --project tests/TouristGate.Tests -- -method
    /// TouristGate.Tests.Hub.HubTests.Synchronize_HubStops* -showLiveOutput</c>; it prints stops, acknowledged decisions, and those that the hub lacks or has
    /// twice.</summary>
    [Fact]
    public async Task Synchronize_HubStopsAndStartsUnderLoad_LosesAndDoublesNothing()
    {
        int stops = int.Parse(Environment.GetEnvironmentVariable("TOURISTGATE_HUB_STOPS") ?? "3", System.Globalization.CultureInfo.InvariantCulture);
        using PostgresServer server = PostgresServer.StartOrSkip();
        await using var site = new TestSite(time: TimeProvider.System);
        await using GateHub hub = await site.OpenHubAsync(server);
        (GateLane Lane, LaneSynchronizer Sync)[] lanes = [.. Enumerable.Range(0, 3).Select(i => Join(site, hub, "L" + i))];
        using var stop = new CancellationTokenSource();
        ConcurrentBag<(string Lane, long Row)> acknowledged = [];
        Task[] work = [.. lanes.SelectMany((lane, i) => (Task[])[LoadAsync(lane.Lane, i, acknowledged, stop.Token), lane.Sync.RunAsync(TimeSpan.FromMilliseconds(20), stop.Token)])];
        var random = new Random(7);
        for (int i = 0; i < stops; i++)
        {
            await Task.Delay(random.Next(100, 700));
            server.Stop();
            await Task.Delay(random.Next(50, 300));
            server.Start();
        }

        await stop.CancelAsync();
        await Task.WhenAll(work);
        foreach ((GateLane lane, LaneSynchronizer sync) in lanes)
        {
            bool agreed = false;
            for (int attempt = 0; attempt < 20 && !agreed; attempt++)
            {
                agreed = await sync.SynchronizeAsync();
            }

            Assert.True(agreed);
            JournalHead head = lane.Status.Head!;
            ChainReport chain = await hub.VerifyAsync(head.JournalId);
            Assert.True(chain.IsIntact, $"{chain.Problem}");
            Assert.Equal(head, chain.Head);
            Assert.True(head.Sequence > 10);
        }

        (string, long)[] known = [.. (await hub.ReadAsync(DateTimeOffset.UnixEpoch, DateTimeOffset.MaxValue).ToListAsync()).Select(row => (row.LaneId, row.Sequence))];
        int lost = acknowledged.Except(known).Count();
        int doubled = known.Length - known.Distinct().Count();
        output.WriteLine($"{stops} stops of the hub, {acknowledged.Count} acknowledged decisions of {lanes.Length} lanes, {lost} lost, {doubled} doubled");
        Assert.Equal((0, 0), (lost, doubled));
        Assert.Empty(await hub.IncidentsAsync());
        Array.ForEach(lanes, lane => lane.Sync.Dispose());
    }

    private static async Task LoadAsync(GateLane lane, int number, ConcurrentBag<(string Lane, long Row)> acknowledged, CancellationToken stop)
    {
        for (int card = number * 100_000; !stop.IsCancellationRequested; card++)
        {
            GateDecision decision = await lane.DecideAsync(new CardShown(TestCard.Adult(card).Show()));
            Assert.True(decision.Opens);
            acknowledged.Add((lane.Settings.LaneId, decision.Sequence));
            await Task.Delay(2, CancellationToken.None);
        }
    }

    private static (GateLane Lane, LaneSynchronizer Sync) Join(TestSite site, GateHub hub, string name)
    {
        LaneSettings settings = LaneSettings.Entrance(name);
        GateLane lane = site.Lanes[name] = GateLane.Open(site.Options(settings, site.OpenKeys(name)));
        return (lane, new LaneSynchronizer(lane, new DirectHubTransport(hub, name)));
    }

    private static async Task SyncAllAsync(params LaneSynchronizer[] lanes)
    {
        for (int round = 0; round < 2; round++)
        {
            foreach (LaneSynchronizer lane in lanes)
            {
                Assert.True(await lane.SynchronizeAsync());
            }
        }
    }

    private static TicketOrder Order(TicketKind kind) => new() { Kind = kind, ValidFrom = s_today, ValidTo = s_today.AddDays(1) };
}
