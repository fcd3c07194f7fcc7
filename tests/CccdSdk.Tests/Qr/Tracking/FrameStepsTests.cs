using CccdSdk.Qr.Tracking;
using Xunit;

namespace CccdSdk.Tests.Qr.Tracking;

/// <summary>Long steps are begun where there is time for them, and what was put off comes next.</summary>
public sealed class FrameStepsTests
{
    private static readonly TimeSpan s_budget = TimeSpan.FromMilliseconds(25);

    private readonly Clock _clock = new();
    private readonly FrameSteps _steps;

    public FrameStepsTests()
    {
        _steps = new FrameSteps(_clock, s_budget.Ticks);
        _steps.Start(0);
    }

    [Fact]
    public void TryBegin_TimeEnough_Begins() => Assert.All(Enum.GetValues<FrameStep>(), step => Assert.True(_steps.TryBegin(step)));

    [Fact]
    public void TryBegin_BudgetOver_DoesNotBegin()
    {
        _clock.Now = s_budget.Ticks;

        Assert.All(Enum.GetValues<FrameStep>(), step => Assert.False(_steps.TryBegin(step)));
    }

    [Fact]
    public void TryBegin_StepThatTookLong_IsNotBegunLate()
    {
        Take(FrameStep.Align, milliseconds: 12);
        _clock.Now += TimeSpan.FromMilliseconds(14).Ticks;

        Assert.False(_steps.TryBegin(FrameStep.Align));
        Assert.True(_steps.TryBegin(FrameStep.ReadFrame));
    }

    /// <summary>A first call is compiled, which may take longer than a frame has.</summary>
    [Fact]
    public void TryBegin_StepThatWasSlowOnce_IsBegunAgainSoon()
    {
        Take(FrameStep.ReadFrame, milliseconds: 300);
        int frames = 0;
        do
        {
            _clock.Now = 0;
            _steps.Start(0);
            frames++;
        }
        while (!_steps.TryBegin(FrameStep.ReadFrame));

        Assert.InRange(frames, 2, 8);
    }

    [Fact]
    public void TryBeginSum_PutOffOnce_BeginsInTheNextFrame()
    {
        _clock.Now = s_budget.Ticks;
        Assert.False(_steps.TryBeginSum(FrameStep.ReadSum));
        Assert.False(_steps.IsSumOwed);

        _steps.Start(0);

        Assert.True(_steps.IsSumOwed);
        Assert.True(_steps.TryBeginSum(FrameStep.ReadSum));
        _steps.Start(0);
        Assert.False(_steps.IsSumOwed);
        Assert.False(_steps.TryBeginSum(FrameStep.ReadSum));
    }

    [Fact]
    public void CostOf_AnyStep_LeavesHalfOfTheFrame()
    {
        Take(FrameStep.ReadSum, milliseconds: 100);

        Assert.Equal(s_budget.Ticks / 2, _steps.CostOf(FrameStep.ReadSum));
    }

    private void Take(FrameStep step, int milliseconds)
    {
        Assert.True(_steps.TryBegin(step));
        _clock.Now += TimeSpan.FromMilliseconds(milliseconds).Ticks;
        _steps.End(step);
        _steps.Start(_clock.Now);
    }

    private sealed class Clock : TimeProvider
    {
        public long Now { get; set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Now;
    }
}
