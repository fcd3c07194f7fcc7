using CccdSdk.Qr;

namespace CccdSdk;

/// <summary>How a <see cref="CardFrameReader"/> works.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed record CardFrameReaderOptions
{
    private readonly TimeSpan _frameBudget = TimeSpan.FromMilliseconds(25);
    private readonly TimeSpan _memory = TimeSpan.FromSeconds(1.5);
    private readonly TimeSpan _sameCardInterval = TimeSpan.FromSeconds(2);

    /// <summary>Clock, limits and what a reading keeps. The symbols are always read by our own reader, whatever it says.</summary>
    public CardReaderOptions Reader { get; init; } = new();

    /// <summary>How much is tried with each frame, as far as <see cref="FrameBudget"/> goes. Default <see cref="QrReaderEffort.Balanced"/>.</summary>
    public QrReaderEffort Effort { get; init; } = QrReaderEffort.Balanced;

    /// <summary>
    /// The time for one frame. A long step is begun only where the time that it takes is left, as it was learnt on this machine from the
    /// steps before; what there was no time for is the first thing in the next frame. Default 25 ms, which leaves time between 30 frames a
    /// second. A machine on which a single step takes longer than half of it goes over it in every second frame, rather than never read.
    /// </summary>
    /// <remarks>The first frames of a process, for about a fifth of a second, mostly compile code and give no reading. With frames from a file,
    /// where the next one does not wait, set a second or more.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The value is not positive.</exception>
    public TimeSpan FrameBudget
    {
        get => _frameBudget;
        init => _frameBudget = Positive(value, nameof(FrameBudget));
    }

    /// <summary>How long frames of a code that is no longer in sight are kept to be added to those that come. Default 1.5 s.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not positive.</exception>
    public TimeSpan Memory
    {
        get => _memory;
        init => _memory = Positive(value, nameof(Memory));
    }

    /// <summary>
    /// How long a card that was read must be out of sight before it gives another reading. Default 2 s; zero gives one with every frame
    /// that can be read.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public TimeSpan SameCardInterval
    {
        get => _sameCardInterval;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, TimeSpan.Zero, nameof(SameCardInterval));
            _sameCardInterval = value;
        }
    }

    private static TimeSpan Positive(TimeSpan value, string name)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(value, TimeSpan.Zero, name);
        return value;
    }
}
