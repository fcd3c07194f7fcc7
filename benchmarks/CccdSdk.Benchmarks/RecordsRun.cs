using System.Diagnostics;
using System.Globalization;
using CccdSdk.Records;
using CccdSdk.Records.Tests.Register;

namespace CccdSdk.Benchmarks;

/// <summary>Loads a list of invented people, searches for a sample of them and for strangers, and prints times and memory.</summary>
internal static class RecordsRun
{
    private const int Seed = 20261122;
    private const int Sample = 30_000;

    /// <summary>Runs; the first argument is the number of people, one million by default.</summary>
    public static int Run(string[] arguments)
    {
        int people = arguments is [var count, ..] ? int.Parse(count, CultureInfo.InvariantCulture) : 1_000_000;
        var register = new SyntheticRegister(people, Sample, Seed);
        long before = GC.GetTotalMemory(forceFullCollection: true);
        long start = Stopwatch.GetTimestamp();
        using PersonIndex index = register.ToIndex();
        TimeSpan load = Stopwatch.GetElapsedTime(start);
        long bytes = GC.GetTotalMemory(forceFullCollection: true) - before;
        Print($"{people} people loaded in {load.TotalSeconds:F1} s, {(double)bytes / people:F0} bytes each");
        int step = Math.Max(1, people / Sample);
        var cards = Enumerable.Range(0, people).Where(i => i % step == 0).Select(i => (register.Groups[i], register.People[i].Card)).ToList();
        cards.AddRange(register.Strangers.Select(static person => ((byte)0, person.Card)));
        foreach ((byte Group, PersonFields Card) warm in cards.Take(2000))
        {
            index.Find(warm.Card);
        }

        var times = cards.ConvertAll(item => (item.Item1, Ticks: Time(index, item.Card)));
        foreach ((byte? group, string name) in (ReadOnlySpan<(byte?, string)>)[(null, "all"), (1, "with number"), (2, "previous number"), (3, "neither"), (0, "strangers")])
        {
            long[] ticks = [.. times.Where(item => group is null || item.Item1 == group).Select(static item => item.Ticks).Order()];
            Print($"{name}: median {Milliseconds(ticks, 0.5):F3} ms, 95 % {Milliseconds(ticks, 0.95):F3} ms, 99 % {Milliseconds(ticks, 0.99):F3} ms, longest {Milliseconds(ticks, 1):F1} ms");
        }

        return 0;
    }

    private static long Time(PersonIndex index, PersonFields card)
    {
        long start = Stopwatch.GetTimestamp();
        index.Find(card);
        return Stopwatch.GetTimestamp() - start;
    }

    private static double Milliseconds(long[] ticks, double share) =>
        Stopwatch.GetElapsedTime(0, ticks[(int)((ticks.Length - 1) * share)]).TotalMilliseconds;

    private static void Print(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
