using System.Diagnostics;

namespace CccdSdk.Qr;

/// <summary>What one call may still spend: an amount of work, the same on every machine, and the time of the options.</summary>
internal sealed class ReadBudget
{
    /// <summary>Work is counted in triples of finder patterns that are looked at, about 30 µs each.</summary>
    private const int WorkOfLocating = 20;

    private long _start;
    private TimeSpan _time;
    private int _work;

    /// <summary>Whether nothing new may be begun.</summary>
    public bool IsSpent => _work <= 0 || (_time != Timeout.InfiniteTimeSpan && Stopwatch.GetElapsedTime(_start) > _time);

    /// <summary>Begins a picture.</summary>
    public void Start(QrReaderOptions options)
    {
        _start = Stopwatch.GetTimestamp();
        (_work, int milliseconds) = options.Effort switch
        {
            QrReaderEffort.Fast => (400, 250),
            QrReaderEffort.Balanced => (6000, 1000),
            _ => (16000, 4000),
        };
        _time = options.TimeBudget ?? TimeSpan.FromMilliseconds(milliseconds);
    }

    /// <summary>Takes off one candidate.</summary>
    /// <param name="located">How many times its modules were looked for.</param>
    public void Spend(int located) => _work -= 1 + (WorkOfLocating * located);
}
