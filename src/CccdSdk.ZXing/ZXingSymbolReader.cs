using CccdSdk.Imaging;
using CccdSdk.Qr;

namespace CccdSdk.ZXing;

/// <summary>ZXing.Net as a symbol reader: for <see cref="CardReaderOptions.SymbolReader"/>, alone or in a <see cref="SymbolReaderChain"/>.</summary>
/// <remarks>
/// <para>The bytes are those of the symbol's codewords, with the mode and ECI of each segment. The text of ZXing.Net, for which it
/// guesses an encoding, is not used.</para>
/// <para>ZXing.Net does not tell how far a decoding came: a symbol that was found and not read is <see cref="QrReadStatus.TooManyErrors"/>.
/// It cannot be stopped within a pass over the picture; a cancelled token ends the call between two.</para>
/// </remarks>
/// <threadsafety>Safe for concurrent use: each call makes its own ZXing.Net reader, because those keep state.</threadsafety>
public sealed class ZXingSymbolReader : IQrSymbolReader
{
    private readonly ZXingSymbolReaderOptions _options;

    /// <summary>Makes a reader with the default options.</summary>
    public ZXingSymbolReader()
        : this(new ZXingSymbolReaderOptions())
    {
    }

    /// <summary>Makes a reader.</summary>
    /// <param name="options">How much it tries.</param>
    public ZXingSymbolReader(ZXingSymbolReaderOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options;
    }

    /// <inheritdoc/>
    public QrReadResult Read(ImageView image, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (image.Width < ReadingPasses.SmallestSide || image.Height < ReadingPasses.SmallestSide)
        {
            return new QrReadResult([]);
        }

        using PictureLuminance luminance = new(image);
        return new ReadingPasses(luminance, _options).Read(cancellationToken);
    }
}
