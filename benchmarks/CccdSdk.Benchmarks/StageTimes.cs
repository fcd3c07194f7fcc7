using CccdSdk.Imaging;
using CccdSdk.Qr;
using CccdSdk.Qr.Detection;
using CccdSdk.Qr.Symbol;

namespace CccdSdk.Benchmarks;

/// <summary>Says where the time of one reading goes: what lies between two events of the reader belongs to the stage that ends there.</summary>
internal sealed class StageTimes : IReadObserver
{
    private double _last;
    private int _look;

    /// <summary>Milliseconds and number of events of each stage of each look.</summary>
    public Dictionary<string, (double Milliseconds, int Count)> Stages { get; } = [];

    public bool ShouldStop => false;

    /// <summary>Begins a picture.</summary>
    public void Start() => (_last, _look) = (ThreadTime.Milliseconds, 0);

    public void OnLook(FinderLook look, LocalThreshold threshold, IReadOnlyList<FinderPattern> patterns)
    {
        _look++;
        Add($"find:{look.View}");
        Stages["patterns"] = (0, patterns.Count);
        Stages["noise"] = (0, threshold.Noise);
    }

    public void OnCandidate(in FinderTriple triple) => Add("reject");

    public void OnLocated(SymbolTransform transform, int version, float agreement) => Add("locate");

    public void OnSampled(
        in LuminanceView picture, SymbolTransform transform, int version, bool inverted, ReadOnlySpan<float> grey, ReadOnlySpan<float> darkness) =>
        Add("sample");

    public void OnDecoded(ReadOnlySpan<float> darkness, QrReadStatus status, DecodedSymbol? decoded, bool mirrored)
    {
        Add("decode");
        if (status == QrReadStatus.Read)
        {
            Stages.TryAdd("read by triple", (0, Stages.GetValueOrDefault($"{_look}.reject").Count));
        }
    }

    /// <summary>Ends a picture.</summary>
    public void Stop() => Add("rest");

    private void Add(string stage)
    {
        double now = ThreadTime.Milliseconds;
        string name = $"{_look}.{stage}";
        (double milliseconds, int count) = Stages.GetValueOrDefault(name);
        Stages[name] = (milliseconds + now - _last, count + 1);
        _last = ThreadTime.Milliseconds;
    }
}
