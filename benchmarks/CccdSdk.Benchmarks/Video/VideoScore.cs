using System.Globalization;

namespace CccdSdk.Benchmarks.Video;

/// <summary>What came of the videos of a level.</summary>
internal sealed class VideoScore
{
    private readonly List<double> _times = [];
    private int _cards;
    private int _read;
    private int _frames;
    private int _alone;

    /// <summary>The line above those of <see cref="Line"/>.</summary>
    public static string Heading => $"{"level",-16}{"cards read",-14}{"frames read alone",-20}{"wrong",6}{"median ms",11}{"p95 ms",9}{"max ms",9}";

    /// <summary>Cards of which something else was read.</summary>
    public int Wrong { get; private set; }

    /// <summary>Counts a frame, and whether it can be read alone.</summary>
    public void AddFrame(bool isReadAlone) => (_frames, _alone) = (_frames + 1, _alone + (isReadAlone ? 1 : 0));

    /// <summary>Counts the time of a frame of the video.</summary>
    public void AddTime(double milliseconds) => _times.Add(milliseconds);

    /// <summary>Counts a card.</summary>
    public void AddCard(bool isRead, bool isRight) => (_cards, _read, Wrong) = (_cards + 1, _read + (isRight ? 1 : 0), Wrong + (isRead && !isRight ? 1 : 0));

    /// <summary>Counts what another score counted.</summary>
    public void Add(VideoScore other)
    {
        _times.AddRange(other._times);
        (_cards, _read, _frames, _alone, Wrong) = (_cards + other._cards, _read + other._read, _frames + other._frames, _alone + other._alone, Wrong + other.Wrong);
    }

    /// <summary>The score as a line of a table.</summary>
    public string Line(string name)
    {
        double[] times = [.. _times.Order()];
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-16}{$"{_read} of {_cards}",-14}{$"{_alone} of {_frames}",-20}{Wrong,6}{times[times.Length / 2],11:F1}{times[times.Length * 95 / 100],9:F1}{times[^1],9:F1}");
    }
}
