using CccdSdk.Imaging;
using CccdSdk.Qr.Symbol;

namespace CccdSdk.Qr.Detection;

/// <summary>Samples the modules of a located symbol and decodes them, in more than one way when the first one fails.</summary>
internal sealed class ModuleReader
{
    private readonly ModuleLevels _levels = new();
    private readonly ModuleEqualizer _equalizer = new();
    private readonly WorkingMemory<float> _grey = new();
    private readonly WorkingMemory<float> _darkness = new();
    private readonly WorkingMemory<float> _filtered = new();
    private readonly WorkingMemory<byte> _odds = new();
    private readonly WorkingMemory<byte> _turned = new();
    private readonly ModuleDoubts _doubts = new();
    private BitMatrix? _matrix;

    /// <summary>Watches the stages; null for nobody.</summary>
    public IReadObserver? Observer { get; set; }

    /// <summary>What the content may be expected to look like; null for anything.</summary>
    public IPayloadGrammar? Grammar { get; set; }

    /// <summary>Reads the modules.</summary>
    /// <returns><see cref="QrReadStatus.Read"/>, or the furthest stage that failed.</returns>
    public QrReadStatus Read(
        in LuminanceView picture, SymbolTransform transform, int version, bool inverted, QrReaderEffort effort, out DecodedSymbol? decoded, out bool mirrored)
    {
        int size = transform.Size;
        Span<float> grey = _grey.Rent(size * size);
        Span<float> darkness = _darkness.Rent(size * size);
        GridSampler.Sample(picture, transform, grey);
        _levels.Measure(grey, size, inverted, darkness);
        bool cutOff = SymbolOutline.IsCutOff(SymbolOutline.Corners(transform, isMirrored: false), picture.Width, picture.Height);
        if (cutOff)
        {
            GridSampler.ClearOutside(picture, transform, darkness);
        }

        Observer?.OnSampled(picture, transform, version, inverted, grey, darkness);
        Span<byte> odds = _odds.Rent(size * size);
        ModuleDoubts.RateAlone(darkness, odds);
        QrReadStatus status = Decode(darkness, odds, size, effort != QrReaderEffort.Fast, out decoded, out mirrored);
        if (status == QrReadStatus.Read || effort == QrReaderEffort.Fast || IsLate)
        {
            return status;
        }

        Span<float> filtered = _filtered.Rent(size * size);
        _equalizer.Apply(FunctionPatterns.Of(version), darkness, filtered);
        if (cutOff)
        {
            GridSampler.ClearOutside(picture, transform, filtered);
        }

        _doubts.Sample(picture, transform, _levels);
        _doubts.Rate(size, filtered, darkness, odds);
        QrReadStatus second = Decode(filtered, odds, size, plainOnly: false, out decoded, out mirrored);
        if (second != QrReadStatus.Read && !IsLate)
        {
            status = second > status ? second : status;
            _doubts.Rate(size, darkness, filtered, odds);
            second = Decode(darkness, odds, size, plainOnly: false, out decoded, out mirrored);
        }

        return second == QrReadStatus.Read || second > status ? second : status;
    }

    /// <summary>Samples the modules for the observer alone.</summary>
    public void Sample(in LuminanceView picture, SymbolTransform transform, int version, bool inverted)
    {
        int count = transform.Size * transform.Size;
        Span<float> grey = _grey.Rent(count);
        Span<float> darkness = _darkness.Rent(count);
        GridSampler.Sample(picture, transform, grey);
        _levels.Measure(grey, transform.Size, inverted, darkness);
        Observer?.OnSampled(picture, transform, version, inverted, grey, darkness);
    }

    /// <summary>Reads modules that were sampled before.</summary>
    /// <param name="darkness">How dark they are, row by row.</param>
    /// <param name="version">The version.</param>
    /// <param name="effort">How much to try.</param>
    /// <param name="decoded">What they say, or null.</param>
    /// <param name="mirrored">Whether rows and columns were exchanged.</param>
    public QrReadStatus ReadSampled(ReadOnlySpan<float> darkness, int version, QrReaderEffort effort, out DecodedSymbol? decoded, out bool mirrored)
    {
        int size = SymbolVersion.SizeOf(version);
        Span<byte> odds = _odds.Rent(size * size);
        ModuleDoubts.RateAlone(darkness, odds);
        QrReadStatus status = Decode(darkness, odds, size, plainOnly: false, out decoded, out mirrored);
        if (status == QrReadStatus.Read || effort == QrReaderEffort.Fast)
        {
            return status;
        }

        Span<float> filtered = _filtered.Rent(size * size);
        _equalizer.Apply(FunctionPatterns.Of(version), darkness, filtered);
        ModuleDoubts.RateAlone(filtered, odds);
        QrReadStatus second = Decode(filtered, odds, size, plainOnly: false, out decoded, out mirrored);
        return second == QrReadStatus.Read || second > status ? second : status;
    }

    /// <summary>Gives the memory back, cleared.</summary>
    public void Release()
    {
        _levels.Release();
        _grey.Release();
        _darkness.Release();
        _filtered.Release();
        _odds.Release();
        _turned.Release();
        _doubts.Release();
        _matrix?.Clear();
    }

    private bool IsLate => Observer is { IsLate: true };

    // Damaged format information looks like that of a mirrored symbol by chance; only where it looks no less like it, that is tried.
    private QrReadStatus Decode(
        ReadOnlySpan<float> darkness, ReadOnlySpan<byte> odds, int size, bool plainOnly, out DecodedSymbol? decoded, out bool mirrored)
    {
        mirrored = false;
        int likeness = Fill(darkness, odds, size, transpose: false);
        QrReadStatus status = SymbolDecoder.Decode(_matrix!, _turned.Span, out decoded, plainOnly, Grammar);
        if (status is QrReadStatus.UnreadableFormatInformation or QrReadStatus.TooManyErrors && likeness < FormatInformation.CertainLikeness
            && Fill(darkness, odds, size, transpose: true) >= likeness)
        {
            QrReadStatus second = SymbolDecoder.Decode(_matrix!, _turned.Span, out decoded, plainOnly, Grammar);
            mirrored = second == QrReadStatus.Read;
            status = mirrored || second > status ? second : status;
        }

        Observer?.OnRated(odds);
        Observer?.OnDecoded(darkness, status, decoded, mirrored);
        return status;
    }

    // Puts the modules where the decoder takes them from; returns how much their format information looks like one.
    private int Fill(ReadOnlySpan<float> darkness, ReadOnlySpan<byte> odds, int size, bool transpose)
    {
        BitMatrix matrix = _matrix is { } last && last.Size == size ? last : _matrix = new BitMatrix(size);
        Span<byte> turned = _turned.Rent(size * size);
        for (int i = 0; i < darkness.Length; i++)
        {
            int target = transpose ? ((i % size) * size) + (i / size) : i;
            matrix.Modules[target] = darkness[i] > 0;
            turned[target] = odds[i];
        }

        return FormatInformation.Likeness(matrix);
    }
}
