using System.Text;
using CccdSdk.Scanning;
using Xunit;

namespace CccdSdk.Tests.Scanning;

/// <summary>Random and mutated inputs through framing and repair: no exception, and memory that does not grow. The variable
/// <c>CCCDSDK_FUZZ_SCANS</c> says how many; the full run has 5,000,000.</summary>
public sealed class ScanFuzzTests
{
    private const int UsualCount = 20_000;
    private const int PerFramer = 1000;

    /// <summary>What framers, reports and tables may keep: much less than the inputs of a full run.</summary>
    private const long MostBytesKept = 32 << 20;

    [Fact]
    public void PushThenRepair_RandomAndMutatedInputs_NeverThrowAndKeepNothing()
    {
        int count = RunSize.Of("CCCDSDK_FUZZ_SCANS", UsualCount);
        Run(0);
        long before = GC.GetTotalMemory(forceFullCollection: true);
        int scans = 0;
        int repaired = 0;
        Parallel.For(0, (count + PerFramer - 1) / PerFramer, EveryCore.Options, batch =>
        {
            (int all, int changed) = Run(batch);
            Interlocked.Add(ref scans, all);
            Interlocked.Add(ref repaired, changed);
        });
        long kept = GC.GetTotalMemory(forceFullCollection: true) - before;
        TestContext.Current.TestOutputHelper?.WriteLine($"{count} inputs, {scans} scans, {repaired} changed by repair, {kept} bytes kept");
        if (count != UsualCount)
        {
            // In the usual run other tests run beside this one.
            Assert.InRange(kept, long.MinValue, MostBytesKept);
        }

        Assert.True(scans > count / 4 && repaired > count / 20, $"{scans} scans, {repaired} repaired");
    }

    private static (int Scans, int Repaired) Run(int batch)
    {
        var random = new Random(batch);
        var time = new ManualTime();
        int seed = batch * PerFramer;
        int scans = 0;
        int repaired = 0;
        var framer = new ScanFramer(scan => Take(scan, seed, ref scans, ref repaired), timeProvider: time);
        for (int i = 0; i < PerFramer; i++, seed++)
        {
            string input = HostileInput.Create(random, seed) + (random.Next(3) > 0 ? "\r" : "");
            if (random.Next(2) == 0)
            {
                framer.PushKeys(input);
            }
            else
            {
                framer.Push(Encoding.UTF8.GetBytes(input));
            }

            time.Advance(random.Next(400));
            framer.Tick();
        }

        framer.Close();
        return (scans, repaired);
    }

    private static void Take(ScanEvent scan, int seed, ref int scans, ref int repaired)
    {
        if (scan is not ScanReceived received)
        {
            return;
        }

        scans++;
        Assert.True(received.Length <= ScanRepair.MaxLength, $"seed {seed}: {received.Length} characters");
        RepairResult result = ScanRepair.Repair(received.RevealText());
        repaired += result.Certainty == RepairCertainty.None ? 0 : 1;
        Assert.True(result.Fields.All(static field => field.Candidates.Length <= 5), $"seed {seed}");
    }
}
