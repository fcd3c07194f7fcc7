namespace CccdSdk.Qr.Tracking;

/// <summary>The strongest peaks of a picture, one for each place.</summary>
internal sealed class RingPeaks
{
    /// <summary>Noise, text and the modules of the symbol itself give peaks too, some of them as strong as those of finder patterns.</summary>
    private const int MaxPeaks = 48;

    /// <summary>
    /// Peaks that are nearer to each other than this many of the smaller modules are of one place. More would let a peak of the wrong size
    /// beside a finder pattern take its place.
    /// </summary>
    private const float Apart = 1.5f;

    private readonly RingPeak[] _peaks = new RingPeak[MaxPeaks];

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>A peak must be stronger than this to be kept.</summary>
    public float Least { get; private set; }

    /// <summary>A peak.</summary>
    public ref RingPeak this[int index] => ref _peaks[index];

    /// <summary>Begins a picture.</summary>
    /// <param name="least">Weaker ones are nothing.</param>
    public void Begin(float least) => (Count, Least) = (0, least);

    /// <summary>Keeps a peak if it is the strongest of its place and stronger than the weakest so far.</summary>
    public void Offer(in RingPeak peak)
    {
        float strength = Math.Abs(peak.Strength);
        for (int i = Count - 1; i >= 0; i--)
        {
            if (IsSamePlace(_peaks[i], peak))
            {
                if (Math.Abs(_peaks[i].Strength) >= strength)
                {
                    return;
                }

                _peaks[i] = _peaks[--Count];
            }
        }

        if (Count < MaxPeaks)
        {
            _peaks[Count++] = peak;
        }
        else if (Weakest() is int weakest && Math.Abs(_peaks[weakest].Strength) < strength)
        {
            _peaks[weakest] = peak;
            Least = Math.Abs(_peaks[Weakest()].Strength);
        }
    }

    /// <summary>Puts the strongest first.</summary>
    public void Sort() => _peaks.AsSpan(0, Count).Sort(static (a, b) => Math.Abs(b.Strength).CompareTo(Math.Abs(a.Strength)));

    private static bool IsSamePlace(in RingPeak a, in RingPeak b)
    {
        float apart = Apart * Math.Min(a.Module, b.Module);
        return a.IsInverted == b.IsInverted && Math.Abs(a.X - b.X) < apart && Math.Abs(a.Y - b.Y) < apart;
    }

    private int Weakest()
    {
        int weakest = 0;
        for (int i = 1; i < Count; i++)
        {
            weakest = Math.Abs(_peaks[i].Strength) < Math.Abs(_peaks[weakest].Strength) ? i : weakest;
        }

        return weakest;
    }
}
