using Microsoft.Extensions.Logging.Abstractions;
using TouristGate.Core.Decisions;
using TouristGate.Core.Lanes;
using TouristGate.Lanes;
using TouristGate.Tests.Faults;
using TouristGate.Tests.Support;
using TouristGate.Verify;
using static TouristGate.Core.Lanes.LaneRequest;

namespace TouristGate.Tests.Site;

/// <summary>What lanes of one process hear of each other, also while one of them cannot write it down.</summary>
public sealed class LocalFeedTests
{
    [Fact]
    public async Task Spread_OneLanesStoreFails_TheOthersHearAndItCatchesUp()
    {
        using var folder = new TestFolder();
        await using var site = new SiteParts(folder, new ManualTime(ManualTime.Morning), ["1", "2", "3"]);
        (GateLane first, GateLane broken, GateLane third) = (site.Lanes.Find("1")!, site.Lanes.Find("2")!, site.Lanes.Find("3")!);
        var feed = new LocalFeed(site.Lanes, NullLogger<LocalFeed>.Instance);
        feed.SpreadAll();
        string store = JournalFolder.OthersOf(folder.Root, "2");
        TamperingTests.Execute(store, "ALTER TABLE foreign_entry RENAME TO away");
        for (int card = 0; card < 3; card++)
        {
            Assert.Equal(DecisionCode.Welcome, await CodeAsync(first, card));
            feed.Spread(first);
        }

        Assert.Equal(DecisionCode.AlreadyInside, await CodeAsync(third, 0));
        Assert.Equal(DecisionCode.AlreadyInside, await CodeAsync(third, 2));
        TamperingTests.Execute(store, "ALTER TABLE away RENAME TO foreign_entry");

        // The next row of any lane brings what was missed.
        Assert.Equal(DecisionCode.Welcome, await CodeAsync(third, 7));
        feed.Spread(third);
        foreach (int card in (int[])[0, 1, 2, 7])
        {
            Assert.Equal(DecisionCode.AlreadyInside, await CodeAsync(broken, card));
        }

        Assert.Equal(4, broken.Status.InsideByZone["site"]);
        Assert.Equal(4, third.Status.InsideByZone["site"]);
    }

    [Fact]
    public async Task Spread_RowsThatCannotBeRead_DoesNotUndoTheDecision()
    {
        using var folder = new TestFolder();
        await using var site = new SiteParts(folder, new ManualTime(ManualTime.Morning), ["1", "2"]);
        GateLane lane = site.Lanes.Find("1")!;
        var feed = new LocalFeed(site.Lanes, NullLogger<LocalFeed>.Instance);
        Assert.Equal(DecisionCode.Welcome, await CodeAsync(lane, 1));
        TamperingTests.Execute(JournalFolder.PathOf(folder.Root, "1"), "ALTER TABLE entry RENAME TO away");
        feed.Spread(lane);
        TamperingTests.Execute(JournalFolder.PathOf(folder.Root, "1"), "ALTER TABLE away RENAME TO entry");
        feed.Spread(lane);
        Assert.Equal(DecisionCode.AlreadyInside, await CodeAsync(site.Lanes.Find("2")!, 1));
    }

    private static async Task<DecisionCode> CodeAsync(GateLane lane, int card) => (await lane.DecideAsync(new CardShown(TestCard.Adult(card).Show()))).Code;
}
