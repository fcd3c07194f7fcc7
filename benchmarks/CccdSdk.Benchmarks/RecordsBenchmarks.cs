using BenchmarkDotNet.Attributes;
using CccdSdk.Records;
using CccdSdk.Records.Tests.Register;

namespace CccdSdk.Benchmarks;

/// <summary>One card against a list of invented people: by number, by previous number, by name, and of a stranger.</summary>
[MemoryDiagnoser]
public class RecordsBenchmarks : IDisposable
{
    private const int Seed = 20261122;
    private const int Cards = 1024;

    private readonly PersonFields[][] _cards = [[], [], [], []];
    private PersonIndex _index = new();
    private int _next;

    /// <summary>The people in the list.</summary>
    [Params(100_000, 1_000_000)]
    public int People { get; set; }

    [GlobalSetup]
    public void Load()
    {
        var register = new SyntheticRegister(People, Cards, Seed);
        _index = register.ToIndex();
        _cards[0] = [.. register.Strangers.Select(static person => person.Card)];
        for (int group = 1; group <= 3; group++)
        {
            _cards[group] = [.. register.People.Where((_, i) => register.Groups[i] == group).Take(Cards).Select(static person => person.Card)];
        }
    }

    [GlobalCleanup]
    public void Dispose()
    {
        _index.Dispose();
        GC.SuppressFinalize(this);
    }

    [Benchmark(Baseline = true)]
    public MatchResult FindByNumber() => Find(1);

    [Benchmark]
    public MatchResult FindByPreviousNumber() => Find(2);

    [Benchmark]
    public MatchResult FindByName() => Find(3);

    [Benchmark]
    public MatchResult FindStranger() => Find(0);

    [Benchmark]
    public void ReplaceOne() => _index.Set(_next, _cards[1][_next++ % Cards]);

    private MatchResult Find(int group) => _index.Find(_cards[group][_next++ % Cards]);
}
