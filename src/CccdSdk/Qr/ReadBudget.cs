using System.Diagnostics;
using CccdSdk.Qr.Detection;

namespace CccdSdk.Qr;

/// <summary>What one call may still spend: an amount of work, the same on every machine, and the time of the options.</summary>
internal sealed class ReadBudget
{
    /// <summary>Work is counted in triples of finder patterns that are looked at, about 30 µs each.</summary>
    private const int WorkOfLocating = 20;

    private IReadObserver? _observer;
    private CancellationToken _cancellation;
    private long _start;
    private TimeSpan _time;
    private int _work;

    /// <summary>Whether nothing new may be begun.</summary>
    public bool IsSpent => _work <= 0 || IsLate;

    /// <summary>Whether the time is up, so that long steps end where they are.</summary>
    /// <exception cref="OperationCanceledException">The call was cancelled.</exception>
    public bool IsLate
    {
        get
        {
            _cancellation.ThrowIfCancellationRequested();
            return _observer is { IsLate: true } || (_time != Timeout.InfiniteTimeSpan && Stopwatch.GetElapsedTime(_start) > _time);
        }
    }

    /// <summary>Begins a picture.</summary>
    /// <param name="options">Effort and time.</param>
    /// <param name="observer">May have a clock of its own; null for none.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public void Start(QrReaderOptions options, IReadObserver? observer = null, CancellationToken cancellationToken = default)
    {
        (_observer, _cancellation) = (observer, cancellationToken);
        _start = Stopwatch.GetTimestamp();
        (_work, int milliseconds) = options.Effort switch
        {
            QrReaderEffort.Fast => (400, 250),
            QrReaderEffort.Balanced => (6000, 1000),
            _ => (16000, 4000),
        };
        _time = options.TimeBudget ?? TimeSpan.FromMilliseconds(milliseconds);
    }

    /// <summary>Forgets who is watching.</summary>
    public void Stop() => (_observer, _cancellation) = (null, default);

    /// <summary>Takes off one candidate.</summary>
    /// <param name="located">How many times its modules were looked for.</param>
    public void Spend(int located) => _work -= 1 + (WorkOfLocating * located);
}
