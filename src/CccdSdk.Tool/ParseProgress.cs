using System.Diagnostics;
using System.Globalization;

namespace CccdSdk.Tool;

/// <summary>Counts lines and says how far it has come, on standard error.</summary>
internal sealed class ParseProgress : IDisposable
{
    private static readonly TimeSpan s_interval = TimeSpan.FromSeconds(2);

    private readonly TextWriter? _error;
    private readonly Timer? _timer;
    private readonly long _start = Stopwatch.GetTimestamp();
    private long _lines;
    private long _cards;

    /// <summary>Begins to count; without a writer nothing is said.</summary>
    public ParseProgress(TextWriter? error)
    {
        _error = error;
        _timer = error is null ? null : new Timer(_ => Report(), null, s_interval, s_interval);
    }

    /// <summary>The exit code so far: whether every line was a card.</summary>
    public int Code => Interlocked.Read(ref _lines) == Interlocked.Read(ref _cards) ? ExitCode.Success : ExitCode.NotACard;

    /// <summary>Counts a batch that has been written.</summary>
    public void Add(ParsedBatch batch)
    {
        Interlocked.Add(ref _lines, batch.Lines);
        Interlocked.Add(ref _cards, batch.Cards);
    }

    /// <summary>Says the sum.</summary>
    public void Dispose()
    {
        _timer?.Dispose();
        Report();
    }

    private void Report()
    {
        long lines = Interlocked.Read(ref _lines);
        double seconds = Stopwatch.GetElapsedTime(_start).TotalSeconds;
        _error?.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"cccd parse: {lines:N0} lines, {Interlocked.Read(ref _cards):N0} cards, {lines / Math.Max(seconds, 0.001):N0} lines/s"));
    }
}
