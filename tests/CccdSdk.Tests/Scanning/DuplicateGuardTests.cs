using CccdSdk.Scanning;
using Xunit;

namespace CccdSdk.Tests.Scanning;

public sealed class DuplicateGuardTests
{
    private readonly ManualTime _time = new();

    [Fact]
    public void IsNew_SameCardWithinTheWindow_IsFalse()
    {
        var guard = new DuplicateGuard(TimeSpan.FromSeconds(5), timeProvider: _time);
        Assert.True(guard.IsNew("036185001234"));
        _time.Advance(4000);
        Assert.False(guard.IsNew("036185001234"));
        Assert.True(guard.IsNew("036185001235"));
        _time.Advance(4000);
        Assert.False(guard.IsNew("036185001234"));
        _time.Advance(5000);
        Assert.True(guard.IsNew("036185001234"));
    }

    [Fact]
    public void IsNew_ManyCards_ForgetsTheOldest()
    {
        var guard = new DuplicateGuard(TimeSpan.FromHours(1), new byte[16], capacity: 10, _time);
        for (int i = 0; i < 1000; i++)
        {
            Assert.True(guard.IsNew($"{i:D12}"));
        }

        Assert.False(guard.IsNew($"{999:D12}"));
        Assert.True(guard.IsNew($"{0:D12}"));
    }

    [Fact]
    public void Create_ShortKey_Throws() => Assert.Throws<ArgumentException>(() => new DuplicateGuard(key: new byte[3]));
}
