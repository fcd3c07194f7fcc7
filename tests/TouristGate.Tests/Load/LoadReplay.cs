using System.Collections.Concurrent;
using System.Diagnostics;
using TouristGate.Core.Decisions;
using TouristGate.Core.Hub;
using TouristGate.Core.Lanes;
using TouristGate.Core.Sync;
using TouristGate.Tests.Support;

namespace TouristGate.Tests.Load;

/// <summary>Plays a written day over twelve lanes with journals on the disk, a hub and its synchronisers, all in this process.</summary>
internal sealed class LoadReplay(TestSite site, GateHub hub) : IAsyncDisposable
{
    /// <summary>How often the memory is looked at.</summary>
    private const int Looks = 5;

    private readonly List<LaneSynchronizer> _synchronizers = [];
    private readonly CancellationTokenSource _stop = new();
    private readonly List<Task> _running = [];

    public sealed record Result(int Decisions, double Seconds, IReadOnlyList<string> Wrong, double P50, double P99, double P999, double Greatest, double NoiseP99, IReadOnlyList<long> HeapBytes, long WorkingSet);

    public void Open()
    {
        foreach (LaneSettings lane in (LaneSettings[])[
            .. Enumerable.Range(0, LoadScript.Entrances).Select(i => LaneSettings.Entrance("E" + i)),
            .. Enumerable.Range(0, LoadScript.Exits).Select(i => LaneSettings.Exit("X" + i)),
            LaneSettings.Entrance("desk")])
        {
            GateLane opened = site.Lanes[lane.LaneId] = GateLane.Open(site.Options(lane, lane.LaneId == "desk" ? site.Keys : site.OpenKeys(lane.LaneId)));
            _synchronizers.Add(new LaneSynchronizer(opened, new DirectHubTransport(hub, lane.LaneId)));
        }
    }

    /// <summary>Waits until everybody knows everything.</summary>
    public async Task SettleAsync()
    {
        for (int round = 0; round < 2; round++)
        {
            foreach (LaneSynchronizer synchronizer in _synchronizers)
            {
                Assert.True(await synchronizer.SynchronizeAsync());
            }
        }
    }

    public async Task<Result> PlayAsync(List<LoadScript.Step> steps)
    {
        _running.AddRange(_synchronizers.Select(synchronizer => synchronizer.RunAsync(TimeSpan.FromMilliseconds(500), _stop.Token)));
        ConcurrentBag<string> wrong = [];
        double[] milliseconds = new double[steps.Count];
        List<long> heap = [];
        List<Task> pending = [];
        using var noise = new NoiseProbe();
        var clock = Stopwatch.StartNew();
        for (int i = 0; i < steps.Count; i++)
        {
            double wait = steps[i].At - clock.Elapsed.TotalSeconds;
            if (wait > 0.001)
            {
                await Task.Delay(TimeSpan.FromSeconds(wait));
            }

            pending.Add(AskAsync(steps[i], i, milliseconds, wrong));
            if ((i + 1) % Math.Max(1, steps.Count / Looks) == 0)
            {
                pending.RemoveAll(task => task.IsCompletedSuccessfully);
                heap.Add(GC.GetTotalMemory(forceFullCollection: true));
            }
        }

        await Task.WhenAll(pending);
        double seconds = clock.Elapsed.TotalSeconds;
        Array.Sort(milliseconds);
        double At(double part) => milliseconds[Math.Min(milliseconds.Length - 1, (int)(part * milliseconds.Length))];
        using var self = Process.GetCurrentProcess();
        return new Result(steps.Count, seconds, [.. wrong], At(0.5), At(0.99), At(0.999), milliseconds[^1], noise.P99(), heap, self.WorkingSet64);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await Task.WhenAll(_running);
        _synchronizers.ForEach(synchronizer => synchronizer.Dispose());
        _stop.Dispose();
    }

    private async Task AskAsync(LoadScript.Step step, int index, double[] milliseconds, ConcurrentBag<string> wrong)
    {
        LaneRequest request = step.Request();
        long start = Stopwatch.GetTimestamp();
        GateDecision decision = await site.Lanes[step.Lane].DecideAsync(request);
        milliseconds[index] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        if (decision.Code != step.Code || decision.Persons != step.Persons)
        {
            wrong.Add($"{step.At:F1} s, lane {step.Lane}: {decision.Code} {decision.Persons} instead of {step.Code} {step.Persons}");
        }
    }
}
