namespace TouristGate.Core.Lanes;

/// <summary>Time for the journal: it never runs back. A small step is waited out; a large one stops the lane.</summary>
internal sealed class LaneClock(TimeProvider time, TimeSpan tolerance)
{
    private DateTimeOffset _last = DateTimeOffset.MinValue;

    /// <summary>Whether the clock was set back by more than a small step.</summary>
    public bool IsSetBack => Read() < _last - tolerance;

    public void Start(DateTimeOffset last) => _last = last;

    /// <summary>Gives the time, or false if the clock was set back.</summary>
    public bool TryNow(out DateTimeOffset now)
    {
        now = Read();
        if (now < _last - tolerance)
        {
            return false;
        }

        now = now < _last ? _last : now;
        _last = now;
        return true;
    }

    /// <summary>The time as the clock has it, which counts from now on.</summary>
    public DateTimeOffset Accept() => _last = Read();

    /// <summary>Journals keep milliseconds.</summary>
    private DateTimeOffset Read() => DateTimeOffset.FromUnixTimeMilliseconds(time.GetUtcNow().ToUnixTimeMilliseconds());
}
