using System.Globalization;
using TouristGate.Core.Hub;
using TouristGate.Core.Lanes;
using TouristGate.Core.Reports;
using TouristGate.Tests.Support;

namespace TouristGate.Tests.Load;

/// <summary>A day of 50,000 visitors in six minutes over twelve lanes; a few seconds of it in the suite.</summary>
/// <remarks>
/// <para>The full day, 50,000 visitors in 360 seconds: <c>TOURISTGATE_LOAD="50000 360" dotnet run -c Release --project tests/TouristGate.Tests --
/// -class TouristGate.Tests.Load.LoadTests -showLiveOutput</c>. The design rate, 56 visitors a second (12 lanes at 28 persons a minute is 5.6; ten times that):
/// the same with <c>TOURISTGATE_LOAD="2400 43"</c>.</para>
/// <para>It prints: decisions and how many were wrong, rate, time from the scan to the durable decision (p50, p99, p99.9, most), how late a thread was
/// that did nothing else, managed memory after each fifth of the day, working set.</para>
/// </remarks>
public sealed class LoadTests(ITestOutputHelper output)
{
    /// <summary>Bytes of managed memory that one more visitor may cost in all thirteen lanes, their synchronisers and the hub together. None is kept
    /// on purpose; buffers of the runtime and of the connections settle within this.</summary>
    private const int MostBytesOfAVisitor = 50;

    [Fact]
    public async Task Play_ABusyDay_EveryAnswerIsRightAndTheBooksAgree()
    {
        string[] size = (Environment.GetEnvironmentVariable("TOURISTGATE_LOAD") ?? "900 8").Split(' ');
        (int visitors, double seconds) = (int.Parse(size[0], CultureInfo.InvariantCulture), double.Parse(size[1], CultureInfo.InvariantCulture));
        using PostgresServer server = PostgresServer.StartOrSkip();
        await WarmUpAsync();
        using var folder = new TestFolder(onDisk: true);
        await using var site = new TestSite(time: TimeProvider.System, folder: folder);
        await using GateHub hub = await GateHub.OpenAsync(new HubOptions { ConnectionString = server.ConnectionString, EventId = site.Policy.EventId, Keys = site.Keys });
        LoadReplay.Result result;
        await using (var replay = new LoadReplay(site, hub))
        {
            replay.Open();
            List<LoadScript.Step> steps = await LoadScript.WriteAsync(visitors, seconds, site.Lanes["desk"], new Random(11));
            await replay.SettleAsync();
            result = await replay.PlayAsync(steps);
            await replay.SettleAsync();
            Assert.True(result.Wrong.Count == 0, $"{result.Wrong.Count} wrong: {string.Join("; ", result.Wrong.Take(10))}");
            int entered = steps.Where(step => step.Lane[0] == 'E').Sum(step => step.Persons);
            int left = steps.Where(step => step.Lane[0] == 'X').Sum(step => step.Persons);
            await CheckBooksAsync(site, hub, entered, left);
        }

        double bytesOfAVisitor = (result.HeapBytes[^1] - result.HeapBytes[0]) / (visitors * (result.HeapBytes.Count - 1.0) / result.HeapBytes.Count);
        Assert.True(visitors < 10_000 || bytesOfAVisitor < MostBytesOfAVisitor, $"Memory grew by {bytesOfAVisitor:F0} bytes for each visitor: {string.Join(' ', result.HeapBytes)}");
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{result.Decisions} decisions, {result.Wrong.Count} wrong, in {result.Seconds:F0} s = {result.Decisions / result.Seconds:F0}/s; scan to durable p50 {result.P50:F1} ms, p99 {result.P99:F1} ms, p99.9 {result.P999:F1} ms, most {result.Greatest:F0} ms; a thread that only sleeps and syncs: p99 {result.NoiseP99:F1} ms; heap after each fifth, KB {string.Join(' ', result.HeapBytes.Select(bytes => bytes >> 10))} = {bytesOfAVisitor:F0} bytes a visitor; working set {result.WorkingSet >> 20} MB"));
    }

    /// <summary>A gate has run for a while when the crowd comes; compiling the program is not part of its day.</summary>
    private static async Task WarmUpAsync()
    {
        // Thirteen lanes and a hub share this process; each would have one of its own, with threads of its own.
        ThreadPool.SetMinThreads(64, 64);
        await using var site = new TestSite();
        GateLane lane = site.Entrance("W");
        for (int i = 0; i < 500; i++)
        {
            await lane.DecideAsync(new LaneRequest.CardShown(TestCard.Adult(i).Show()));
        }
    }

    private static async Task CheckBooksAsync(TestSite site, GateHub hub, int entered, int left)
    {
        var builder = new DailyReportBuilder(site.Lanes["desk"].Status.Day);
        await foreach (Core.Journal.JournalEntry row in hub.ReadAsync(DateTimeOffset.UnixEpoch, DateTimeOffset.MaxValue))
        {
            builder.Add(row);
        }

        DailyReport report = builder.Build();
        Assert.True(report.AddsUp, string.Join("; ", report.Checks.Where(check => !check.IsRight)));
        Assert.Equal((entered, left), (report.Entered, report.Left));
        Assert.Empty(await hub.ConflictsAsync());
        Assert.Empty(await hub.IncidentsAsync());
        foreach (GateLane lane in site.Lanes.Values)
        {
            Assert.True(lane.Verify().IsIntact);
            Assert.Equal(entered - left, lane.Status.InsideByZone["site"]);
        }
    }
}
