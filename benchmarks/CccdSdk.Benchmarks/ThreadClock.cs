namespace CccdSdk.Benchmarks;

/// <summary>A clock of the processor time of the calling thread: budgets mean the same however busy the machine is.</summary>
internal sealed class ThreadClock : TimeProvider
{
    private const double NanosecondsPerMillisecond = 1e6;

    public override long TimestampFrequency => 1_000_000_000;

    public override long GetTimestamp() => (long)(ThreadTime.Milliseconds * NanosecondsPerMillisecond);
}
