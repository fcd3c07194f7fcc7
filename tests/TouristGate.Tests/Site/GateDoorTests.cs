using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using TouristGate.Core.Barriers;
using TouristGate.Core.Journal;
using TouristGate.Core.Lanes;
using TouristGate.Lanes;
using TouristGate.Tests.Support;
using TouristGate.Verify;
using static TouristGate.Core.Lanes.LaneRequest;

namespace TouristGate.Tests.Site;

/// <summary>The way through a lane: the row on the disk, then the barrier, and the metrics beside it.</summary>
public sealed class GateDoorTests
{
    [Fact]
    public async Task Pass_CardTwice_OpensOnceAfterTheRowIsDurableAndIsMeasured()
    {
        using var folder = new TestFolder();
        var time = new ManualTime(ManualTime.Morning);
        await using var site = new SiteParts(folder, time, ["1", "2"]);
        await using ServiceProvider services = new ServiceCollection().AddMetrics().BuildServiceProvider();
        var barrier = new WatchedBarrier(() => JournalFile.Read(JournalFolder.PathOf(folder.Root, "1")).Last().Persons);
        using var door = new GateDoor(new LocalFeed(site.Lanes, NullLogger<LocalFeed>.Instance), new LaneScreens(), new Dictionary<string, IBarrier> { ["1"] = barrier },
            services.GetRequiredService<IMeterFactory>(), time, NullLogger<GateDoor>.Instance);
        List<string> counted = [];
        int durations = 0;
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == GateDoor.MeterName && instrument.Meter.Scope == services.GetRequiredService<IMeterFactory>())
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>((_, value, tags, _) => counted.Add($"{value} {string.Join(' ', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"))}"));
        listener.SetMeasurementEventCallback<double>((_, value, _, _) => durations += value >= 0 ? 1 : 0);
        listener.Start();
        GateLane lane = site.Lanes.Find("1")!;
        foreach (GateLane at in (GateLane[])[lane, lane, site.Lanes.Find("2")!])
        {
            await door.PassAsync(at, new CardShown(TestCard.Adult(1).Show()), null, "Keys", CancellationToken.None);
            time.Advance(TimeSpan.FromSeconds(20));
        }

        // The barrier saw the admission in the journal's file when it was told to open; the second scan and the other lane opened nothing.
        Assert.Equal([(1, 1)], barrier.Orders);
        Assert.Equal(["1 lane=1 code=welcome", "1 lane=1 code=alreadyInside", "1 lane=2 code=alreadyInside"], counted);
        Assert.Equal(3, durations);
    }

    private sealed class WatchedBarrier(Func<int> written) : IBarrier
    {
        public List<(int Persons, int Written)> Orders { get; } = [];

        public Task<BarrierResult> OpenAsync(int persons, CancellationToken cancellationToken = default)
        {
            Orders.Add((persons, written()));
            return Task.FromResult(BarrierResult.Opened);
        }
    }
}
