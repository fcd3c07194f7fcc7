namespace CccdSdk.Scanning;

/// <summary>How a <see cref="ScanFramer"/> tells scans apart. The defaults fit scanners as they come.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed record ScanFramerOptions
{
    /// <summary>Nothing for so long ends any scan. Default: 250 ms.</summary>
    public TimeSpan TimeOut { get; init; } = TimeSpan.FromMilliseconds(250);

    /// <summary>Nothing for so long ends a scan that has all fields of a card. Default: 60 ms, so that the bars at the end of new cards
    /// still belong to it.</summary>
    public TimeSpan CompleteTimeOut { get; init; } = TimeSpan.FromMilliseconds(60);

    /// <summary>Keys that come slower than this on average were typed by a person. Default: 50 ms; scanners need 1 to 20.</summary>
    public TimeSpan SlowestKeys { get; init; } = TimeSpan.FromMilliseconds(50);

    /// <summary>Whether a tab ends a scan. Default: yes.</summary>
    public bool TabEnds { get; init; } = true;
}
