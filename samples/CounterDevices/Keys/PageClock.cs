namespace CounterDevices.Keys;

/// <summary>The clock of a page: it stands still between messages, so that a slow network does not make a scanner look like a person.</summary>
internal sealed class PageClock : TimeProvider
{
    /// <summary>The time of the page in milliseconds.</summary>
    public double Milliseconds { get; set; }

    /// <inheritdoc/>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <inheritdoc/>
    public override long GetTimestamp() => (long)(Milliseconds * TimeSpan.TicksPerMillisecond);
}
