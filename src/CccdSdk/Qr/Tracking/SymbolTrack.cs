using System.Diagnostics;
using CccdSdk.Qr.Detection;
using CccdSdk.Qr.Symbol;

namespace CccdSdk.Qr.Tracking;

/// <summary>One symbol over several frames: what each of them showed, and the sum.</summary>
/// <remarks>
/// A frame is added only when it shows the same symbol, see <see cref="Matches"/>: a sum of two cards could give a third one. That is the
/// first of three lines: error correction keeps its margins for the sum, see <see cref="ErasureChoice"/>; and a reading of the sum must
/// agree with each frame alone, see <see cref="TrackCheck"/>.
/// </remarks>
internal sealed class SymbolTrack
{
    /// <summary>Frames that are kept; noise falls with the root of their number, and 12 are less than half a second of video.</summary>
    internal const int MaxFrames = 12;

    /// <summary>
    /// Part of the correlation that noise lets expect which a frame must reach. Different cards have random error correction codewords and
    /// reach 0 there, and at the most what their equal fields make up in all the data.
    /// </summary>
    private const float LeastMatch = 0.6f;

    /// <summary>A correlation of n random values is 1 / √n on average; so many times that is none by chance.</summary>
    private const float Significance = 3.5f;

    /// <summary>
    /// The last sixth of the codewords belongs to error correction in every version and level (ISO/IEC 18004:2015, table 9: 19 % or more), and
    /// to all blocks in turn. One other byte of the data changes practically all of them in its block.
    /// </summary>
    private const int TailPart = 6;

    /// <summary>With fewer frames nobody can say which of them is wrong.</summary>
    private const int FewestToJudge = 3;

    /// <summary>A first sum, and two that leave out what contradicted it.</summary>
    private const int JudgingRounds = 3;

    /// <summary>Nine modules of noise vary by so many times their variance only seldom.</summary>
    private const float TolerableVariance = 1.5f;

    /// <summary>No frame is clearer than this: a fifth of a clear module, in squared steps.</summary>
    private const float LeastVariance = 400;

    private readonly WorkingMemory<sbyte> _frames = new();
    private readonly WorkingMemory<float> _sum = new();
    private readonly WorkingMemory<float> _next = new();
    private readonly WorkingMemory<float> _weights = new();
    private readonly SoftQuality[] _qualities = new SoftQuality[MaxFrames];
    private int _size;

    /// <summary>The version of the symbol.</summary>
    public int Version { get; private set; }

    /// <summary>Whether it is light on dark.</summary>
    public bool IsInverted { get; private set; }

    /// <summary>Where it was seen last.</summary>
    public QrCorners Corners { get; private set; }

    /// <summary>Where its modules were then.</summary>
    public SymbolTransform Transform { get; } = new();

    /// <summary>When it was seen last.</summary>
    public long LastSeen { get; private set; }

    /// <summary>Frames in the sum; 0 for a track that is free.</summary>
    public int FrameCount { get; private set; }

    /// <summary>Whether a frame showed it clearly enough to be no accident.</summary>
    public bool IsLikely { get; private set; }

    /// <summary>The sum, in the measure of one frame: 1 is dark, -1 is light.</summary>
    public ReadOnlySpan<float> Sum => _sum.Span;

    private int ModuleCount => _size * _size;

    /// <summary>One of the frames in the sum.</summary>
    public ReadOnlySpan<sbyte> Frame(int index) => _frames.Span.Slice(index * ModuleCount, ModuleCount);

    /// <summary>How clear a frame in the sum is.</summary>
    public SoftQuality QualityOf(int index) => _qualities[index];

    /// <summary>Begins with a first frame.</summary>
    public void Start(FrameSample sample, long now)
    {
        Release();
        _size = SymbolVersion.SizeOf(sample.Version);
        (Version, IsInverted, IsLikely) = (sample.Version, sample.IsInverted, false);
        _frames.Rent(MaxFrames * ModuleCount);
        _sum.Rent(ModuleCount);
        Add(sample, now);
    }

    /// <summary>How well a frame fits the sum: 0 when it shows another symbol or another grid.</summary>
    public float Matches(FrameSample sample)
    {
        if (FrameCount == 0 || sample.Version != Version || sample.IsInverted != IsInverted)
        {
            return 0;
        }

        ReadOnlySpan<ushort> data = sample.DataModules;
        ReadOnlySpan<ushort> tail = data[^(data.Length / TailPart)..];
        float expected = sample.Quality.Correlation * SoftModules.Measure<float>(FunctionPatterns.Of(Version), Sum).Correlation;
        float whole = SoftModules.Correlate(sample.Values, Sum, data, out int ofAll);
        float end = SoftModules.Correlate(sample.Values, Sum, tail, out int ofTail);
        return IsMatch(whole, expected, ofAll) && IsMatch(end, expected, ofTail) ? whole : 0;
    }

    /// <summary>Adds a frame. When there are too many, the least clear one goes.</summary>
    public void Add(FrameSample sample, long now)
    {
        Debug.Assert(sample.Version == Version, "Another symbol.");
        if (FrameCount == MaxFrames)
        {
            Remove(LeastClear());
        }

        sample.Values.CopyTo(_frames.Span[(FrameCount * ModuleCount)..]);
        _qualities[FrameCount++] = sample.Quality;
        IsLikely |= FrameCollector.IsLikely(sample.Quality);
        (Corners, LastSeen) = (sample.Corners, now);
        Transform.CopyFrom(sample.Transform);
        AddUp();
    }

    /// <summary>Takes a frame out of the sum.</summary>
    public void Remove(int index)
    {
        Span<sbyte> frames = _frames.Span;
        FrameCount--;
        frames.Slice(FrameCount * ModuleCount, ModuleCount).CopyTo(frames.Slice(index * ModuleCount, ModuleCount));
        _qualities[index] = _qualities[FrameCount];
        AddUp();
    }

    /// <summary>Forgets the symbol and gives the memory back, cleared.</summary>
    public void Release()
    {
        FrameCount = 0;
        _frames.Release();
        _sum.Release();
    }

    private static bool IsMatch(float correlation, float expected, int count) =>
        correlation > LeastMatch * expected && correlation * MathF.Sqrt(count) > Significance;

    private int LeastClear()
    {
        int least = 0;
        for (int i = 1; i < FrameCount; i++)
        {
            least = _qualities[i].Weight < _qualities[least].Weight ? i : least;
        }

        return least;
    }

    // A frame that says nothing about a module, 0, does not count there; every other one by how clear it is, and then, where it contradicts the others, by how little.
    private void AddUp()
    {
        Span<float> all = _weights.Rent(ModuleCount);
        Span<float> sum = _sum.Span;
        for (int round = 0; round < (FrameCount >= FewestToJudge ? JudgingRounds : 1); round++)
        {
            Span<float> next = _next.Rent(ModuleCount);
            next.Clear();
            all.Clear();
            for (int i = 0; i < FrameCount; i++)
            {
                AddFrame(Frame(i), _qualities[i], round > 0 ? sum : [], next, all);
            }

            for (int module = 0; module < sum.Length; module++)
            {
                sum[module] = all[module] > 0 ? next[module] / all[module] : 0;
            }
        }

        _weights.Release();
        _next.Release();
    }

    private void AddFrame(ReadOnlySpan<sbyte> frame, SoftQuality quality, ReadOnlySpan<float> judge, Span<float> sum, Span<float> all)
    {
        float amplitude = quality.Amplitude * SoftModules.Steps;
        float variance = judge.IsEmpty ? 0 : VarianceOf(frame, amplitude, judge);
        for (int module = 0; module < frame.Length; module++)
        {
            if (frame[module] == 0)
            {
                continue;
            }

            float weight = quality.Weight * (judge.IsEmpty ? 1 : Trust(frame, amplitude, variance, judge, module));
            sum[module] += weight * frame[module];
            all[module] += weight * amplitude;
        }
    }

    // By the mean of what it is off, in which dirt counts less than in squares; 1.25 is the ratio of the two for noise.
    private static float VarianceOf(ReadOnlySpan<sbyte> frame, float amplitude, ReadOnlySpan<float> judge)
    {
        float sum = 0;
        int count = 1;
        for (int i = 0; i < frame.Length; i++)
        {
            sum += frame[i] == 0 ? 0 : MathF.Abs(frame[i] - (amplitude * Math.Clamp(judge[i], -1, 1)));
            count += frame[i] == 0 ? 0 : 1;
        }

        float deviation = 1.25f * sum / count;
        return Math.Max(deviation * deviation, LeastVariance);
    }

    // Dirt and glare cover some modules together: there the frame is off by more than it is elsewhere.
    private float Trust(ReadOnlySpan<sbyte> frame, float amplitude, float variance, ReadOnlySpan<float> judge, int module)
    {
        (int x, int y) = (module % _size, module / _size);
        float squares = 0;
        int count = 0;
        for (int row = Math.Max(y - 1, 0); row <= Math.Min(y + 1, _size - 1); row++)
        {
            for (int i = (row * _size) + Math.Max(x - 1, 0); i <= (row * _size) + Math.Min(x + 1, _size - 1); i++)
            {
                float difference = frame[i] == 0 ? 0 : frame[i] - (amplitude * Math.Clamp(judge[i], -1, 1));
                squares += difference * difference;
                count++;
            }
        }

        float trust = TolerableVariance * variance * count / Math.Max(squares, 1);
        return trust >= 1 ? 1 : trust * trust;
    }
}
