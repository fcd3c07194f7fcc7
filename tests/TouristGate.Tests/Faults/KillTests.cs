using System.Diagnostics;
using System.Globalization;
using TouristGate.Core.Decisions;
using TouristGate.Core.Journal;
using TouristGate.Tests.Support;

namespace TouristGate.Tests.Faults;

/// <summary>A lane's process is killed at random moments: what it acknowledged is there, once, and the chain is whole.</summary>
/// <remarks>Five times in the suite. The full run: <c>TOURISTGATE_KILLS=100 dotnet run -c Release --project tests/TouristGate.Tests -- -class
/// TouristGate.Tests.Faults.KillTests -showLiveOutput</c>; it prints kills, acknowledged answers, and how many of them were lost or doubled.</remarks>
public sealed class KillTests(ITestOutputHelper output)
{
    private const int MostTimes = 10;

    [Fact]
    public async Task Kill_AtRandomMoments_LosesAndDoublesNothingAcknowledged()
    {
        int kills = int.Parse(Environment.GetEnvironmentVariable("TOURISTGATE_KILLS") ?? "5", CultureInfo.InvariantCulture);
        int seed = Environment.TickCount;
        var random = new Random(seed);
        using var folder = new TestFolder(onDisk: true);
        List<(long Sequence, DecisionCode Code, int Card)> acknowledged = [];
        // On a slow machine a lane may be killed before it answers; then more of them are.
        for (int run = 0; run < kills || (Welcomed(acknowledged).Length <= kills && run < MostTimes * kills); run++)
        {
            acknowledged.AddRange(await RunAndKillAsync(folder.Root, run, random));
            Check(folder.Root, acknowledged, $"kill {run}, seed {seed}");
        }

        int[] welcomed = Welcomed(acknowledged);
        Assert.True(welcomed.Distinct().Count() == welcomed.Length, $"A card was let in twice; seed {seed}.");
        Assert.True(welcomed.Length > kills, $"Only {welcomed.Length} admissions were acknowledged.");
        output.WriteLine($"{kills} kills, {acknowledged.Count} acknowledged answers, 0 lost, {welcomed.Length} admissions, {welcomed.Length - welcomed.Distinct().Count()} doubled, chain whole after each, seed {seed}");
    }

    private static int[] Welcomed(List<(long Sequence, DecisionCode Code, int Card)> acknowledged) =>
        [.. acknowledged.Where(ack => ack.Code == DecisionCode.Welcome).Select(ack => ack.Card)];

    private static async Task<List<(long Sequence, DecisionCode Code, int Card)>> RunAndKillAsync(string folder, int run, Random random)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "TouristGate.Tests")) { RedirectStandardOutput = true };
        start.ArgumentList.Add(LaneProcess.Verb);
        start.ArgumentList.Add(folder);
        start.ArgumentList.Add(run.ToString(CultureInfo.InvariantCulture));
        using Process process = Process.Start(start)!;

        // Mostly after it opened, and now and then while it opens.
        Task<string> reading = run % 5 == 4 ? process.StandardOutput.ReadToEndAsync() : ReadAfterFirstAsync(process);
        await Task.Delay(random.Next(50, 500));
        if (run % 5 != 4)
        {
            await s_opened.Task.WaitAsync(TimeSpan.FromSeconds(60));
            await Task.Delay(random.Next(300));
        }

        process.Kill();
        string text = await reading;
        await process.WaitForExitAsync();
        return [.. text.Split('\n').SkipLast(1).Where(line => line.StartsWith("ACK", StringComparison.Ordinal)).Select(Parse)];
    }

    private static TaskCompletionSource s_opened = new();

    private static async Task<string> ReadAfterFirstAsync(Process process)
    {
        TaskCompletionSource opened = s_opened = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        string first = await process.StandardOutput.ReadLineAsync() ?? "";
        Assert.Equal("STATE Open", first);
        opened.SetResult();
        return await process.StandardOutput.ReadToEndAsync();
    }

    private static (long Sequence, DecisionCode Code, int Card) Parse(string line)
    {
        string[] parts = line.Split(' ');
        return (long.Parse(parts[1], CultureInfo.InvariantCulture), (DecisionCode)int.Parse(parts[2], CultureInfo.InvariantCulture), int.Parse(parts[3], CultureInfo.InvariantCulture));
    }

    private static void Check(string folder, List<(long Sequence, DecisionCode Code, int Card)> acknowledged, string when)
    {
        JournalOptions options = LaneProcess.Journal(folder);
        if (!File.Exists(options.Path))
        {
            Assert.True(acknowledged.Count == 0, when);
            return;
        }

        JournalEntry[] rows = [.. JournalFile.Read(options.Path)];
        ChainReport chain = ChainVerifier.Verify(rows, JournalMirror.Check(options.MirrorPath).Chain.Head is { } head ? [head] : null);
        Assert.True(chain.IsIntact, $"{when}: {chain.Problem}");
        foreach ((long sequence, DecisionCode code, int card) in acknowledged)
        {
            // What was not journalled (repeats, row 0) or refers to an earlier refusal needs no row of its own.
            bool there = sequence == 0 || (sequence <= rows.Length && (rows[sequence - 1].Code == code || code == DecisionCode.DuplicateScan));
            Assert.True(there, $"{when}: row {sequence} of card {card} with {code} is lost.");
        }

        string[] inside = [.. rows.Where(row => row.Persons > 0).Select(row => row.Personal!.Presence!)];
        Assert.True(inside.Distinct().Count() == inside.Length, $"{when}: a card is inside twice.");
    }
}
