using TouristGate.Core.Lanes;
using TouristGate.Tests.Support;
using static TouristGate.Core.Lanes.LaneRequest;

namespace TouristGate.Tests.Load;

/// <summary>A lane needs as much memory for many visitors as for few.</summary>
public sealed class MemoryTests(ITestOutputHelper output)
{
    private const int Visitors = 3000;

    /// <summary>A visitor whom a lane keeps in memory costs 200 bytes and more.</summary>
    private const int MostBytesOfAVisitor = 40;

    [Fact]
    public async Task Decide_ManyVisitors_MemoryStaysFlat()
    {
        await using var site = new TestSite();
        (GateLane first, GateLane second) = (site.Entrance("A"), site.Entrance("B"));
        await EnterAsync(site, first, second, 0);
        long before = GC.GetTotalMemory(forceFullCollection: true);
        await EnterAsync(site, first, second, 1);
        double each = (GC.GetTotalMemory(forceFullCollection: true) - before) / (double)Visitors;
        output.WriteLine($"{each:F1} bytes a visitor, in two lanes that know each other's");
        Assert.True(each < MostBytesOfAVisitor, $"{each:F1} bytes for each visitor.");
        Assert.Equal(2 * Visitors, second.Status.InsideByZone["site"]);
    }

    private static async Task EnterAsync(TestSite site, GateLane lane, GateLane other, int round)
    {
        for (int i = 0; i < Visitors; i += 100)
        {
            await Task.WhenAll(Enumerable.Range((round * Visitors) + i, 100).Select(card => lane.DecideAsync(new CardShown(TestCard.Adult(card).Show()))));
            site.Clock.Advance(TimeSpan.FromSeconds(10));
            site.Spread();
        }

        Assert.Equal(Core.Decisions.DecisionCode.AlreadyInside, (await other.DecideAsync(new CardShown(TestCard.Adult(round * Visitors).Show()))).Code);
    }
}
