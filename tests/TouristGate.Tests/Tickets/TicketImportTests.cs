using TouristGate.Core.Decisions;
using TouristGate.Core.Lanes;
using TouristGate.Core.Tickets;
using TouristGate.Tests.Support;
using static TouristGate.Core.Lanes.LaneRequest;

namespace TouristGate.Tests.Tickets;

/// <summary>Tickets that another system sold.</summary>
public sealed class TicketImportTests
{
    private const string Header = "code,kind,heads,valid_from,valid_to,card_number,bill,price\n";

    [Fact]
    public async Task Import_GoodFile_LetsItsHoldersIn()
    {
        await using var site = new TestSite(TestSite.DefaultPolicy with { FreeByCard = false });
        GateLane lane = site.Entrance();
        TestCard holder = TestCard.Adult(21);
        string csv = Header + $"HL-0001,single,,2026-03-14,2026-03-15,,B1,80000\nHL-0002,GROUP,12,2026-03-14,2026-03-14,,B1,900000\n\"HL-0003\",bound,1,2026-03-14,2026-03-14,{holder.Identity.Number},B2,70000\n";
        TicketImportResult result = await lane.ImportAsync(new StringReader(csv), "lan");
        Assert.Equal((3, 0), (result.Issued, result.Problems.Count));
        Assert.Equal(DecisionCode.Welcome, (await lane.DecideAsync(new TicketShown("hl-0001"))).Code);
        Assert.Equal(12, (await lane.DecideAsync(new TicketShown("HL-0002"))).Persons);
        Assert.Equal(DecisionCode.Welcome, (await lane.DecideAsync(new CardShown(holder.Show()))).Code);
        TicketImportResult again = await lane.ImportAsync(new StringReader(csv), "lan");
        Assert.Equal((0, 3), (again.Issued, again.Problems.Count));
    }

    [Theory]
    [InlineData("A1,single,,2026-03-14,2026-03-15,,,", "code")]
    [InlineData("036099123456,single,,2026-03-14,2026-03-15,,,", "code")]
    [InlineData("HL-1,sitting,,2026-03-14,2026-03-15,,,", "kind")]
    [InlineData("HL-1,single,2,2026-03-14,2026-03-15,,,", "heads")]
    [InlineData("HL-1,group,-2,2026-03-14,2026-03-15,,,", "heads")]
    [InlineData("HL-1,single,,14/03/2026,2026-03-15,,,", "valid_from")]
    [InlineData("HL-1,single,,2026-03-14,2026-03-13,,,", "valid_to")]
    [InlineData("HL-1,dated,,2026-03-14,2026-03-15,,,", "valid_to")]
    [InlineData("HL-1,bound,,2026-03-14,2026-03-15,12345,,", "card_number")]
    [InlineData("HL-1,bound,,2026-03-14,2026-03-15,,,", "card_number")]
    [InlineData("HL-1,single,,2026-03-14,2026-03-15,036099123456,,", "card_number")]
    [InlineData("HL-1,single,,2026-03-14,2026-03-15,,,free", "price")]
    [InlineData("HL-1", "kind")]
    public async Task Import_WrongLine_NamesItsPlaceAndIssuesNothing(string line, string column)
    {
        await using var site = new TestSite();
        GateLane lane = site.Entrance();
        TicketImportResult result = await lane.ImportAsync(new StringReader(Header + "HL-0,single,,2026-03-14,2026-03-15,,,\n" + line + "\n"), "lan");
        Assert.Equal(0, result.Issued);
        Assert.Equal(new TicketImportProblem(3, column), Assert.Single(result.Problems));
        Assert.Single(lane.ReadDurable());
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n\n")]
    [InlineData("\"")]
    [InlineData("code,kind\n\"unfinished")]
    public async Task Import_HostileFile_NeverThrows(string csv)
    {
        await using var site = new TestSite();
        GateLane lane = site.Entrance();
        Assert.Equal(0, (await lane.ImportAsync(new StringReader(csv), "lan")).Issued);
    }
}
