using Samples.BrowserTests.Shared;
using TouristGate.Core.Decisions;
using TouristGate.Core.Journal;
using TouristGate.Core.Lanes;
using TouristGate.Core.Privacy;

namespace Samples.BrowserTests.Gate;

/// <summary>What a site did before it is started.</summary>
internal static class GateHistory
{
    public static string JournalOf(TemporaryFolder folder) => folder.PathOf("lane-1.db");

    /// <summary>Visitors of lane 1, by a clock that was ahead, or of days ago.</summary>
    public static async Task FillAsync(TemporaryFolder folder, int visitors, TimeSpan ahead)
    {
        using var keys = KeyStore.Open(folder.PathOf("keys.json"));
        await using var lane = GateLane.Open(new GateLaneOptions
        {
            Lane = LaneSettings.Entrance("1"),
            Policy = new GatePolicy { EventId = "demo" },
            Journal = new JournalOptions { LaneId = "1", Path = JournalOf(folder), TimeProvider = new ClockAhead(ahead) },
            Keys = keys,
            TimeProvider = new ClockAhead(ahead),
        });
        await Task.WhenAll(Enumerable.Range(0, visitors).Select(_ => lane.DecideAsync(new LaneRequest.VisitorsWithoutCard(1, "lan", "khách quên thẻ"))));
    }

    private sealed class ClockAhead(TimeSpan by) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + by;
    }
}
