namespace CccdSdk.Qr;

/// <summary>What a reader found in one picture.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class QrReadResult
{
    /// <summary>No symbol: what most frames of a camera say, so it is one object for all of them.</summary>
    internal static readonly QrReadResult Empty = new([]);

    private readonly QrSymbol[] _symbols;

    /// <summary>Makes a result. The symbols are put in order: those that were read first, each group as given.</summary>
    /// <param name="symbols">The symbols; none means that there were no finder patterns.</param>
    public QrReadResult(IReadOnlyList<QrSymbol> symbols)
    {
        ArgumentNullException.ThrowIfNull(symbols);
        _symbols = new QrSymbol[symbols.Count];
        Status = QrReadStatus.NoFinderPatterns;
        int count = 0;
        for (int i = 0; i < symbols.Count; i++)
        {
            if (symbols[i].Status == QrReadStatus.Read)
            {
                (_symbols[count++], Status) = (symbols[i], QrReadStatus.Read);
            }
        }

        bool isRead = count > 0;
        for (int i = 0; i < symbols.Count; i++)
        {
            if (symbols[i].Status != QrReadStatus.Read)
            {
                _symbols[count++] = symbols[i];
                Status = !isRead && symbols[i].Status > Status ? symbols[i].Status : Status;
            }
        }
    }

    /// <summary><see cref="QrReadStatus.Read"/> when a symbol was read, otherwise the furthest stage that one of them reached.</summary>
    public QrReadStatus Status { get; }

    /// <summary>The symbols that were read, then those that were found but not read, with the reason in their status.</summary>
    public IReadOnlyList<QrSymbol> Symbols => Array.AsReadOnly(_symbols);

    /// <summary>The same without an object around it.</summary>
    internal ReadOnlySpan<QrSymbol> SymbolSpan => _symbols;

    /// <summary>Moves a result that nobody has seen yet into the picture of which the one that was read is a part.</summary>
    internal QrReadResult Move(int right, int down)
    {
        foreach (QrSymbol symbol in _symbols)
        {
            symbol.Move(right, down);
        }

        return this;
    }

    /// <summary>The status and the number of symbols; no content.</summary>
    public override string ToString() => $"{Status}, {_symbols.Length} symbols";
}
