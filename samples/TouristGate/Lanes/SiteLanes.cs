using TouristGate.Core.Journal;
using TouristGate.Core.Lanes;
using TouristGate.Core.Privacy;
using TouristGate.Setup;
using TouristGate.Verify;

namespace TouristGate.Lanes;

/// <summary>The lanes that this process decides for, each with its own journal.</summary>
internal sealed class SiteLanes : IAsyncDisposable
{
    private readonly Dictionary<string, GateLane> _lanes;

    public SiteLanes(SiteOptions options, TimeProvider time)
    {
        Options = options;
        Keys = KeyStore.Open(Path.Combine(options.DataFolder, "keys.json"));
        if (options.Join is null)
        {
            Keys.EnableSigning();
        }

        _lanes = options.Lanes.ToDictionary(lane => lane.LaneId, lane => GateLane.Open(new GateLaneOptions
        {
            Lane = lane,
            Policy = options.Policy,
            Journal = new JournalOptions { LaneId = lane.LaneId, Path = JournalFolder.PathOf(options.DataFolder, lane.LaneId), TimeProvider = time },
            Keys = Keys,
            ForeignPath = JournalFolder.OthersOf(options.DataFolder, lane.LaneId),
            TimeProvider = time,
        }));
    }

    public SiteOptions Options { get; }

    public KeyStore Keys { get; }

    public IReadOnlyCollection<GateLane> All => _lanes.Values;

    /// <summary>The lane whose journal takes what the ticket desk does: the first that works.</summary>
    public GateLane Desk => _lanes.Values.FirstOrDefault(lane => lane.Status.State == LaneState.Open) ?? _lanes.Values.First();

    public GateLane? Find(string? lane) => lane is null ? null : _lanes.GetValueOrDefault(lane);

    public async ValueTask DisposeAsync()
    {
        foreach (GateLane lane in _lanes.Values)
        {
            await lane.DisposeAsync();
        }

        Keys.Dispose();
    }
}
