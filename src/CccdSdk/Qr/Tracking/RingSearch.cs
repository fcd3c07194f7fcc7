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

    /// <summary>Below that many pixels every row counts.</summary>
    private const float Small = 2;

    /// <summary>Grey levels: fainter rings than these are those of paper.</summary>
    private const float LeastStrength = 6;

    /// <summary>How a peak is made more exact: parts of a module, and of its size.</summary>
    private const float FirstMove = 0.3f, LastMove = 0.1f, SizePart = 0.3f;

    private readonly WorkingMemory<byte> _smooth = new();
    private readonly WorkingMemory<byte> _half = new();
    private readonly WorkingMemory<byte> _quarter = new();
    private readonly WorkingMemory<ushort> _lines = new();
    private readonly WorkingMemory<short> _row = new();

    /// <summary>What was found.</summary>
    public RingPeaks Peaks { get; } = new();

    /// <summary>Looks.</summary>
    /// <param name="frame">The picture.</param>
    /// <param name="deadline">Says when to stop.</param>
    public void Find(in LuminanceView frame, FrameCollector deadline)
    {
        Peaks.Begin(LeastStrength);
        FindSizes(frame, 1, deadline);
        LuminanceView half = LuminanceScaler.Halve(frame, _half);
        FindSizes(half, 2, deadline);
        FindSizes(LuminanceScaler.Halve(half, _quarter), 4, deadline);
        for (int i = 0; i < Peaks.Count && !deadline.IsLate; i++)
        {
            Peaks[i] = Refine(frame, Peaks[i]);
        }
    }

    /// <summary>Gives the memory back, cleared.</summary>
    public void Release()
    {
        _smooth.Release();
        _half.Release();
        _quarter.Release();
        _lines.Release();
        _row.Release();
    }

    private void FindSizes(in LuminanceView picture, int scale, FrameCollector deadline)
    {
        if (deadline.IsLate)
        {
            return;
        }

        LuminanceScaler.Smooth(picture, _smooth, _lines);
        Span<byte> pixels = _smooth.Span;
        for (int i = 0; i < pixels.Length; i++)
        {
            pixels[i] >>= RingFilter.DroppedBits;
        }

        Span<short> row = _row.Rent(picture.Width);
        foreach (float module in s_modules)
        {
            if (!deadline.IsLate)
            {
                RingFilter.Find(pixels, picture.Width, module, module < Small ? 1 : 2, scale, row, Peaks);
            }
        }
    }

    private static RingPeak Refine(in LuminanceView frame, RingPeak peak)
    {
        float sign = peak.IsInverted ? -1 : 1;
        float best = sign * RingFilter.At(frame, peak.X, peak.Y, peak.Module);
        for (float part = FirstMove; part >= LastMove; part /= 2)
        {
            bool moved = true;
            for (int round = 0; round < 3 && moved; round++)
            {
                moved = false;
                for (int direction = 0; direction < 6; direction++)
                {
                    RingPeak trial = Move(peak, direction, part);
                    float strength = sign * RingFilter.At(frame, trial.X, trial.Y, trial.Module);
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
