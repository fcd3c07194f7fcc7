using CccdSdk.Qr;
using ZXing;
using ZXing.Common;
using ZXing.Multi.QrCode.Internal;
using ZXing.QrCode;
using ZXing.QrCode.Internal;

namespace CccdSdk.ZXing;

/// <summary>The passes of ZXing.Net over one picture. One instance for one call, because its classes keep state.</summary>
internal sealed class ReadingPasses(PictureLuminance luminance, ZXingSymbolReaderOptions options)
{
    /// <summary>A symbol of version 1 has 21 modules of at least one pixel.</summary>
    public const int SmallestSide = 21;

    private readonly Dictionary<DecodeHintType, object> _hints = HintsOf(options);
    private readonly List<QrSymbol> _read = [];
    private QrSymbol? _failed;

    /// <summary>Reads until a pass reads something.</summary>
    public QrReadResult Read(CancellationToken cancellationToken)
    {
        ReadAsItIs(isInverted: false);
        if (_read.Count == 0 && options.TryInverted)
        {
            cancellationToken.ThrowIfCancellationRequested();
            luminance.Invert();
            ReadAsItIs(isInverted: true);
        }

        return new QrReadResult(_read.Count > 0 || _failed is null ? _read : [_failed]);
    }

    private void ReadAsItIs(bool isInverted)
    {
        // Nothing that a picture holds may throw: ZXing.Net answers some with exceptions of the framework.
        if (!Guarded.TryCall(() => new HybridBinarizer(luminance).BlackMatrix, out BitMatrix? picture))
        {
            return;
        }

        foreach (DetectorResult detected in Guarded.TryCall(() => Detect(picture), out DetectorResult[]? all) ? all : [])
        {
            Add(DecodedSymbol.Of(detected, _hints, isInverted));
        }

        if (_read.Count == 0 && options.TryPureSymbol && PureSymbol.Read(luminance, _hints, isInverted) is { } pure)
        {
            Add(pure);
        }
    }

    private DetectorResult[] Detect(BitMatrix picture)
    {
        if (options.ReadSeveral)
        {
            return new MultiDetector(picture).detectMulti(_hints);
        }

        return new Detector(picture).detect(_hints) is { } detected ? [detected] : [];
    }

    // Several triples of finder patterns can give the same symbol.
    private void Add(QrSymbol symbol)
    {
        if (symbol.Status != QrReadStatus.Read)
        {
            _failed = _failed is null || symbol.Status > _failed.Status ? symbol : _failed;
        }
        else if (!_read.Exists(known => SymbolCorners.AreSamePlace(known, symbol) && known.RevealBytes().AsSpan().SequenceEqual(symbol.RevealBytes())))
        {
            _read.Add(symbol);
        }
    }

    // With a character set ZXing.Net does not guess one; its text is not used.
    private static Dictionary<DecodeHintType, object> HintsOf(ZXingSymbolReaderOptions options)
    {
        Dictionary<DecodeHintType, object> hints = new() { [DecodeHintType.CHARACTER_SET] = "ISO-8859-1" };
        if (options.TryHarder)
        {
            hints[DecodeHintType.TRY_HARDER] = true;
        }

        return hints;
    }
}
