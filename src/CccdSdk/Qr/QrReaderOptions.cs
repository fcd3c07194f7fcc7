namespace CccdSdk.Qr;

/// <summary>How a <see cref="QrReader"/> reads.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed record QrReaderOptions
{
    private readonly int _maxSymbols = 16;

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
}
