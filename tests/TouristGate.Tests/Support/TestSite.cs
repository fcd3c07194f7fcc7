using CccdSdk.Validation;
using TouristGate.Core.Decisions;
using TouristGate.Core.Hub;
using TouristGate.Core.Journal;
using TouristGate.Core.Lanes;
using TouristGate.Core.Privacy;
using TouristGate.Core.Sync;

namespace TouristGate.Tests.Support;

/// <summary>Lanes in one folder that hear of each other at once, as over a hub that never fails.</summary>
internal sealed class TestSite : IAsyncDisposable
{
    private readonly Dictionary<string, long> _spread = [];
    private readonly List<KeyStore> _keys = [];
    private readonly bool _ownsFolder;

    public TestSite(GatePolicy? policy = null, TimeProvider? time = null, TestFolder? folder = null)
    {
        _ownsFolder = folder is null;
        Folder = folder ?? new TestFolder();
        Policy = policy ?? DefaultPolicy;
        Time = time ?? new ManualTime(ManualTime.Morning);
        Keys = OpenKeys("desk");
        Keys.EnableSigning();
    }

    public static AcceptancePolicy AnyCard { get; } = new() { RejectExpired = false };

    public static GatePolicy DefaultPolicy { get; } = new() { EventId = "hoi-xuan-2026", Acceptance = AnyCard };

    public TestFolder Folder { get; }

    public GatePolicy Policy { get; }

    public TimeProvider Time { get; }

    public ManualTime Clock => (ManualTime)Time;

    public KeyStore Keys { get; }

    public Dictionary<string, GateLane> Lanes { get; } = [];

    public GateLaneOptions Options(LaneSettings lane, KeyStore? keys = null) => new()
    {
        Lane = lane,
        Policy = Policy,
        Journal = new JournalOptions { LaneId = lane.LaneId, Path = Folder[lane.LaneId + ".db"], TimeProvider = Time },
        Keys = keys ?? Keys,
        ForeignPath = Folder[lane.LaneId + ".others.db"],
        TimeProvider = Time,
    };

    public GateLane Open(LaneSettings lane) => Lanes[lane.LaneId] = GateLane.Open(Options(lane));

    public GateLane Entrance(string name = "A") => Open(LaneSettings.Entrance(name));

    public GateLane Exit(string name = "X") => Open(LaneSettings.Exit(name));

    public async Task<GateLane> Reopen(string name)
    {
        LaneSettings settings = Lanes[name].Settings;
        await Lanes[name].DisposeAsync();
        return Open(settings);
    }

    public KeyStore OpenKeys(string name)
    {
        var keys = KeyStore.Open(Folder[name + ".keys"]);
        _keys.Add(keys);
        return keys;
    }

    /// <summary>The hub of the site, with its keys and its clock.</summary>
    public Task<GateHub> OpenHubAsync(PostgresServer server) => GateHub.OpenAsync(new HubOptions
    {
        ConnectionString = server.ConnectionString,
        EventId = Policy.EventId,
        Keys = Keys,
        TimeProvider = Time,
    });

    /// <summary>Gives every lane the rows of the others.</summary>
    public void Spread()
    {
        foreach ((string name, GateLane lane) in Lanes)
        {
            JournalEntry[] fresh = [.. lane.ReadDurable(_spread.GetValueOrDefault(name) + 1)];
            if (fresh.Length == 0)
            {
                continue;
            }

            _spread[name] = fresh[^1].Sequence;
            foreach (GateLane other in Lanes.Values.Where(other => other != lane))
            {
                other.ApplyFeed(new FeedPage { Position = 0, Entries = [.. fresh.Select(entry => new ForeignEntry { JournalId = name, Entry = entry })] });
            }
        }
    }

    /// <summary>From the first row on, as after the loss of a lane's store.</summary>
    public void SpreadAgain()
    {
        _spread.Clear();
        Spread();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (GateLane lane in Lanes.Values)
        {
            await lane.DisposeAsync();
        }

        _keys.ForEach(keys => keys.Dispose());
        if (_ownsFolder)
        {
            Folder.Dispose();
        }
    }
}
