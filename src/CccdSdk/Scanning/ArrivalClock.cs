namespace CccdSdk.Scanning;

/// <summary>The time by which a reader of a line measures silence: it goes on only as far as the reader really looked.</summary>
/// <remarks>A reader whose thread is late, or whose caller is busy, does not know when the bytes that wait for it came. One look
/// counts for <paramref name="most"/> at most, so that a time-out needs several looks that all found nothing: on a machine under load a
/// scan without an end comes out later, and none is cut.</remarks>
/// <param name="time">The clock behind it.</param>
/// <param name="most">As much as one look counts at most.</param>
internal sealed class ArrivalClock(TimeProvider time, TimeSpan most) : TimeProvider
{
    private long _looked = time.GetTimestamp();
    private long _ticks;

    /// <inheritdoc />
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <inheritdoc />
    public override long GetTimestamp() => _ticks;

    /// <summary>The reader looked: nothing was there, or what was there is taken now.</summary>
    public void Look()
    {
        long now = time.GetTimestamp();
        _ticks += Math.Min(time.GetElapsedTime(_looked, now).Ticks, most.Ticks);
        _looked = now;
    }

    /// <summary>The reader begins to look again: what passed since its last look was spent on something else.</summary>
    public void Resume() => _looked = time.GetTimestamp();
}
