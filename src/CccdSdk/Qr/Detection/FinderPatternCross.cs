using CccdSdk.Imaging;

namespace CccdSdk.Qr.Detection;

/// <summary>The middle of what may be a finder pattern, in whole pixels.</summary>
/// <param name="X">Column.</param>
/// <param name="Y">Row.</param>
/// <param name="ModuleWidth">Pixels for each module along the row.</param>
/// <param name="ModuleHeight">Pixels for each module along the column.</param>
/// <param name="IsInverted">Whether the middle is light.</param>
internal readonly record struct FinderPatternCross(int X, int Y, float ModuleWidth, float ModuleHeight, bool IsInverted)
{
    /// <summary>A line through a finder pattern at 45 degrees, or a card tilted by 60, is longer than the other one by no more than this.</summary>
    private const float MaxStretch = 2.6f;

    /// <summary>Looks along the column, then again along the row through the middle of the column.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="threshold">Its thresholds.</param>
    /// <param name="openEnds">Whether the outer ring may have run into something.</param>
    /// <param name="centered">The cross, moved to the middle.</param>
    /// <returns>Whether both lines have the ratios of a finder pattern.</returns>
    public bool TryCenter(in LuminanceView picture, LocalThreshold threshold, bool openEnds, out FinderPatternCross centered)
    {
        centered = this;
        if (!TryLine(picture, threshold, X, Y, vertical: true, openEnds, out int y, out float height)
            || height > MaxStretch * ModuleWidth || ModuleWidth > MaxStretch * height
            || !TryLine(picture, threshold, X, y, vertical: false, openEnds, out int x, out float width))
        {
            return false;
        }

        centered = new FinderPatternCross(x, y, width, height, IsInverted);
        return true;
    }

    private bool TryLine(in LuminanceView picture, LocalThreshold threshold, int x, int y, bool vertical, bool openEnds, out int middle, out float module)
    {
        int limit = (int)(5 * MaxStretch * ModuleWidth) + 2;
        (int before, int second, int first) = Walk(picture, threshold, x, y, vertical, -1, limit);
        (middle, module) = (0, 0);
        if (first == 0)
        {
            return false;
        }

        (int after, int fourth, int last) = Walk(picture, threshold, x, y, vertical, 1, limit);
        FinderPatternRatios ratios = new(first, second, before + after - 1, fourth, last);
        middle = (vertical ? y : x) + ((after - before) / 2);
        module = ratios.ModuleSize;
        return before > 0 && ratios.Match(openEnds);
    }

    // The lengths of the middle, the ring around it and the outer ring in one direction.
    private (int Middle, int Inner, int Outer) Walk(in LuminanceView picture, LocalThreshold threshold, int x, int y, bool vertical, int step, int limit)
    {
        int place = vertical ? y : x;
        limit = Math.Min(limit, step < 0 ? place + 1 : (vertical ? picture.Height : picture.Width) - place);
        int stride = vertical ? step * picture.RowStride : step;
        int at = (y * picture.RowStride) + x;
        ReadOnlySpan<byte> pixels = picture.Pixels;
        Span<int> lengths = [0, 0, 0];
        bool wanted = !IsInverted;
        int run = 0;
        byte level = threshold.At(x, y);
        int entered = LocalThreshold.FirstInTile(step);
        for (int i = 0; i < limit; i++, at += stride, place += step)
        {
            if (LocalThreshold.InTile(place) == entered)
            {
                level = vertical ? threshold.At(x, place) : threshold.At(place, y);
            }

            if (pixels[at] < level != wanted)
            {
                wanted = !wanted;
                if (++run == lengths.Length)
                {
                    break;
                }
            }

            lengths[run]++;
        }

        return (lengths[0], lengths[1], lengths[2]);
    }
}
