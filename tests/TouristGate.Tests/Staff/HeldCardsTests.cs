using TouristGate.Staff;
using TouristGate.Tests.Support;

namespace TouristGate.Tests.Staff;

/// <summary>What staff scanned for their next action.</summary>
public sealed class HeldCardsTests
{
    [Fact]
    public void Take_OnceByWhoScannedItWithinTwoMinutes()
    {
        var time = new ManualTime(ManualTime.Morning);
        var cards = new HeldCards(time);
        string id = Hold(cards, "lan");
        Assert.Null(cards.Take(id, "minh"));
        Assert.NotNull(cards.Take(id, "lan"));
        Assert.Null(cards.Take(id, "lan"));
        string late = Hold(cards, "lan");
        time.Advance(HeldCards.Lifetime + TimeSpan.FromMilliseconds(1));
        Assert.Null(cards.Take(late, "lan"));
    }

    [Fact]
    public void Hold_MoreThanFit_OnlyTheOldestGoes()
    {
        var time = new ManualTime(ManualTime.Morning);
        var cards = new HeldCards(time);
        List<string> ids = [];
        for (int i = 0; i <= HeldCards.MostHeld; i++)
        {
            time.Advance(TimeSpan.FromMilliseconds(1));
            ids.Add(Hold(cards, "lan"));
        }

        Assert.Null(cards.Take(ids[0], "lan"));
        Assert.All(ids.Skip(1), id => Assert.NotNull(cards.Take(id, "lan")));
    }

    private static string Hold(HeldCards cards, string staff) => cards.Hold(until => new HeldCard { Staff = staff, TicketCode = "VE", Until = until });
}
