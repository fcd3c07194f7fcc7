using TouristGate.Core.Decisions;
using TouristGate.Core.Journal;
using TouristGate.Core.Lanes;
using TouristGate.Core.Reports;
using TouristGate.Core.Tickets;
using TouristGate.Tests.Support;
using static TouristGate.Core.Lanes.LaneRequest;

namespace TouristGate.Tests.Reports;

/// <summary>The account of a day adds up, and says so where it does not.</summary>
public sealed class DailyReportTests
{
    private static readonly DateOnly s_today = new(2026, 3, 14);

    [Fact]
    public async Task Create_ADayWithEverything_AddsUp()
    {
        await using var site = new TestSite();
        (GateLane lane, GateLane exit) = (site.Entrance(), site.Exit());
        IssuedTicket single = await lane.IssueAsync(Order(TicketKind.Single, 1, 50_000), "lan");
        IssuedTicket dead = await lane.IssueAsync(Order(TicketKind.Single, 1, 50_000), "lan");
        IssuedTicket group = await lane.IssueAsync(Order(TicketKind.Group, 10, 400_000), "lan");
        await lane.IssueAsync(Order(TicketKind.Single, 1, 50_000), "lan");
        await lane.DecideAsync(new TicketShown(single.Code!));
        await lane.DecideAsync(new TicketShown(group.Code!, 4));
        await lane.VoidAsync(dead.Ticket.Id, "lan", "trả vé");
        await lane.DecideAsync(new TicketShown(dead.Code!));
        await lane.DecideAsync(new CardShown(TestCard.Adult(1).Show()));
        await lane.DecideAsync(new VisitorsWithoutCard(2, "lan", "khách"));
        site.Spread();
        site.Clock.Advance(TimeSpan.FromHours(1));
        await exit.DecideAsync(new CardShown(TestCard.Adult(1).Show()));
        site.Spread();
        await lane.DecideAsync(new CardShown(TestCard.Adult(1).Show()));
        DailyReport report = DailyReportBuilder.Create(s_today, [.. lane.ReadDurable(), .. exit.ReadDurable()], [lane.Status.Head!]);
        Assert.True(report.AddsUp);
        Assert.Equal((1 + 4 + 1 + 2 + 1, 1), (report.Entered, report.Left));
        TicketTally singles = report.Tickets.Single(tally => tally.Kind == TicketKind.Single);
        Assert.Equal(new TicketTally(TicketKind.Single, 3, 3, 1, 1, 1, 150_000, 50_000), singles);
        Assert.Equal(new TicketTally(TicketKind.Group, 1, 10, 4, 0, 6, 400_000, 0), report.Tickets.Single(tally => tally.Kind == TicketKind.Group));
        Assert.Equal(1, report.Tickets.Single(tally => tally.Kind == TicketKind.FreeByCard).Used);
        Assert.Equal(1, report.Refusals[DecisionCode.TicketVoid]);

        // 10:00 is 7 hours after the cut: bucket 84; an hour later bucket 96.
        Assert.Equal((8, 1), (report.Arrivals[84], report.Arrivals[96]));
        Assert.Equal([10, 11], report.Rows.Where(row => row.Entered > 0).Select(row => row.Hour).Distinct());
        var csv = new StringWriter();
        ReportCsv.WriteTickets(report, csv);
        Assert.Contains("2026-03-14,Single,3,3,1,1,1,0,150000,50000", csv.ToString(), StringComparison.Ordinal);
        var rows = new StringWriter();
        ReportCsv.WriteRows(report, rows);
        Assert.Equal(report.Entered, rows.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Sum(line => int.Parse(line.Split(',')[4], System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public async Task Create_TicketUsedOnTwoLanes_DoesNotAddUp()
    {
        await using var site = new TestSite();
        (GateLane a, GateLane b) = (site.Entrance("A"), site.Entrance("B"));
        IssuedTicket ticket = await a.IssueAsync(Order(TicketKind.Single, 1, 50_000), "lan");
        await a.DecideAsync(new TicketShown(ticket.Code!));
        await b.DecideAsync(new TicketShown(ticket.Code!));
        DailyReport report = DailyReportBuilder.Create(s_today, [.. a.ReadDurable(), .. b.ReadDurable()]);
        Assert.False(report.AddsUp);
        Assert.Equal(1, Assert.Single(report.Tickets).Difference);
        Assert.Equal("tickets:Single", Assert.Single(report.Checks, check => !check.IsRight).Name);
    }

    [Fact]
    public async Task Create_RowsInAnyOrder_GiveTheSameReport()
    {
        await using var site = new TestSite();
        GateLane lane = site.Entrance();
        for (int i = 0; i < 30; i++)
        {
            await lane.DecideAsync(new CardShown(TestCard.Adult(i % 20).Show()));
            site.Clock.Advance(TimeSpan.FromMinutes(7));
        }

        JournalEntry[] rows = [.. lane.ReadDurable()];
        DailyReport first = DailyReportBuilder.Create(s_today, rows);
        new Random(3).Shuffle(rows);
        DailyReport second = DailyReportBuilder.Create(s_today, rows);
        Assert.Equal(first.Rows, second.Rows);
        Assert.Equal(first.Arrivals, second.Arrivals);
        Assert.Equal(20, first.ByAgeBand.Values.Sum());
        Assert.Equal(20, first.ByProvince.Values.Sum());
    }

    private static TicketOrder Order(TicketKind kind, int heads, long price) => new() { Kind = kind, Heads = heads, ValidFrom = s_today, ValidTo = s_today, Price = price };
}
