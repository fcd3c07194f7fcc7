using CccdSdk.Imaging;

namespace CccdSdk.Qr;

/// <summary>Reads QR codes from pictures: any version, any direction, mirrored or light on dark, several in one picture.</summary>
/// <threadsafety>Safe for concurrent use: working memory is pooled for each call and cleared after it.</threadsafety>
public sealed class QrReader : IQrSymbolReader
{
    private readonly QrReaderOptions _options;

    /// <summary>Makes a reader with the default options.</summary>
    public QrReader()
        : this(new QrReaderOptions())
    {
    }

    /// <summary>Makes a reader.</summary>
    /// <param name="options">How to read.</param>
    public QrReader(QrReaderOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options;
    }

    /// <inheritdoc/>
    public QrReadResult Read(ImageView image, CancellationToken cancellationToken = default) => Read(image, grammar: null, cancellationToken);

    /// <summary>Reads the symbols of a picture of which it is known what they may say.</summary>
    internal QrReadResult Read(ImageView image, IPayloadGrammar? grammar, CancellationToken cancellationToken)
    {
        if (LuminanceConverter.TryGetPlane(image, out LuminanceView plane))
        {
            return Read(plane, grammar, cancellationToken);
        }

        using PooledBuffer<byte> luminance = new(image.Width * image.Height);
        LuminanceConverter.Convert(image, luminance.Span);
        return Read(new LuminanceView(luminance.Span, image.Width, image.Height, image.Width), grammar, cancellationToken);
    }

    /// <summary>Reads the symbols of a picture that is luminance already.</summary>
    internal QrReadResult Read(in LuminanceView luminance, CancellationToken cancellationToken = default) =>
        Read(luminance, grammar: null, cancellationToken);

    /// <summary>Reads the symbols of a picture that is luminance already.</summary>
    internal QrReadResult Read(in LuminanceView luminance, IPayloadGrammar? grammar, CancellationToken cancellationToken = default) =>
        QrDecoder.Read(luminance, _options, cancellationToken, observer: null, grammar);
}
