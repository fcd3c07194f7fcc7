using CccdSdk.Imaging;
using CccdSdk.Qr;

namespace CccdSdk.ZXing;

/// <summary>Several symbol readers as one: each is asked only where the ones before it read nothing.</summary>
/// <remarks>With <see cref="QrReader"/> first, frames that it reads cost nothing more; frames without a symbol cost what all readers
/// together cost.</remarks>
/// <threadsafety>As safe as the readers in it; ours are safe for concurrent use.</threadsafety>
public sealed class SymbolReaderChain : IQrSymbolReader
{
    private readonly IQrSymbolReader[] _readers;

    /// <summary>Makes a chain.</summary>
    /// <param name="readers">The readers, at least one, in the order in which they are asked.</param>
    /// <exception cref="ArgumentException">There is no reader, or one of them is null.</exception>
    public SymbolReaderChain(params IReadOnlyList<IQrSymbolReader> readers)
    {
        ArgumentNullException.ThrowIfNull(readers);
        _readers = [.. readers];
        if (_readers.Length == 0 || Array.Exists(_readers, static reader => reader is null))
        {
            throw new ArgumentException("A chain needs at least one reader, and none of them may be null.", nameof(readers));
        }
    }

    /// <inheritdoc/>
    /// <remarks>Where nobody reads a symbol, the answer is the one that came furthest.</remarks>
    public QrReadResult Read(ImageView image, CancellationToken cancellationToken = default)
    {
        QrReadResult best = _readers[0].Read(image, cancellationToken);
        for (int i = 1; i < _readers.Length && best.Status != QrReadStatus.Read; i++)
        {
            QrReadResult next = _readers[i].Read(image, cancellationToken);
            best = next.Status == QrReadStatus.Read || next.Status > best.Status ? next : best;
        }

        return best;
    }
}
