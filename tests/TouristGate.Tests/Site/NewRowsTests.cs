using TouristGate.Core.Journal;
using TouristGate.Core.Lanes;
using TouristGate.Desk;
using TouristGate.Lanes;
using TouristGate.Tests.Faults;
using TouristGate.Tests.Support;
using TouristGate.Verify;
using static TouristGate.Core.Lanes.LaneRequest;

namespace TouristGate.Tests.Site;

/// <summary>What the screens of the program add up as rows come.</summary>
public sealed class NewRowsTests
{
    [Fact]
    public async Task Read_RowsOfTwoLanes_TakesEachOnceAndAllAgainAfterARestart()
    {
        using var folder = new TestFolder();
        await using var site = new SiteParts(folder, new ManualTime(ManualTime.Morning), ["1", "2"]);
        var rows = new NewRows(site.Lanes);
        List<string> taken = [];
        rows.Read(entry => taken.Add($"{entry.LaneId} {entry.Sequence}"));
        await site.Lanes.Find("2")!.DecideAsync(new CardShown(TestCard.Adult(1).Show()));
        rows.Read(entry => taken.Add($"{entry.LaneId} {entry.Sequence}"));
        rows.Read(entry => taken.Add($"{entry.LaneId} {entry.Sequence}"));
        Assert.Equal(["1 1", "2 1", "2 2"], taken);
        rows.Restart();
        taken.Clear();
        rows.Read(entry => taken.Add($"{entry.LaneId} {entry.Sequence}"));
        Assert.Equal(["1 1", "2 1", "2 2"], taken);
    }

    [Fact]
    public async Task Read_JournalRotsWhileItsLaneWorks_TheOtherLanesStillCountOnEveryScreen()
    {
        using var folder = new TestFolder();
        await using var site = new SiteParts(folder, new ManualTime(ManualTime.Morning), ["1", "2"]);
        for (int card = 0; card < 600; card++)
        {
            await site.Lanes.Find("1")!.DecideAsync(new CardShown(TestCard.Adult(card).Show()));
        }

        await site.Lanes.Find("2")!.DecideAsync(new CardShown(TestCard.Adult(1000).Show()));

        // From here on readers take the pages from the file itself.
        TamperingTests.Execute(JournalFolder.PathOf(folder.Root, "1"), "PRAGMA wal_checkpoint(TRUNCATE)");
        JournalFaultTests.SpoilPages(JournalFolder.PathOf(folder.Root, "1"), count: 30);
        Assert.Throws<JournalException>(() => site.Lanes.Find("1")!.ReadDurable().Count());
        Assert.Equal(1, site.Tally.Look().Lanes["2"].Opened);
        Assert.Empty(site.Tally.Purges());
        Assert.Empty(new TicketBook(site.Lanes).Recent());
        Assert.NotEmpty(new Supervision.SiteReports(site.Lanes, site.Hub, new ManualTime(ManualTime.Morning)).Tickets());
    }
}
