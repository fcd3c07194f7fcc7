using System.Diagnostics;
using System.Globalization;
using System.Text;
using CccdSdk.Scanning;
using CccdSdk.Testing;
using CccdSdk.Testing.Damage;

namespace CccdSdk.Benchmarks;

/// <summary>Framing and repair of hostile streams from 1 KB to 10 MB: whether time and memory grow as they should. Writes a plot.</summary>
internal static class ScanStreamRun
{
    private const int Smallest = 1_000;
    private const int Largest = 10_000_000;
    private const int Seed = 7;
    private const int WarmUpLength = 1_000_000;
    private const int FewestRounds = 4;
    private const int MostRounds = 20;

    public static int Run(ReadOnlySpan<string> args)
    {
        var points = new List<ScanStreamPoint>();
        foreach (string kind in (string[])["damaged cards", "random bytes", "one line"])
        {
            WarmUp(kind);
            for (int length = Smallest; length <= Largest; length = Next(length))
            {
                points.Add(Measure(kind, length));
                Console.WriteLine(points[^1]);
            }
        }

        if (args.Length > 0)
        {
            File.WriteAllText(args[0], ScanStreamPlot.Draw(points));
        }

        return 0;
    }

    /// <summary>Until code is compiled for good: a round of 1 MB no longer gets faster.</summary>
    private static void WarmUp(string kind)
    {
        TimeSpan before = TimeSpan.MaxValue;
        for (int round = 0; round < MostRounds; round++)
        {
            TimeSpan time = Measure(kind, WarmUpLength).Time;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind,-14} warm-up {time.TotalMilliseconds,10:N1} ms"));
            if (round >= FewestRounds && time > before * 0.95)
            {
                return;
            }

            before = time;
        }
    }

    // 1, 3, 10, 30 ...
    private static int Next(int length) => length.ToString(CultureInfo.InvariantCulture)[0] == '1' ? length * 3 : length / 3 * 10;

    private static ScanStreamPoint Measure(string kind, int length)
    {
        byte[] stream = Stream(kind, length);
        int scans = 0;
        var framer = new ScanFramer(scan =>
        {
            scans++;
            _ = scan is ScanReceived received ? ScanRepair.Repair(received.RevealText()) : null;
        });
        GC.Collect();
        long before = GC.GetTotalMemory(forceFullCollection: true);
        long start = Stopwatch.GetTimestamp();
        foreach (byte[] chunk in stream.Chunk(4096))
        {
            framer.Push(chunk);
        }

        framer.Close();
        TimeSpan time = Stopwatch.GetElapsedTime(start);
        long kept = Math.Max(0, GC.GetTotalMemory(forceFullCollection: true) - before);
        return new ScanStreamPoint(kind, length, time, scans, kept);
    }

    private static byte[] Stream(string kind, int length)
    {
        var random = new Random(Seed);
        byte[] all = new byte[length];
        if (kind == "damaged cards")
        {
            using var text = new MemoryStream(all);
            for (int i = 0; text.Position < length; i++)
            {
                byte[] card = Encoding.UTF8.GetBytes(ScannerDamage.All[random.Next(ScannerDamage.All.Length)]
                    .Apply(SyntheticPayload.Write(SyntheticIdentity.Create((ulong)i)), (ulong)i) + "\r");
                text.Write(card.AsSpan(0, Math.Min(card.Length, (int)(length - text.Position))));
            }
        }
        else if (kind == "random bytes")
        {
            random.NextBytes(all);
        }
        else
        {
            byte[] unit = Encoding.UTF8.GetBytes("036185001234|Ấp|&#x1EA5;%E1%BA%A5a:x");
            for (int i = 0; i < length; i++)
            {
                all[i] = unit[i % unit.Length];
            }
        }

        return all;
    }
}
