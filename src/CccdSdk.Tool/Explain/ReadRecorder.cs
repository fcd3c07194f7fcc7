using CccdSdk.Imaging;
using CccdSdk.Qr;
using CccdSdk.Qr.Detection;
using CccdSdk.Qr.Symbol;
using CccdSdk.Qr.Tracking;

namespace CccdSdk.Tool.Explain;

/// <summary>Keeps what the stages of one reading saw, as far as the drawings need it.</summary>
internal sealed class ReadRecorder(int width, int height) : IReadObserver
{
    private float _clearest;
    private bool _isClearest;

    /// <summary>The looks and their thresholds, tile by tile.</summary>
    public List<(FinderLook Look, int Columns, int Rows, byte[] Thresholds)> Looks { get; } = [];

    /// <summary>The finder patterns of all looks.</summary>
    public List<FinderPattern> Patterns { get; } = [];

    /// <summary>The groups of three that were tried.</summary>
    public List<FinderTriple> Triples { get; } = [];

    /// <summary>The grids that were located.</summary>
    public List<(QrCorners Corners, int Version, float Agreement)> Grids { get; } = [];

    /// <summary>How dark the modules of the clearest grid are: what was read, or the first try.</summary>
    public float[] Darkness { get; private set; } = [];

    /// <summary>Its version.</summary>
    public int Version { get; private set; }

    /// <summary>What it says, or null.</summary>
    public DecodedSymbol? Decoded { get; private set; }

    /// <summary>Whether rows and columns were exchanged.</summary>
    public bool IsMirrored { get; private set; }

    /// <summary>How far it came.</summary>
    public QrReadStatus Status { get; private set; } = QrReadStatus.NoFinderPatterns;

    /// <inheritdoc/>
    public bool ShouldStop => false;

    /// <inheritdoc/>
    public void OnLook(FinderLook look, LocalThreshold threshold, IReadOnlyList<FinderPattern> patterns)
    {
        (int w, int h) = look.View switch
        {
            FinderView.Half => (width / 2, height / 2),
            FinderView.Quarter => (width / 4, height / 4),
            FinderView.Double => (width * 2, height * 2),
            _ => (width, height),
        };
        (int columns, int rows) = (w / LocalThreshold.TileSize, h / LocalThreshold.TileSize);
        byte[] tiles = new byte[columns * rows];
        for (int i = 0; i < tiles.Length; i++)
        {
            tiles[i] = threshold.At(i % columns * LocalThreshold.TileSize, i / columns * LocalThreshold.TileSize);
        }

        Looks.Add((look, columns, rows, tiles));
        Patterns.Clear();
        Patterns.AddRange(patterns);
    }

    /// <inheritdoc/>
    public void OnCandidate(in FinderTriple triple) => Triples.Add(triple);

    /// <inheritdoc/>
    public void OnLocated(SymbolTransform transform, int version, float agreement) =>
        Grids.Add((SymbolOutline.Corners(transform, isMirrored: false), version, agreement));

    /// <inheritdoc/>
    public void OnSampled(
        in LuminanceView picture, SymbolTransform transform, int version, bool inverted, ReadOnlySpan<float> grey, ReadOnlySpan<float> darkness)
    {
        float correlation = SoftModules.Measure(FunctionPatterns.Of(version), darkness).Correlation;
        _isClearest = Decoded is null && correlation > _clearest;
        if (_isClearest)
        {
            (_clearest, Version, Darkness, Status) = (correlation, version, darkness.ToArray(), QrReadStatus.None);
        }
    }

    /// <inheritdoc/>
    public void OnDecoded(ReadOnlySpan<float> darkness, QrReadStatus status, DecodedSymbol? decoded, bool mirrored)
    {
        if (decoded is not null && Decoded is null)
        {
            (Decoded, IsMirrored, Status, Version, Darkness) = (decoded, mirrored, status, decoded.Version, darkness.ToArray());
        }
        else if (_isClearest && status > Status)
        {
            Status = status;
        }
    }
}
