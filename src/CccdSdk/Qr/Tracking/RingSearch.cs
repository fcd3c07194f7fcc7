using CccdSdk.Imaging;
using CccdSdk.Qr.Detection;

namespace CccdSdk.Qr.Tracking;

/// <summary>Looks for the rings of finder patterns of all sizes in a picture, in the picture itself and in smaller copies.</summary>
internal sealed class RingSearch
{
    /// <summary>
    /// Modules in pixels of one copy, a fourth root of two apart: the rings of the wrong size, a tenth too large or small at most, keep six
    /// tenths of their strength. Symbols with smaller modules
    /// cannot be read in noise; those with larger ones are looked for in a copy of half and of a quarter of the size: up to 12 pixels.
    /// </summary>
    private static readonly float[] s_modules = [1.75f, 2.1f, 2.5f, 3.0f];

    /// <summary>Grey levels: fainter rings than these are those of paper.</summary>
    private const float LeastStrength = 6;

    /// <summary>How a peak is made more exact: parts of a module, and of its size.</summary>
    private const float FirstMove = 0.3f, LastMove = 0.1f, SizePart = 0.3f;

    private readonly WorkingMemory<byte> _reduced = new();
    private readonly WorkingMemory<byte> _half = new();
    private readonly WorkingMemory<byte> _quarter = new();
    private readonly WorkingMemory<short> _row = new();

    /// <summary>What was found.</summary>
    public RingPeaks Peaks { get; } = new();

    /// <summary>Looks.</summary>
    /// <param name="smooth">The picture, smoothed.</param>
    /// <param name="deadline">Says when to stop.</param>
    public void Find(in LuminanceView smooth, FrameCollector deadline)
    {
        Peaks.Begin(LeastStrength);
        FindSizes(smooth, 1, deadline);
        LuminanceView half = LuminanceScaler.Halve(smooth, _half);
        FindSizes(half, 2, deadline);
        FindSizes(LuminanceScaler.Halve(half, _quarter), 4, deadline);
        for (int i = 0; i < Peaks.Count && !deadline.IsLate; i++)
        {
            Peaks[i] = Refine(smooth, Peaks[i]);
        }
    }

    /// <summary>Gives the memory back, cleared.</summary>
    public void Release()
    {
        _reduced.Release();
        _half.Release();
        _quarter.Release();
        _row.Release();
    }

    private void FindSizes(in LuminanceView picture, int scale, FrameCollector deadline)
    {
        Span<byte> pixels = _reduced.Rent(picture.Width * picture.Height);
        for (int y = 0; y < picture.Height; y++)
        {
            RingFilter.Reduce(picture.Row(y), pixels.Slice(y * picture.Width, picture.Width));
        }

        Span<short> row = _row.Rent(picture.Width);
        for (int i = 0; i < s_modules.Length && !deadline.IsLate; i++)
        {
            RingFilter.Find(pixels, picture.Width, s_modules[i], scale, row, Peaks, deadline);
        }
    }

    private static RingPeak Refine(in LuminanceView smooth, RingPeak peak)
    {
        float sign = peak.IsInverted ? -1 : 1;
        float best = sign * RingFilter.At(smooth, peak.X, peak.Y, peak.Module);
        for (float part = FirstMove; part >= LastMove; part /= 2)
        {
            bool moved = true;
            for (int round = 0; round < 3 && moved; round++)
            {
                moved = false;
                for (int direction = 0; direction < 6; direction++)
                {
                    RingPeak trial = Move(peak, direction, part);
                    float strength = sign * RingFilter.At(smooth, trial.X, trial.Y, trial.Module);
                    if (strength > best)
                    {
                        (best, peak, moved) = (strength, trial, true);
                    }
                }
            }
        }

        return peak with { Strength = sign * best };
    }

    private static RingPeak Move(RingPeak peak, int direction, float part)
    {
        float step = ((direction & 1) == 0 ? part : -part) * peak.Module;
        return (direction >> 1) switch
        {
            0 => peak with { X = peak.X + step },
            1 => peak with { Y = peak.Y + step },
            _ => peak with { Module = peak.Module + (SizePart * step) },
        };
    }
}
