using CccdSdk.Imaging;
using CccdSdk.Qr.Detection;
using CccdSdk.Qr.Symbol;

namespace CccdSdk.Qr.Tracking;

/// <summary>The symbols that are followed over frames: few, so that memory is bounded.</summary>
/// <param name="grammar">What the content may be expected to look like; null for anything.</param>
internal sealed class SymbolTracks(IPayloadGrammar? grammar = null)
{
    /// <summary>Two cards at a time, and one grid that was wrong.</summary>
    private const int MaxTracks = 3;

    /// <summary>What is looked at around the last place, on each side, as a part of the symbol.</summary>
    private const float Margin = 0.25f;

    /// <summary>Less is what chance gives to the best of some hundred places.</summary>
    private const float LeastAlignment = 0.15f;

    private readonly SymbolTrack[] _tracks = [new(), new(), new()];
    private readonly WorkingMemory<byte> _smooth = new();
    private readonly WorkingMemory<ushort> _lines = new();
    private readonly WorkingMemory<float> _unblurred = new();
    private readonly SymbolAligner _aligner = new();
    private readonly ModuleEqualizer _equalizer = new();
    private readonly JointEqualizer _joint = new();
    private readonly ModuleReader _modules = new() { Grammar = grammar };

    /// <summary>The track that was seen last, or null.</summary>
    public SymbolTrack? Latest
    {
        get
        {
            SymbolTrack? latest = null;
            foreach (SymbolTrack track in _tracks)
            {
                latest = track.FrameCount > 0 && (latest is null || track.LastSeen >= latest.LastSeen) ? track : latest;
            }

            return latest;
        }
    }

    /// <summary>Looks for the symbol that was seen last, where it was.</summary>
    /// <param name="frame">The frame.</param>
    /// <param name="collector">Receives what its modules show, when it is there.</param>
    public void Follow(in LuminanceView frame, FrameCollector collector)
    {
        if (Latest is not { IsLikely: true } track)
        {
            return;
        }

        FrameRegion region = FrameRegion.Around(track.Corners, Margin, frame.Width, frame.Height);
        if (region is { Width: >= LuminanceSampler.SmallestSide, Height: >= LuminanceSampler.SmallestSide } && Align(region.Cut(frame), region.Left, region.Top, track) > LeastAlignment)
        {
            _modules.Observer = collector;
            _modules.Sample(frame, _aligner.Transform, track.Version, track.IsInverted);
            _modules.Observer = null;
            _modules.Release();
        }
    }

    /// <summary>Adds a sample to the symbol that it shows, or begins a new one.</summary>
    /// <returns>The track.</returns>
    public SymbolTrack Add(FrameSample sample, long now)
    {
        SymbolTrack? best = null;
        float match = 0;
        foreach (SymbolTrack track in _tracks)
        {
            float fit = track.Matches(sample);
            (best, match) = fit > match ? (track, fit) : (best, match);
        }

        if (best is not null)
        {
            best.Add(sample, now);
            return best;
        }

        best = FreeOrOldest();
        best.Start(sample, now);
        return best;
    }

    /// <summary>Reads the sum of a track.</summary>
    /// <param name="track">The track.</param>
    /// <param name="effort">How much to try.</param>
    /// <param name="steps">Says what there is time for.</param>
    /// <returns>The symbol, or null while it cannot be read.</returns>
    public QrSymbol? Read(SymbolTrack track, QrReaderEffort effort, FrameSteps steps)
    {
        while (track.FrameCount > 1)
        {
            QrReadStatus status = ReadSum(track, effort, steps, out DecodedSymbol? decoded, out bool mirrored);
            _modules.Release();
            if (status != QrReadStatus.Read || decoded is null)
            {
                return null;
            }

            int contradiction = TrackCheck.FindContradiction(track, decoded, mirrored);
            if (contradiction < 0)
            {
                QrCorners corners = mirrored ? track.Corners with { TopRight = track.Corners.BottomLeft, BottomLeft = track.Corners.TopRight } : track.Corners;
                return QrSymbol.FromDecoded(decoded, corners, SymbolOutline.PixelsPerModule(corners, SymbolVersion.SizeOf(track.Version)), mirrored, track.IsInverted);
            }

            track.Remove(contradiction);
        }

        return null;
    }

    /// <summary>Forgets the symbols that were not seen for a while.</summary>
    /// <param name="before">The timestamp before which they were seen last.</param>
    public void Expire(long before)
    {
        foreach (SymbolTrack track in _tracks)
        {
            if (track.FrameCount > 0 && track.LastSeen < before)
            {
                track.Release();
            }
        }
    }

    /// <summary>Forgets everything and gives the memory back, cleared.</summary>
    public void Clear()
    {
        foreach (SymbolTrack track in _tracks)
        {
            track.Release();
        }
    }

    private QrReadStatus ReadSum(SymbolTrack track, QrReaderEffort effort, FrameSteps steps, out DecodedSymbol? decoded, out bool mirrored)
    {
        (decoded, mirrored) = (null, false);
        if (!steps.TryBeginSum(FrameStep.ReadSum))
        {
            return QrReadStatus.TooManyErrors;
        }

        QrReadStatus status = _modules.ReadSampled(track.Sum, track.Version, effort, out decoded, out mirrored);
        steps.End(FrameStep.ReadSum);
        if (status != QrReadStatus.Read && effort != QrReaderEffort.Fast && steps.TryBeginSum(FrameStep.ReadWithoutBlur))
        {
            status = ReadWithoutBlur(track, out decoded, out mirrored);
            steps.End(FrameStep.ReadWithoutBlur);
        }

        return status;
    }

    private QrReadStatus ReadWithoutBlur(SymbolTrack track, out DecodedSymbol? decoded, out bool mirrored)
    {
        Span<float> modules = _unblurred.Rent(track.Sum.Length);
        _equalizer.Apply(FunctionPatterns.Of(track.Version), track.Sum, modules);
        _joint.Apply(track, modules, modules);
        QrReadStatus status = _modules.ReadSampled(modules, track.Version, QrReaderEffort.Fast, out decoded, out mirrored);
        _unblurred.Release();
        return status;
    }

    // Smoothing takes away most of the noise and little of the modules.
    private float Align(in LuminanceView part, int left, int top, SymbolTrack track)
    {
        float correlation = _aligner.Align(LuminanceScaler.Smooth(part, _smooth, _lines), left, top, track);
        _smooth.Release();
        _lines.Release();
        return correlation;
    }

    private SymbolTrack FreeOrOldest()
    {
        SymbolTrack oldest = _tracks[0];
        for (int i = 1; i < MaxTracks; i++)
        {
            bool isBetter = oldest.FrameCount > 0 && (_tracks[i].FrameCount == 0 || _tracks[i].LastSeen < oldest.LastSeen);
            oldest = isBetter ? _tracks[i] : oldest;
        }

        return oldest;
    }
}
