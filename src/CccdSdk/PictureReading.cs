using CccdSdk.Imaging;
using CccdSdk.Qr;
using CccdSdk.Results;

namespace CccdSdk;

/// <summary>Picture to readings: luminance, symbols, text.</summary>
internal sealed class PictureReading(CardReaderOptions options, TextReading text)
{
    public IReadOnlyList<CardReading> ReadAll(ReadOnlySpan<byte> file, CancellationToken cancellationToken)
    {
        ImageReadStatus status = Decode(file, out LuminanceImage? image);
        if (image is null)
        {
            return [new CardReading(ReadOutcome.NoSymbol, document: null, StageReasons.Of(status))];
        }

        using (image)
        {
            return ReadAll(image.AsImageView(), cancellationToken);
        }
    }

    public IReadOnlyList<CardReading> ReadAll(ImageView image, CancellationToken cancellationToken)
    {
        return ReadAll(options.SymbolReader is QrReader own
            ? own.Read(image, CardGrammar.Instance, cancellationToken)
            : options.SymbolReader.Read(image, cancellationToken));
    }

    public IReadOnlyList<CardReading> ReadAll(QrReadResult result)
    {
        if (result.Symbols.Count == 0)
        {
            return [Unread(result.Status, symbol: null)];
        }

        var readings = new CardReading[result.Symbols.Count];
        for (int i = 0; i < readings.Length; i++)
        {
            readings[i] = ReadSymbol(result.Symbols[i]);
        }

        return readings;
    }

    // What is not decoded here goes to the other decoder; if that does not know it either, our own reason names the format.
    private ImageReadStatus Decode(ReadOnlySpan<byte> file, out LuminanceImage? image)
    {
        ImageReadStatus status = ImageFile.Decode(file, options.ImageLimits, out image);
        if (options.PictureDecoder is not { } other || !IsOfAnotherKind(status))
        {
            return status;
        }

        ImageReadStatus second = other.Decode(file, options.ImageLimits, out image);
        return second is ImageReadStatus.UnknownFormat or ImageReadStatus.None ? status : second;
    }

    private static bool IsOfAnotherKind(ImageReadStatus status) => status is ImageReadStatus.UnknownFormat
        or ImageReadStatus.UnsupportedHeic
        or ImageReadStatus.UnsupportedAvif
        or ImageReadStatus.UnsupportedWebP
        or ImageReadStatus.UnsupportedGif
        or ImageReadStatus.UnsupportedTiff
        or ImageReadStatus.UnsupportedCmykJpeg
        or ImageReadStatus.UnsupportedJpegProcess
        or ImageReadStatus.UnsupportedBmp;

    public CardReading ReadSymbol(QrSymbol symbol)
    {
        if (symbol.Status != QrReadStatus.Read)
        {
            return Unread(symbol.Status, symbol);
        }

        if (symbol.StructuredAppend is { Total: > 1 })
        {
            return new CardReading(ReadOutcome.NotUnderstood, Payload.DocumentKind.Unknown, ReasonKind.PartOfSeveralSymbols, CardReadingExtras.Of(symbol));
        }

        // What the symbol says with an ECI or in kanji is converted first; everything else is UTF-8 already, or no text at all.
        return NeedsConversion(symbol.SegmentSpan) && symbol.TryRevealText(out string content)
            ? text.Read(content, symbol)
            : text.ReadUtf8(symbol.Content, symbol);
    }

    private static bool NeedsConversion(ReadOnlySpan<QrSegment> segments)
    {
        foreach (QrSegment segment in segments)
        {
            if (segment.Eci is not null || segment.Mode == QrSegmentMode.Kanji)
            {
                return true;
            }
        }

        return false;
    }

    private static CardReading Unread(QrReadStatus status, QrSymbol? symbol) => new(
        status is QrReadStatus.NoFinderPatterns or QrReadStatus.None ? ReadOutcome.NoSymbol : ReadOutcome.UnreadableSymbol,
        document: null,
        StageReasons.Of(status),
        CardReadingExtras.Of(symbol));
}
