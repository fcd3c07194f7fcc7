using CccdSdk.Imaging;
using CccdSdk.Qr;
using CccdSdk.Qr.Detection;
using CccdSdk.Qr.Symbol;

namespace CccdSdk.Tool.Explain;

/// <summary>Keeps what the stages of one reading saw, as far as the drawings need it.</summary>
internal sealed class ReadRecorder : IReadObserver
{
    /// <summary>Symbols that are drawn; a picture full of texture has many that are none.</summary>
    private const int MaxSymbols = 4;

    /// <summary>The longest side of a picture of dark and light: the drawing shows it half as large.</summary>
    private const int LongestSide = 1200;

    private LookRecord? _look;
    private SymbolRecord? _symbol;
    private float _agreement;

    /// <summary>The looks in their order.</summary>
    public List<LookRecord> Looks { get; } = [];

    /// <summary>The groups of three that were tried.</summary>
    public List<FinderTriple> Triples { get; } = [];

    /// <summary>The grids that were located.</summary>
    public List<(QrCorners Corners, int Version, float Agreement)> Grids { get; } = [];

    /// <summary>The symbols whose modules were sampled, the clearest reading of each, those that were read first.</summary>
    public List<SymbolRecord> Symbols { get; } = [];

    /// <inheritdoc/>
    public bool ShouldStop => false;

    /// <inheritdoc/>
    public void OnThresholds(in LuminanceView view, LocalThreshold threshold)
    {
        (int columns, int rows) = (Tiles(view.Width), Tiles(view.Height));
        byte[] tiles = new byte[columns * rows];
        for (int i = 0; i < tiles.Length; i++)
        {
            tiles[i] = threshold.At(i % columns * LocalThreshold.TileSize, i / columns * LocalThreshold.TileSize);
        }

        byte[] light = new byte[view.Width * view.Height];
        for (int i = 0; i < light.Length; i++)
        {
            (int y, int x) = Math.DivRem(i, view.Width);
            light[i] = view.Row(y)[x] < tiles[(y / LocalThreshold.TileSize * columns) + (x / LocalThreshold.TileSize)] ? byte.MinValue : byte.MaxValue;
        }

        _look = new LookRecord(
            view.Width,
            view.Height,
            threshold.Noise,
            GreyPicture.Of(new LuminanceView(tiles, columns, rows, columns), LongestSide),
            GreyPicture.Of(new LuminanceView(light, view.Width, view.Height, view.Width), LongestSide));
    }

    /// <inheritdoc/>
    public void OnLook(FinderLook look, LocalThreshold threshold, IReadOnlyList<FinderPattern> patterns)
    {
        if (_look is { } last)
        {
            (last.Look, last.Patterns, _look) = (look, [.. patterns], null);
            Looks.Add(last);
        }
    }

    /// <summary>The group that was refused for its timing patterns, of all such groups the one that has most of them.</summary>
    public (FinderTriple Triple, float Timing)? BestRefused { get; private set; }

    /// <inheritdoc/>
    public void OnCandidate(in FinderTriple triple) => Triples.Add(triple);

    /// <inheritdoc/>
    public void OnTiming(float timing)
    {
        if (timing < SymbolCandidateReader.LeastTiming && timing > (BestRefused?.Timing ?? 0))
        {
            BestRefused = (Triples[^1], timing);
        }
    }

    /// <inheritdoc/>
    public void OnLocated(SymbolTransform transform, int version, float agreement)
    {
        _agreement = agreement;
        Grids.Add((SymbolOutline.Corners(transform, isMirrored: false), version, agreement));
    }

    /// <inheritdoc/>
    public void OnSampled(
        in LuminanceView picture, SymbolTransform transform, int version, bool inverted, ReadOnlySpan<float> grey, ReadOnlySpan<float> darkness)
    {
        Finish();
        _symbol = new SymbolRecord(transform, version, _agreement, grey, darkness);
    }

    /// <inheritdoc/>
    public void OnRated(ReadOnlySpan<byte> odds) => _symbol?.Rate(odds);

    /// <inheritdoc/>
    public void OnDecoded(ReadOnlySpan<float> darkness, QrReadStatus status, DecodedSymbol? decoded, bool mirrored) =>
        _symbol?.Take(darkness, status, decoded, mirrored);

    /// <summary>Ends the recording.</summary>
    public void Finish()
    {
        if (_symbol is not { } symbol)
        {
            return;
        }

        _symbol = null;
        int same = Symbols.FindIndex(other => SymbolOutline.Overlap(other.Corners, symbol.Corners));
        if (same >= 0 && !symbol.IsBetterThan(Symbols[same]))
        {
            return;
        }

        Symbols.RemoveAll(other => SymbolOutline.Overlap(other.Corners, symbol.Corners) && symbol.IsBetterThan(other));
        int place = Symbols.FindIndex(symbol.IsBetterThan);
        Symbols.Insert(place < 0 ? Symbols.Count : place, symbol);
        if (Symbols.Count > MaxSymbols)
        {
            Symbols.RemoveAt(MaxSymbols);
        }
    }

    private static int Tiles(int pixels) => (pixels + LocalThreshold.TileSize - 1) / LocalThreshold.TileSize;
}
