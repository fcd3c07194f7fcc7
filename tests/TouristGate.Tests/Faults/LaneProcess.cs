using System.Globalization;
using TouristGate.Core.Decisions;
using TouristGate.Core.Journal;
using TouristGate.Core.Lanes;
using TouristGate.Core.Privacy;
using TouristGate.Tests.Support;

namespace TouristGate.Tests.Faults;

/// <summary>A lane as its own process: eight readers scan cards as fast as it takes them, and every answer is printed. Tests kill it.</summary>
internal static class LaneProcess
{
    public const string Verb = "lane-process";
    public const string LaneId = "K";
    private const int Readers = 8;

    /// <summary>Cards of one run; the runs before left most of theirs inside.</summary>
    private const int CardsPerRun = 400;

    public static JournalOptions Journal(string folder) => new() { LaneId = LaneId, Path = Path.Combine(folder, "lane.db") };

    public static async Task<int> RunAsync(string folder, int run)
    {
        using var keys = KeyStore.Open(Path.Combine(folder, "lane.keys"));
        await using var lane = GateLane.Open(new GateLaneOptions
        {
            Lane = LaneSettings.Entrance(LaneId),
            Policy = TestSite.DefaultPolicy,
            Journal = Journal(folder),
            Keys = keys,
        });
        Say($"STATE {lane.Status.State}");
        await Task.WhenAll(Enumerable.Range(0, Readers).Select(reader => ReadAsync(lane, run, reader)));
        return 0;
    }

    private static async Task ReadAsync(GateLane lane, int run, int reader)
    {
        var random = new Random((run * Readers) + reader);
        while (true)
        {
            int card = random.Next((run + 1) * CardsPerRun);
            GateDecision decision = await lane.DecideAsync(new LaneRequest.CardShown(TestCard.Adult(card).Show()));
            Say(string.Create(CultureInfo.InvariantCulture, $"ACK {decision.Sequence} {(int)decision.Code} {card}"));
        }
    }

    private static void Say(string line)
    {
        lock (s_lock)
        {
            Console.Out.WriteLine(line);
            Console.Out.Flush();
        }
    }

    private static readonly Lock s_lock = new();
}
