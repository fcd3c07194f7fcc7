using Microsoft.Extensions.Logging.Abstractions;
using TouristGate.Core.Lanes;
using TouristGate.Hub;
using TouristGate.Lanes;
using TouristGate.Setup;
using TouristGate.Supervision;

namespace TouristGate.Tests.Support;

/// <summary>Parts of the program put together as it does it, without its web server.</summary>
internal sealed class SiteParts : IAsyncDisposable
{
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(60);

    private readonly bool _isHub;

    public SiteParts(TestFolder folder, TimeProvider time, string[] lanes, PostgresServer? server = null, DateOnly? eventEnds = null)
    {
        _isHub = server is not null;
        Options = new SiteOptions
        {
            Site = "Khu du lịch Mẫu",
            EventId = TestSite.DefaultPolicy.EventId,
            Demo = false,
            DataFolder = folder.Root,
            Lanes = [.. lanes.Select(lane => LaneSettings.Entrance(lane))],
            Policy = TestSite.DefaultPolicy,
            EventEnds = eventEnds ?? new DateOnly(2026, 3, 20),
            Hub = server?.ConnectionString,
        };
        Lanes = new SiteLanes(Options, time);
        Hub = new SiteHub(Options, Lanes, new HubState(), time, NullLogger<SiteHub>.Instance);
        Tally = new SiteTally(Lanes, time);
    }

    public SiteOptions Options { get; }

    public SiteLanes Lanes { get; }

    public SiteHub Hub { get; }

    public SiteTally Tally { get; }

    public static async Task UntilAsync(Func<bool> condition, string what)
    {
        long start = Environment.TickCount64;
        while (!condition())
        {
            Assert.True(Environment.TickCount64 - start < s_limit.TotalMilliseconds, what);
            await Task.Delay(10);
        }
    }

    /// <summary>Starts the hub and waits for its database and its first overview.</summary>
    public async Task StartHubAsync()
    {
        await Hub.StartAsync(CancellationToken.None);
        await UntilAsync(() => Hub.Overview is not null, "The hub gave no overview.");
    }

    public async ValueTask DisposeAsync()
    {
        if (_isHub)
        {
            await Hub.StopAsync(CancellationToken.None);
        }

        Hub.Dispose();
        await Lanes.DisposeAsync();
    }
}
