namespace CccdSdk.Qr;

/// <summary>How a <see cref="QrReader"/> reads.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed record QrReaderOptions
{
    private readonly int _maxSymbols = 16;
    private readonly TimeSpan? _timeBudget;

    /// <summary>How many symbols of a picture are read; the reader stops when it has them. Default 16, at least 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public int MaxSymbols
    {
        get => _maxSymbols;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            _maxSymbols = value;
        }
    }

    /// <summary>How much is tried. Default <see cref="QrReaderEffort.Balanced"/>.</summary>
    public QrReaderEffort Effort { get; init; } = QrReaderEffort.Balanced;

    /// <summary>
    /// How long a picture may take; then the search is broken off, and what was read until then is returned. Null (the default) is the
    /// budget of the effort: 0.25 s for <see cref="QrReaderEffort.Fast"/>, 1 s for <see cref="QrReaderEffort.Balanced"/>, 4 s for
    /// <see cref="QrReaderEffort.Thorough"/>. That is many times what a picture of 1280 × 720 needs, for each effort also has an amount
    /// of work, and the first picture of a process is slow: the clock only matters on a machine that is overloaded, and
    /// <see cref="Timeout.InfiniteTimeSpan"/> turns it off where results must not depend on that.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not positive and not infinite.</exception>
    public TimeSpan? TimeBudget
    {
        get => _timeBudget;
        init
        {
            if (value is { } budget && budget != Timeout.InfiniteTimeSpan)
            {
                ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(budget, TimeSpan.Zero, nameof(value));
            }

            _timeBudget = value;
        }
    }
}
