namespace CccdSdk.Qr.Tracking;

/// <summary>Keeps frames to their time: a long step is begun only where what it takes on this machine is left.</summary>
/// <remarks>
/// At first a step takes what it takes for a card's symbol on a core of 2022; then it is learnt from the times before. What was slow only
/// once, because code was compiled or another program ran, is forgotten within some frames.
/// </remarks>
/// <param name="time">The clock.</param>
/// <param name="budget">The time of a frame.</param>
internal sealed class FrameSteps(TimeProvider time, long budget)
{
    /// <summary>A step takes no longer than what was learnt and half of it: the next symbol may be larger.</summary>
    private const int TolerancePart = 2;

    /// <summary>What is forgotten with every step that was shorter, or was not begun.</summary>
    private const int ForgottenPart = 16;

    /// <summary>Milliseconds, in the order of the steps: nearly the longest of 500 frames.</summary>
    private static readonly float[] s_milliseconds = [3, 7, 8, 6];

    private readonly long[] _costs = Array.ConvertAll(s_milliseconds, milliseconds => (long)(milliseconds / 1000 * time.TimestampFrequency));
    private long _begin;
    private bool _owes;

    /// <summary>When the time of the frame is up.</summary>
    public long Deadline { get; private set; }

    /// <summary>Whether the frame before had no time for its sum: then that comes first, and is not put off again.</summary>
    public bool IsSumOwed { get; private set; }

    /// <summary>Begins a frame.</summary>
    public void Start(long now)
    {
        Deadline = now + budget;
        (IsSumOwed, _owes) = (_owes, false);
    }

    /// <summary>What a step takes; not more than half a frame, so that there is time for the steps before it.</summary>
    public long CostOf(FrameStep step) => Math.Min(_costs[(int)step], budget / 2);

    /// <summary>Begins a step if there is time for it.</summary>
    public bool TryBegin(FrameStep step)
    {
        _begin = time.GetTimestamp();
        long left = Deadline - _begin;
        ref long cost = ref _costs[(int)step];
        if (left > 0 && cost + (cost / TolerancePart) <= left)
        {
            return true;
        }

        cost -= cost > budget / 2 ? cost / 2 : cost / ForgottenPart;
        return false;
    }

    /// <summary>Begins a step of reading a sum. When there is no time for it the next frame has to: a slow machine has to get there too.</summary>
    public bool TryBeginSum(FrameStep step)
    {
        bool begins = TryBegin(step) || IsSumOwed;
        _owes |= !begins;
        return begins;
    }

    /// <summary>Forgets what is owed.</summary>
    public void Clear() => (IsSumOwed, _owes) = (false, false);

    /// <summary>Ends the step that was begun last.</summary>
    public void End(FrameStep step)
    {
        ref long cost = ref _costs[(int)step];
        cost = Math.Max(time.GetTimestamp() - _begin, cost - (cost / ForgottenPart));
    }
}
