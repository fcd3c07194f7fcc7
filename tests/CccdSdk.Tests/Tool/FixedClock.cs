namespace CccdSdk.Tests.Tool;

/// <summary>A clock that stands still, so that findings and expiries stay the same.</summary>
internal sealed class FixedClock : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => new(2026, 1, 15, 3, 0, 0, TimeSpan.Zero);
}
