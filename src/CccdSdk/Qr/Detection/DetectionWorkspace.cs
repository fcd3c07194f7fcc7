using System.Collections.Concurrent;

namespace CccdSdk.Qr.Detection;

/// <summary>All working memory of one call: rented from a pool, cleared when it goes back.</summary>
internal sealed class DetectionWorkspace
{
    /// <summary>Workspaces that wait for the next call; more calls at the same time make their own.</summary>
    private const int MaxPooled = 16;

    private static readonly ConcurrentQueue<DetectionWorkspace> s_pool = new();

    /// <summary>The one that was used last: its memory has its size already, and is still in the caches of the processor.</summary>
    private static DetectionWorkspace? s_last;

    private readonly WorkingMemory<byte> _scaled = new();
    private readonly WorkingMemory<byte> _smoothed = new();
    private readonly WorkingMemory<ushort> _lines = new();

    private DetectionWorkspace()
    {
        Decoder = new QrDecoder(this);
    }

    /// <summary>Joins the stages.</summary>
    public QrDecoder Decoder { get; }

    /// <summary>Thresholds of the picture that is looked at.</summary>
    public LocalThreshold Threshold { get; } = new();

    /// <summary>Finds finder patterns.</summary>
    public FinderPatternFinder Finder { get; } = new();

    /// <summary>Groups them.</summary>
    public FinderTripleFinder Triples { get; } = new();

    /// <summary>Completes groups of two.</summary>
    public FinderPatternPredictor Predictor { get; } = new();

    /// <summary>Reads a group.</summary>
    public SymbolCandidateReader Candidates { get; } = new();

    /// <summary>Pixels of a scaled picture.</summary>
    public WorkingMemory<byte> Scaled => _scaled;

    /// <summary>Pixels of a smoothed picture that is scaled or smoothed again.</summary>
    public WorkingMemory<byte> Smoothed => _smoothed;

    /// <summary>Lines between the steps of scaling.</summary>
    public WorkingMemory<ushort> Lines => _lines;

    /// <summary>Takes a workspace that nobody else uses.</summary>
    public static DetectionWorkspace Rent() =>
        Interlocked.Exchange(ref s_last, null) ?? (s_pool.TryDequeue(out DetectionWorkspace? workspace) ? workspace : new DetectionWorkspace());

    /// <summary>Gives it back; nothing of the picture stays in it.</summary>
    public void Return()
    {
        Threshold.Release();
        Finder.Release();
        Triples.Triples.Clear();
        Candidates.Release();
        _scaled.Release();
        _smoothed.Release();
        _lines.Release();
        if (Interlocked.Exchange(ref s_last, this) is { } before && s_pool.Count < MaxPooled)
        {
            s_pool.Enqueue(before);
        }
    }
}
