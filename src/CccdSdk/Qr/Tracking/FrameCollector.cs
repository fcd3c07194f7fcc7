using CccdSdk.Imaging;
using CccdSdk.Qr.Detection;
using CccdSdk.Qr.Symbol;

namespace CccdSdk.Qr.Tracking;

/// <summary>Keeps what the search of one frame sampled, the clearest reading of each place, and ends the search when its time is up.</summary>
internal sealed class FrameCollector(TimeProvider time) : IReadObserver
{
    /// <summary>Symbols of one frame that are kept.</summary>
    internal const int MaxSamples = 4;

    /// <summary>Less clear function modules are texture, or a grid that is a module off.</summary>
    private const float LeastCorrelation = 0.3f;

    /// <summary>
    /// Grids that are off by some modules, or turned, have up to half of their function modules right by chance and by what patterns have in
    /// common; below that the place is only a guess.
    /// </summary>
    private const float LikelyCorrelation = 0.55f;

    /// <summary>With clearer ones the place is certain, and looking at the frame in other ways would find the same.</summary>
    private const float CertainCorrelation = 0.8f;

    /// <summary>
    /// Grey levels between the lightest and the darkest pixel of paper; see <see cref="LocalThreshold.Noise"/>. Fewer do not break rings; more
    /// give runs by chance in such number that looking at them takes all the time of a frame.
    /// </summary>
    private const int MuchNoise = 14;

    private readonly FrameSample[] _samples = [new(), new(), new(), new()];
    private readonly SymbolTransform _placed = new();
    private long _deadline;
    private long _searchDeadline;
    private int _left;
    private int _top;
    private int _width;
    private int _height;
    private bool _isCertain;

    /// <summary>How many samples there are.</summary>
    public int Count { get; private set; }

    /// <summary>Whether a look found much noise.</summary>
    public bool IsNoisy { get; private set; }

    /// <summary>Whether looks are taken that are not worth their time in a noisy frame; see <see cref="ShouldSkip"/>.</summary>
    public bool TakesEveryLook { get; set; }

    /// <summary>Whether the time of the search is up.</summary>
    public bool IsLate => time.GetTimestamp() >= _searchDeadline;

    /// <inheritdoc/>
    public bool ShouldStop => _isCertain || IsLate;

    /// <summary>A sample.</summary>
    public FrameSample this[int index] => _samples[index];

    /// <summary>Begins a frame.</summary>
    /// <param name="width">Its width.</param>
    /// <param name="height">Its height.</param>
    /// <param name="deadline">The timestamp at which its time is up.</param>
    public void Begin(int width, int height, long deadline)
    {
        (_width, _height, _deadline, _searchDeadline, Count, IsNoisy) = (width, height, deadline, deadline, 0, false);
        LookAt(0, 0);
    }

    /// <summary>Sets when the search that comes next has to end; not after the time of the frame.</summary>
    public void SearchUntil(long deadline) => _searchDeadline = Math.Min(deadline, _deadline);

    /// <summary>Says where in the frame the picture lies that is searched next.</summary>
    public void LookAt(int left, int top) => (_left, _top, _isCertain) = (left, top, false);

    /// <summary>Whether there is a symbol, and not only a guess of one.</summary>
    public bool HasLikelySample
    {
        get
        {
            for (int i = 0; i < Count; i++)
            {
                if (IsLikely(_samples[i].Quality))
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>Whether function modules so clear are those of a symbol.</summary>
    public static bool IsLikely(SoftQuality quality) => quality.Correlation >= LikelyCorrelation;

    /// <summary>Whether there is a symbol all of which is in a part of the frame.</summary>
    public bool HasSampleWithin(in FrameRegion region)
    {
        for (int i = 0; i < Count; i++)
        {
            if (IsLikely(_samples[i].Quality) && !SymbolOutline.IsCutOff(_samples[i].Corners.Move(-region.Left, -region.Top), region.Width, region.Height))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Forgets everything and gives the memory back, cleared.</summary>
    public void Release()
    {
        Count = 0;
        foreach (FrameSample sample in _samples)
        {
            sample.Release();
        }
    }

    /// <inheritdoc/>
    public void OnLook(FinderLook look, LocalThreshold threshold, IReadOnlyList<FinderPattern> patterns) => IsNoisy |= threshold.Noise >= MuchNoise;

    /// <inheritdoc/>
    public bool ShouldSkip(in FinderLook look) => IsNoisy && !TakesEveryLook && look.Effort > QrReaderEffort.Fast;

    /// <inheritdoc/>
    public void OnCandidate(in FinderTriple triple)
    {
    }

    /// <inheritdoc/>
    public void OnLocated(SymbolTransform transform, int version, float agreement)
    {
    }

    /// <inheritdoc/>
    public void OnSampled(
        in LuminanceView picture, SymbolTransform transform, int version, bool inverted, ReadOnlySpan<float> grey, ReadOnlySpan<float> darkness)
    {
        SoftQuality quality = SoftModules.Measure(FunctionPatterns.Of(version), darkness);
        QrCorners corners = SymbolOutline.Corners(transform, isMirrored: false).Move(_left, _top);
        if (quality.Correlation < LeastCorrelation || PlaceFor(corners, quality) is not { } sample)
        {
            return;
        }

        _isCertain |= quality.Correlation >= CertainCorrelation;
        bool cutOff = SymbolOutline.IsCutOff(corners, _width, _height);
        FrameFacts facts = FrameFacts.Measure(version, grey, darkness, SymbolOutline.PixelsPerModule(transform), cutOff);
        _placed.CopyFrom(transform);
        _placed.Move(_left, _top);
        sample.Set(version, inverted, _placed, grey, darkness, quality, facts);
    }

    /// <inheritdoc/>
    public void OnDecoded(ReadOnlySpan<float> darkness, QrReadStatus status, DecodedSymbol? decoded, bool mirrored)
    {
    }

    // The same place is kept once, with the version and the grid that fit best.
    private FrameSample? PlaceFor(QrCorners corners, SoftQuality quality)
    {
        for (int i = 0; i < Count; i++)
        {
            if (SymbolOutline.Overlap(_samples[i].Corners, corners))
            {
                return quality.Correlation > _samples[i].Quality.Correlation ? _samples[i] : null;
            }
        }

        return Count < MaxSamples ? _samples[Count++] : null;
    }
}
