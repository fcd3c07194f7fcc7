using System.Text.Json;
using TouristGate.Core.Hub;
using TouristGate.Core.Lanes;
using TouristGate.Core.Privacy;
using TouristGate.Core.Sync;
using TouristGate.Core.Tickets;
using TouristGate.Hub;
using TouristGate.Supervision;
using TouristGate.Tests.Support;
using static TouristGate.Core.Lanes.LaneRequest;

namespace TouristGate.Tests.Site;

/// <summary>What the hub's screen shows while rows come: the same as when everything is read at once.</summary>
public sealed class HubOverviewReaderTests
{
    private static readonly DateOnly s_today = new(2026, 3, 14);

    [Fact]
    public async Task Look_RowsComeInPortionsOverDaysAndPurges_IsWhatAFullReadGives()
    {
        const int Seed = 3;
        var random = new Random(Seed);
        using PostgresServer server = PostgresServer.StartOrSkip();
        await using var site = new TestSite();
        await using GateHub hub = await site.OpenHubAsync(server);
        GateLane[] lanes = [site.Entrance("A"), site.Entrance("B"), site.Exit("X")];
        using var a = new LaneSynchronizer(lanes[0], new DirectHubTransport(hub, "A"));
        using var b = new LaneSynchronizer(lanes[1], new DirectHubTransport(hub, "B"));
        using var x = new LaneSynchronizer(lanes[2], new DirectHubTransport(hub, "X"));
        LaneSynchronizer[] synchronizers = [a, b, x];
        IssuedTicket ticket = await lanes[0].IssueAsync(new TicketOrder { Kind = TicketKind.Group, Heads = 5, ValidFrom = s_today, ValidTo = s_today.AddDays(9), Price = 250_000 }, "lan");
        var reader = new HubOverviewReader(hub, site.Time);
        bool conflicted = false;
        for (int round = 0; round < 14; round++)
        {
            for (int i = 0; i < 6; i++)
            {
                site.Clock.Advance(TimeSpan.FromSeconds(20));
                GateLane lane = lanes[random.Next(lanes.Length)];
                await lane.DecideAsync(random.Next(5) == 0 ? new TicketShown(ticket.Code!) : new CardShown(TestCard.Adult(random.Next(20)).Show(today: s_today)));
            }

            await synchronizers[random.Next(synchronizers.Length)].SynchronizeAsync();
            if (round % 5 == 4)
            {
                site.Clock.Advance(TimeSpan.FromHours(23));
                await hub.PurgeAsync(new RetentionRule { EventEnds = s_today.AddDays(30) });
                await lanes[0].PurgeAsync(new RetentionRule { EventEnds = s_today.AddDays(30) });
            }

            HubOverview seen = await reader.LookAsync();
            conflicted |= seen.Conflicts.Count > 0;
            Assert.Equal(Text(await new HubOverviewReader(hub, site.Time).LookAsync()), Text(seen));
        }

        HubOverview last = await reader.LookAsync();
        Assert.True(conflicted, $"Seed {Seed}: no conflict.");
        Assert.Contains(last.Purges, note => note.Lane is null);
        Assert.Contains(last.Purges, note => note.Lane == "A");
        Assert.Equal(last.Purges.OrderByDescending(note => note.At).Select(note => note.At), last.Purges.Select(note => note.At));
    }

    [Fact]
    public async Task Look_NewSiteDay_BeginsItsCountsAnewAndKeepsTickets()
    {
        using PostgresServer server = PostgresServer.StartOrSkip();
        await using var site = new TestSite();
        await using GateHub hub = await site.OpenHubAsync(server);
        GateLane lane = site.Entrance("A");
        using var sync = new LaneSynchronizer(lane, new DirectHubTransport(hub, "A"));
        IssuedTicket ticket = await lane.IssueAsync(new TicketOrder { Kind = TicketKind.Single, ValidFrom = s_today, ValidTo = s_today.AddDays(1), Price = 40_000 }, "lan");
        await lane.DecideAsync(new TicketShown(ticket.Code!));
        await lane.DecideAsync(new CardShown(TestCard.Adult(1).Show()));
        await lane.DecideAsync(new CardShown(TestCard.Adult(1).Show()));
        site.Clock.Advance(TimeSpan.FromSeconds(30));
        await lane.DecideAsync(new CardShown(TestCard.Adult(1).Show()));
        Assert.True(await sync.SynchronizeAsync());
        var reader = new HubOverviewReader(hub, site.Time);
        HubOverview first = await reader.LookAsync();
        Assert.Equal((2, 1), (first.Today.Lanes["A"].Opened, first.Today.Lanes["A"].Refused));
        Assert.Equal(2, first.Today.Minutes.Sum(minute => minute.In));

        // 02:59 is still the same site day, 03:00 is the next.
        site.Clock.Advance(new TimeSpan(16, 59, 0) - TimeSpan.FromSeconds(30));
        Assert.Equal(s_today, (await reader.LookAsync()).Day);
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        HubOverview next = await reader.LookAsync();
        Assert.Equal(s_today.AddDays(1), next.Day);
        Assert.Empty(next.Today.Lanes);
        Assert.Equal(0, next.Report.Entered);
        Assert.Equal((1, 1), next.Report.Tickets.Where(kind => kind.Kind == TicketKind.Single).Select(kind => (kind.Issued, kind.Used)).Single());
    }

    [Fact]
    public async Task Look_DatabaseGoesAndComes_GoesOnWhereItWas()
    {
        using PostgresServer server = PostgresServer.StartOrSkip();
        await using var site = new TestSite();
        await using GateHub hub = await site.OpenHubAsync(server);
        GateLane lane = site.Entrance("A");
        using var sync = new LaneSynchronizer(lane, new DirectHubTransport(hub, "A"));
        var reader = new HubOverviewReader(hub, site.Time);
        for (int card = 0; card < 10; card++)
        {
            await lane.DecideAsync(new CardShown(TestCard.Adult(card).Show()));
            Assert.True(await sync.SynchronizeAsync());
            if (card % 3 == 1)
            {
                server.Stop();
                Exception away = await Assert.ThrowsAnyAsync<Exception>(reader.LookAsync);
                Assert.True(SiteHub.IsAway(away), $"{away}");
                server.Start();
            }

            Assert.Equal(card + 1, (await LookAgainAsync(reader)).Today.Lanes["A"].Opened);
        }
    }

    /// <summary>A pool has broken connections left after the server stopped; each is found once.</summary>
    private static async Task<HubOverview> LookAgainAsync(HubOverviewReader reader)
    {
        for (int i = 0; i < 20; i++)
        {
            try
            {
                return await reader.LookAsync();
            }
            catch (Exception failure) when (SiteHub.IsAway(failure))
            {
                await Task.Delay(20);
            }
        }

        return await reader.LookAsync();
    }

    private static string Text(HubOverview overview) => JsonSerializer.Serialize(new
    {
        overview.Day,
        Lanes = overview.Today.Lanes.OrderBy(lane => lane.Key, StringComparer.Ordinal).Select(lane => (object)new { lane.Key, lane.Value.Opened, lane.Value.Refused, lane.Value.Last?.Sequence }),
        overview.Today.Minutes,
        Refusals = overview.Today.Refusals.OrderBy(refusal => refusal.Code),
        overview.Report.Entered,
        overview.Report.Left,
        overview.Report.Tickets,
        overview.Report.Rows,
        Bands = overview.Report.ByAgeBand.OrderBy(band => band.Key).Select(band => $"{band}"),
        Conflicts = overview.Conflicts.Select(conflict => $"{conflict.Kind} {conflict.TicketId} {string.Join(',', conflict.LaneIds)} {string.Join(',', conflict.Times)} {conflict.HeadsOver}"),
        Incidents = overview.Incidents.Count,
        Purges = overview.Purges.Select(note => $"{note}").Order(StringComparer.Ordinal),
    });
}
