using CccdSdk.Imaging;

namespace CccdSdk;

/// <summary>The one door: text, a camera frame or a picture file in, a checked card out.</summary>
/// <remarks>No content makes a <c>Read</c> method throw: a reading says the card or the reason. Misuse throws
/// <see cref="ArgumentException"/>. A call takes milliseconds, and up to a second for a large picture without a code: call it from a worker, not
/// from the thread of a window. For the frames of a camera there is <see cref="CardFrameReader"/>.</remarks>
/// <threadsafety>Safe for concurrent use: working memory is pooled for each call and cleared after it.</threadsafety>
public sealed class CardReader
{
    private readonly CardReaderOptions _options;
    private readonly TextReading _text;
    private readonly PictureReading _picture;

    /// <summary>Makes a reader.</summary>
    /// <param name="options">How it works.</param>
    public CardReader(CardReaderOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(options.TimeProvider, nameof(options));
        ArgumentNullException.ThrowIfNull(options.SymbolReader, nameof(options));
        ArgumentNullException.ThrowIfNull(options.ImageLimits, nameof(options));
        _options = options;
        _text = new TextReading(options);
        _picture = new PictureReading(options, _text);
    }

    /// <summary>A reader with the default options.</summary>
    public static CardReader Default { get; } = new(new CardReaderOptions());

    /// <summary>Reads the text of a code, as a scanner or another reader gives it.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The card, or the reason why there is none.</returns>
    public CardReading Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return _text.Read(text.AsSpan(), symbol: null);
    }

    /// <summary>Reads the text of a code, as a scanner or another reader gives it.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The card, or the reason why there is none.</returns>
    public CardReading Read(ReadOnlySpan<char> text) => _text.Read(text, symbol: null);

    /// <summary>Reads the bytes of a code: UTF-8, as cards hold it.</summary>
    /// <param name="utf8">The bytes.</param>
    /// <returns>The card, or the reason why there is none.</returns>
    public CardReading ReadUtf8(ReadOnlySpan<byte> utf8) => _text.ReadUtf8(utf8, symbol: null);

    /// <summary>Reads the one card in a camera frame.</summary>
    /// <param name="image">The frame.</param>
    /// <param name="cancellationToken">Stops the search for symbols.</param>
    /// <returns>The card; or another document; or the reason of the symbol that came furthest. Several different cards are a reason too.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public CardReading Read(ImageView image, CancellationToken cancellationToken = default) =>
        ReadingChoice.One(ReadAll(image, cancellationToken));

    /// <summary>Reads every symbol in a camera frame.</summary>
    /// <param name="image">The frame.</param>
    /// <param name="cancellationToken">Stops the search for symbols.</param>
    /// <returns>One reading for each symbol, at least one.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public IReadOnlyList<CardReading> ReadAll(ImageView image, CancellationToken cancellationToken = default) =>
        _picture.ReadAll(image, cancellationToken);

    /// <summary>Reads the one card in a picture file: PNG, JPEG, BMP, PGM or PPM, told by its content.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="cancellationToken">Stops the search for symbols.</param>
    /// <returns>As <see cref="Read(ImageView, CancellationToken)"/>; a file that cannot be opened or decoded is a reason.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public CardReading ReadFile(string path, CancellationToken cancellationToken = default) =>
        ReadingChoice.One(ReadAllFromFile(path, cancellationToken));

    /// <summary>Reads every symbol in a picture file: PNG, JPEG, BMP, PGM or PPM, told by its content.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="cancellationToken">Stops the search for symbols.</param>
    /// <returns>One reading for each symbol, at least one.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public IReadOnlyList<CardReading> ReadAllFromFile(string path, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        using PictureFile file = PictureFile.Open(path, _options.ImageLimits.MaxFileBytes);
        return file.Failure is { } reason
            ? [new CardReading(ReadOutcome.NoSymbol, document: null, reason)]
            : _picture.ReadAll(file.Bytes, cancellationToken);
    }

    /// <summary>Reads the one card in the bytes of a picture file.</summary>
    /// <param name="picture">The bytes of a PNG, JPEG, BMP, PGM or PPM file.</param>
    /// <param name="cancellationToken">Stops the search for symbols.</param>
    /// <returns>As <see cref="Read(ImageView, CancellationToken)"/>; bytes that cannot be decoded are a reason.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public CardReading ReadPicture(ReadOnlySpan<byte> picture, CancellationToken cancellationToken = default) =>
        ReadingChoice.One(ReadAllFromPicture(picture, cancellationToken));

    /// <summary>Reads every symbol in the bytes of a picture file.</summary>
    /// <param name="picture">The bytes of a PNG, JPEG, BMP, PGM or PPM file.</param>
    /// <param name="cancellationToken">Stops the search for symbols.</param>
    /// <returns>One reading for each symbol, at least one.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public IReadOnlyList<CardReading> ReadAllFromPicture(ReadOnlySpan<byte> picture, CancellationToken cancellationToken = default) =>
        _picture.ReadAll(picture, cancellationToken);
}
