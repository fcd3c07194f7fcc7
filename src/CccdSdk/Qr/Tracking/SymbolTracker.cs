using CccdSdk.Imaging;
using CccdSdk.Qr.Detection;

namespace CccdSdk.Qr.Tracking;

/// <summary>Frames in, symbols out: looks where the symbol was, then everywhere, and adds up what a single frame does not tell.</summary>
internal sealed class SymbolTracker : IDisposable
{
    /// <summary>A hand moves a card by less than this part of the symbol between two frames.</summary>
    private const float RegionMargin = 0.35f;

    /// <summary>
    /// The parts of the time after which finder patterns are no longer looked for by runs, where the symbol was and anywhere; the rest is
    /// for rings, which take about as long whatever the frame shows. A look or a symbol that was begun is ended, so that no search has all.
    /// </summary>
    private const float RegionPart = 0.3f, RunScanPart = 0.5f, EveryLookPart = 0.8f;

    /// <summary>
    /// Rings need three whole finder patterns; a worn one is only found by the looks that take all the time of a noisy frame. So these have
    /// every fourth frame of those in which nothing is found.
    /// </summary>
    private const int EveryLookPeriod = 4;

    private readonly TimeProvider _time;
    private readonly QrReaderOptions _options;
    private readonly FrameCollector _collector;
    private readonly IPayloadGrammar? _grammar;
    private readonly SymbolTracks _tracks;
    private readonly RingReader _rings;
    private readonly FrameSteps _steps;
    private readonly long _budget;
    private readonly long _memory;
    private QrCorners? _region;
    private int _framesWithout;

    /// <summary>Makes a tracker.</summary>
    /// <param name="time">The clock of the budget.</param>
    /// <param name="options">How a frame is read.</param>
    /// <param name="budget">Time for a frame; see <see cref="FrameSteps"/>.</param>
    /// <param name="memory">How long a symbol that is not seen is remembered.</param>
    /// <param name="grammar">What the content may be expected to look like; null for anything.</param>
    public SymbolTracker(TimeProvider time, QrReaderOptions options, TimeSpan budget, TimeSpan memory, IPayloadGrammar? grammar = null)
    {
        (_time, _options, _grammar) = (time, options, grammar);
        (_tracks, _rings) = (new SymbolTracks(grammar), new RingReader(grammar));
        _collector = new FrameCollector(time);
        (_budget, _memory) = (ToTicks(budget), ToTicks(memory));
        _steps = new FrameSteps(time, _budget);
    }

    /// <summary>Where the last candidate was, or null.</summary>
    public QrCorners? Region => _region;

    /// <summary>Reads one frame.</summary>
    /// <param name="frame">The frame.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <returns>What was read, from this frame alone or from the sum, and what the clearest symbol looks like.</returns>
    public TrackedFrame Read(in LuminanceView frame, CancellationToken cancellationToken)
    {
        long now = _time.GetTimestamp();
        _tracks.Expire(now - _memory);
        _steps.Start(now);
        _collector.Begin(frame.Width, frame.Height, _steps.Deadline);
        try
        {
            _collector.TakesEveryLook = _framesWithout % EveryLookPeriod == EveryLookPeriod - 1;
            QrReadResult result = Search(frame, now, cancellationToken);
            _framesWithout = _collector.HasLikelySample ? 0 : _framesWithout + 1;
            TrackedFrame tracked = result.Status == QrReadStatus.Read ? new TrackedFrame(result, 1, FactsOf(1), Moved()) : AddUp(result, now);
            Remember(tracked.Result);
            return tracked;
        }
        finally
        {
            _collector.Release();
        }
    }

    /// <summary>Forgets the frames; where the symbol was is still known.</summary>
    public void ForgetFrames() => _tracks.Clear();

    /// <summary>Forgets everything that was seen.</summary>
    public void Clear()
    {
        _tracks.Clear();
        _steps.Clear();
        _region = null;
        _framesWithout = 0;
    }

    /// <summary>Forgets everything that was seen.</summary>
    public void Dispose() => Clear();

    // A single guess may be texture; what another frame shows too is none, and a symbol that is cut off has lost a part of its function modules.
    private FrameFacts? FactsOf(int frames) =>
        Clearest() is { } sample && (frames > 1 || sample.Facts.IsCutOff || FrameCollector.IsLikely(sample.Quality)) ? sample.Facts : null;

    private QrReadResult Search(in LuminanceView frame, long now, CancellationToken cancellationToken)
    {
        _tracks.Follow(frame, _collector);
        if (_steps.IsSumOwed && _collector.HasLikelySample)
        {
            return QrReadResult.Empty;
        }

        if (_region is { } last && FrameRegion.Around(last, RegionMargin, frame.Width, frame.Height) is { IsPart: true } region)
        {
            _collector.LookAt(region.Left, region.Top);
            _collector.SearchUntil(now + (long)(RegionPart * _budget));
            QrReadResult near = QrDecoder.Read(region.Cut(frame), _options, cancellationToken, _collector, _grammar);
            if (near.Status == QrReadStatus.Read || _collector.HasSampleWithin(region))
            {
                return near.Move(region.Left, region.Top);
            }
        }

        _collector.LookAt(0, 0);
        _collector.SearchUntil(now + (long)((_collector.TakesEveryLook ? EveryLookPart : RunScanPart) * _budget));
        QrReadResult all = QrDecoder.Read(frame, _options, cancellationToken, _collector, _grammar);
        _collector.SearchUntil(_steps.IsSumOwed ? _steps.Deadline - _steps.CostOf(FrameStep.ReadSum) : _steps.Deadline);
        return all.Status != QrReadStatus.Read && IsWorthRings && _rings.Read(frame, _options.Effort, _collector, _steps) is { } symbol
            ? new QrReadResult([symbol])
            : all;
    }

    // Cameras that only want the cheapest look do so in pictures without noise.
    private bool IsWorthRings => !_collector.HasLikelySample && !_collector.IsLate && (_options.Effort != QrReaderEffort.Fast || _collector.IsNoisy);

    private TrackedFrame AddUp(QrReadResult result, long now)
    {
        float moved = Moved();
        for (int i = 0; i < _collector.Count; i++)
        {
            SymbolTrack track = _tracks.Add(_collector[i], now);
            if (_tracks.Read(track, _options.Effort, _steps) is { } symbol)
            {
                int frames = track.FrameCount;
                return new TrackedFrame(new QrReadResult([symbol]), frames, _collector[i].Facts, moved);
            }
        }

        int added = _collector.Count > 0 ? _tracks.Latest?.FrameCount ?? 0 : 0;
        return FactsOf(added) is { } facts ? new TrackedFrame(result, added, facts, moved) : new TrackedFrame(result, 0, null, moved);
    }

    private void Remember(QrReadResult result)
    {
        if (Clearest() is { } sample)
        {
            _region = sample.Corners;
        }
        else if (result.Symbols.Count > 0 && result.Symbols[0].Corners is { } corners)
        {
            _region = corners;
        }
        else if (_tracks.Latest is null)
        {
            _region = null;
        }
    }

    private FrameSample? Clearest()
    {
        FrameSample? best = null;
        for (int i = 0; i < _collector.Count; i++)
        {
            best = best is null || _collector[i].Quality.Correlation > best.Quality.Correlation ? _collector[i] : best;
        }

        return best;
    }

    // In modules, because a card that is near moves by more pixels.
    private float Moved() =>
        _region is { } last && Clearest() is { } sample && SymbolOutline.Overlap(last, sample.Corners)
            ? SymbolOutline.LargestDistance(last, sample.Corners) / sample.Facts.PixelsPerModule
            : 0;

    private long ToTicks(TimeSpan span) => (long)(span.TotalSeconds * _time.TimestampFrequency);
}
