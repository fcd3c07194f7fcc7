using System.Runtime.InteropServices;
using CccdSdk.Imaging;

namespace CccdSdk.Qr.Detection;

/// <summary>Finds the finder patterns of a picture, dark on light and light on dark in the same scan.</summary>
internal sealed class FinderPatternFinder
{
    /// <summary>More are noise: a picture full of symbols has three each.</summary>
    internal const int MaxPatterns = 64;

    /// <summary>Two centres that are nearer, in modules, are one.</summary>
    private const float SamePattern = 2.5f;

    /// <summary>The part of the smallest module of a row that a module is when measured: a row at 45 degrees crosses it in 1.4 times its side.</summary>
    private const float SmallestMeasured = 0.85f;

    private readonly WorkingMemory<byte> _thresholds = new();
    private readonly WorkingMemory<int> _starts = new();
    private readonly FinderPatternRefiner _refiner = new();
    private float _scale;
    private float _smallestModule;
    private int _crosses;
    private int _measured;
    private int _faintest;

    /// <summary>The finder patterns found so far, in pixels of the picture itself.</summary>
    public List<FinderPattern> Patterns { get; } = new(MaxPatterns);

    /// <summary>Those of them that were added since <see cref="ForgetNew"/>, as bits; not those that took the place of fainter ones.</summary>
    public ulong New { get; private set; }

    /// <summary>Whether there are any others than before.</summary>
    public bool HasChanged { get; private set; }

    /// <summary>From here on patterns are new.</summary>
    public void ForgetNew() => (New, HasChanged) = (0, false);

    /// <summary>Scans the rows of a picture.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="threshold">Its thresholds.</param>
    /// <param name="scale">Pixels of the picture itself for each pixel of this one.</param>
    /// <param name="rowStep">Every how many rows to look.</param>
    /// <param name="openEnds">Whether finder patterns without a quiet zone count.</param>
    /// <param name="smallestModule">Pixels for each module below which nothing is a finder pattern; a finer look is for those.</param>
    /// <param name="budget">Ends the scan when the time is up, or nothing would be left for the symbols.</param>
    public void Find(in LuminanceView picture, LocalThreshold threshold, float scale, int rowStep, bool openEnds, float smallestModule, ReadBudget budget)
    {
        (_scale, _smallestModule) = (scale, smallestModule);
        (_crosses, _measured) = (0, 0);
        Span<byte> limits = _thresholds.Rent(picture.Width);
        Span<int> starts = _starts.Rent(picture.Width + 2);
        long pixels = (long)picture.Width * picture.Height;
        int tileRow = -1;
        for (int y = rowStep / 2; y < picture.Height; y += rowStep)
        {
            if (y / LocalThreshold.TileSize != tileRow)
            {
                if (budget.IsLate || budget.IsSpentBy(pixels, _crosses, _measured))
                {
                    break;
                }

                tileRow = y / LocalThreshold.TileSize;
                threshold.CopyRow(y, limits);
            }

            int runs = RowRuns.Find(picture.Row(y), limits, starts, out bool firstIsDark);
            FindInRow(picture, threshold, y, starts[..(runs + 1)], firstIsDark, openEnds);
        }

        budget.SpendLook(pixels, _crosses, _measured);
    }

    /// <summary>Forgets the patterns and gives the memory back, cleared.</summary>
    public void Release()
    {
        Patterns.Clear();
        _thresholds.Release();
        _starts.Release();
    }

    private void FindInRow(in LuminanceView picture, LocalThreshold threshold, int y, ReadOnlySpan<int> starts, bool firstIsDark, bool openEnds)
    {
        if (starts.Length < 6)
        {
            return;
        }

        (int first, int second, int middle, int fourth) = (0, starts[1] - starts[0], starts[2] - starts[1], starts[3] - starts[2]);
        int last = starts[4] - starts[3];
        for (int i = 0; i < starts.Length - 5; i++)
        {
            (first, second, middle, fourth) = (second, middle, fourth, last);
            last = starts[i + 5] - starts[i + 4];
            if (middle <= second || middle <= fourth)
            {
                continue;
            }

            FinderPatternRatios ratios = new(first, second, middle, fourth, last);
            if (ratios.Match(openEnds) && ratios.ModuleSize >= _smallestModule)
            {
                bool inverted = firstIsDark == ((i & 1) != 0);
                Consider(picture, threshold, new FinderPatternCross(starts[i + 2] + (middle / 2), y, ratios.ModuleSize, ratios.ModuleSize, inverted), openEnds);
            }
        }
    }

    private void Consider(in LuminanceView picture, LocalThreshold threshold, FinderPatternCross cross, bool openEnds)
    {
        _crosses++;
        if (IsKnown((cross.X + 0.5f) * _scale, (cross.Y + 0.5f) * _scale, cross.IsInverted)
            || !cross.TryCenter(picture, threshold, openEnds, out cross)
            || !FinderPatternRefiner.HasContrast(picture, threshold, cross, LeastContrast))
        {
            return;
        }

        _measured++;
        if (_refiner.TryRefine(picture, threshold, cross, out FinderPattern pattern) && pattern.ModuleSize >= SmallestMeasured * _smallestModule
            && !IsKnown(pattern.X * _scale, pattern.Y * _scale, pattern.IsInverted))
        {
            Add(pattern.Scale(_scale));
        }
    }

    // When there are too many, the faintest one goes: noise has less contrast than print.
    private float LeastContrast => Patterns.Count < MaxPatterns ? 0 : Patterns[_faintest].Contrast;

    private void Add(FinderPattern pattern)
    {
        if (Patterns.Count < MaxPatterns)
        {
            New |= 1UL << Patterns.Count;
            Patterns.Add(pattern);
        }
        else if (LeastContrast < pattern.Contrast)
        {
            Patterns[_faintest] = pattern;
        }
        else
        {
            return;
        }

        HasChanged = true;
        if (Patterns.Count == MaxPatterns)
        {
            _faintest = Faintest();
        }
    }

    private int Faintest()
    {
        int faintest = 0;
        for (int i = 1; i < Patterns.Count; i++)
        {
            faintest = Patterns[i].Contrast < Patterns[faintest].Contrast ? i : faintest;
        }

        return faintest;
    }

    private bool IsKnown(float x, float y, bool inverted)
    {
        foreach (ref readonly FinderPattern known in CollectionsMarshal.AsSpan(Patterns))
        {
            if (known.IsInverted == inverted && known.IsWithin(SamePattern, x - known.X, y - known.Y))
            {
                return true;
            }
        }

        return false;
    }
}
