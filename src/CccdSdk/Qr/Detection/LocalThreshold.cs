using System.Runtime.InteropServices;
using CccdSdk.Imaging;

namespace CccdSdk.Qr.Detection;

/// <summary>One threshold between dark and light for each tile of a picture, from the darkest and lightest pixels around it.</summary>
/// <remarks>
/// A tile counts by its contrast: the threshold is the mean of the tiles' mid levels over 5 x 5 tiles, weighted by their range. Paper
/// without print has no say, and an area where hardly anything has contrast takes over the threshold to its left. What contrast is depends on
/// the noise: at least one tile in five of a picture shows nothing else.
/// </remarks>
internal sealed class LocalThreshold
{
    /// <summary>Pixels on each side of a tile.</summary>
    public const int TileSize = 1 << TileShift;

    private const int TileShift = 3;

    /// <summary>Tiles on each side of the middle one that have a say: 40 pixels together, a dozen modules of 3 pixels.</summary>
    private const int Radius = 2;

    /// <summary>
    /// Contrast that the 25 tiles must have together beyond what noise may have in each, in parts of the latter. Noise is measured where there is
    /// least of it, which is in the dark: on lighter paper one tile in five is a little above it, and makes finder patterns of its grain.
    /// </summary>
    private const int LeastWeight = 2;

    private readonly WorkingMemory<byte> _thresholds = new();
    private readonly WorkingMemory<int> _weights = new();
    private readonly WorkingMemory<int> _weighted = new();
    private readonly WorkingMemory<int> _line = new();
    private readonly WorkingMemory<int> _sums = new();
    private int _columns;
    private int _rows;

    /// <summary>Grey levels between the lightest and the darkest pixel of a tile without print, in the picture last measured.</summary>
    public int Noise { get; private set; }

    /// <summary>The threshold at a pixel: darker pixels are dark.</summary>
    public byte At(int x, int y) => _thresholds.Span[((y >> TileShift) * _columns) + (x >> TileShift)];

    /// <summary>The place of a column or row of pixels in its tile.</summary>
    public static int InTile(int pixel) => pixel & (TileSize - 1);

    /// <summary>The place in a tile that is met first by who walks in steps of 1, or -1: there the threshold changes.</summary>
    public static int FirstInTile(int step) => step > 0 ? 0 : TileSize - 1;

    /// <summary>Writes the thresholds of one row of pixels.</summary>
    public void CopyRow(int y, Span<byte> destination)
    {
        ReadOnlySpan<byte> tiles = _thresholds.Span.Slice((y / TileSize) * _columns, _columns);
        Span<ulong> whole = MemoryMarshal.Cast<byte, ulong>(destination);
        for (int i = 0; i < whole.Length; i++)
        {
            whole[i] = tiles[i] * 0x0101_0101_0101_0101UL;
        }

        destination[(whole.Length * TileSize)..].Fill(tiles[^1]);
    }

    /// <summary>Measures a picture.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="contrastFloor">Grey levels between dark and light below which a tile has no say, even without noise.</param>
    /// <param name="byMean">Whether the mean of the pixels is the threshold, and not the middle between the darkest and the lightest one.</param>
    public void Measure(in LuminanceView picture, int contrastFloor, bool byMean = false)
    {
        _columns = (picture.Width + TileSize - 1) / TileSize;
        _rows = (picture.Height + TileSize - 1) / TileSize;
        int count = _columns * _rows;
        Span<int> weights = _weights.Rent(count);
        Span<int> weighted = _weighted.Rent(count);
        TileExtremes.Measure(picture, weights, weighted);
        Noise = TileExtremes.NoiseOf(weights);
        if (byMean)
        {
            TileMeans.Measure(picture, weighted);
        }

        int floor = Math.Max(contrastFloor, Noise);
        Weigh(weights, weighted, floor);
        Span<int> line = _line.Rent(_columns);
        SumWindows(weights, line);
        SumWindows(weighted, line);
        FillThresholds(weights, weighted, LeastWeight * floor, _thresholds.Rent(count));
    }

    /// <summary>Gives the memory back, cleared.</summary>
    public void Release()
    {
        _thresholds.Release();
        _weights.Release();
        _weighted.Release();
        _line.Release();
        _sums.Release();
    }

    // Ranges become weights, and sums of dark and light, or twice the means, become weighted ones.
    private static void Weigh(Span<int> ranges, Span<int> sums, int floor)
    {
        for (int i = 0; i < ranges.Length; i++)
        {
            ranges[i] = Math.Max(0, ranges[i] - floor);
            sums[i] *= ranges[i];
        }
    }

    // Box sums in place, first along the rows and then along the columns.
    private void SumWindows(Span<int> values, Span<int> line)
    {
        for (int row = 0; row < _rows; row++)
        {
            SumLine(values.Slice(row * _columns, _columns), line);
        }

        SumColumns(values, _sums.Rent(values.Length));
    }

    // Sums from the top down to each row; a window is the difference of two of them.
    private void SumColumns(Span<int> values, Span<int> sums)
    {
        values[.._columns].CopyTo(sums);
        for (int i = _columns; i < values.Length; i++)
        {
            sums[i] = sums[i - _columns] + values[i];
        }

        for (int row = 0; row < _rows; row++)
        {
            Span<int> target = values.Slice(row * _columns, _columns);
            sums.Slice(Math.Min(row + Radius, _rows - 1) * _columns, _columns).CopyTo(target);
            if (row > Radius)
            {
                Subtract(target, sums.Slice((row - Radius - 1) * _columns, _columns));
            }
        }
    }

    private static void Subtract(Span<int> from, ReadOnlySpan<int> values)
    {
        for (int i = 0; i < from.Length; i++)
        {
            from[i] -= values[i];
        }
    }

    private static void SumLine(Span<int> values, Span<int> sums)
    {
        int sum = 0;
        for (int i = 0; i < values.Length; i++)
        {
            sums[i] = sum += values[i];
        }

        int last = values.Length - 1;
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = sums[Math.Min(i + Radius, last)] - (i > Radius ? sums[i - Radius - 1] : 0);
        }
    }

    private void FillThresholds(Span<int> weights, Span<int> weighted, int leastWeight, Span<byte> thresholds)
    {
        // Above the first row there is nothing to take over: everything is light.
        byte inherited = 0;
        for (int i = 0, column = 0; i < thresholds.Length; i++, column++)
        {
            if (column == _columns)
            {
                column = 0;
                inherited = thresholds[i - _columns];
            }

            inherited = weights[i] > leastWeight ? (byte)Math.Min(byte.MaxValue, ((uint)weighted[i] / ((uint)weights[i] * 2)) + 1) : inherited;
            thresholds[i] = inherited;
        }
    }
}
