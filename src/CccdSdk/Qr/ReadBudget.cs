using System.Diagnostics;
using CccdSdk.Qr.Detection;

namespace CccdSdk.Qr;

/// <summary>What one call may still spend: an amount of work, the same on every machine, and the time of the options.</summary>
/// <remarks>
/// Work is counted in steps of about 10 µs on a core of 2022. Counted, and not measured, it ends the search of a picture at the same place
/// whatever else the machine does. What has begun is ended, which is one look or one candidate more than the budget.
/// </remarks>
internal sealed class ReadBudget
{
    /// <summary>Steps for a million pixels of a look: thresholds and runs. The picture is smoothed or scaled in about half of that.</summary>
    private const int WorkOfLook = 150;

    /// <summary>Crosses of runs that are looked at in one step; most are refused by then.</summary>
    private const int CrossesInStep = 40;

    /// <summary>Steps for the geometry of one version, and for modules that could not be decoded in any way.</summary>
    private const int WorkOfLocating = 25, WorkOfDecoding = 700;

    private const int Megapixel = 1_000_000;

    /// <summary>The most for any picture: with it no more than 800 symbols are sampled, which is what the bound against misreads counts on.</summary>
    private const int MostWork = 800 * (WorkOfLocating + 1);

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
    /// <param name="pixels">Pixels of the picture: a larger one may take longer.</param>
    /// <param name="observer">May have a clock of its own; null for none.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public void Start(QrReaderOptions options, long pixels, IReadObserver? observer = null, CancellationToken cancellationToken = default)
    {
        (_observer, _cancellation, _start) = (observer, cancellationToken, Stopwatch.GetTimestamp());
        (int work, int ofMegapixel, int milliseconds) = options.Effort switch
        {
            QrReaderEffort.Fast => (600, 300, 250),
            QrReaderEffort.Balanced => (800, 1200, 1000),
            _ => (800, 1200, 4000),
        };
        _work = (int)Math.Min(MostWork, work + (ofMegapixel * pixels / Megapixel));
        _time = options.TimeBudget ?? TimeSpan.FromMilliseconds(milliseconds);
    }

    /// <summary>Forgets who is watching.</summary>
    public void Stop() => (_observer, _cancellation) = (null, default);

    /// <summary>Takes off one look.</summary>
    /// <param name="pixels">Pixels that were looked at.</param>
    /// <param name="crosses">Crosses of runs among them.</param>
    /// <param name="measured">Those that were measured as finder patterns.</param>
    public void SpendLook(long pixels, int crosses, int measured) => _work -= WorkOf(pixels, crosses, measured);

    /// <summary>Whether a look that has come so far leaves nothing for the symbols that it finds.</summary>
    /// <inheritdoc cref="SpendLook" />
    public bool IsSpentBy(long pixels, int crosses, int measured) => _work <= WorkOf(pixels, crosses, measured);

    /// <summary>Takes off one candidate.</summary>
    /// <param name="located">How many times its modules were looked for.</param>
    /// <param name="failed">How many times modules were found that could not be decoded.</param>
    public void Spend(int located, int failed) => _work -= 1 + (WorkOfLocating * located) + (WorkOfDecoding * failed);

    private static int WorkOf(long pixels, int crosses, int measured) => (int)(WorkOfLook * pixels / Megapixel) + (crosses / CrossesInStep) + measured;
}
