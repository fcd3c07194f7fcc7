using System.Numerics;
using System.Runtime.Intrinsics;

namespace CccdSdk.Qr.Detection;

/// <summary>Cuts one row of pixels into runs of dark and light.</summary>
internal static class RowRuns
{
    /// <summary>Finds where the runs of one row begin.</summary>
    /// <param name="row">The pixels.</param>
    /// <param name="thresholds">A threshold for each pixel: darker pixels are dark.</param>
    /// <param name="starts">Receives the first column of each run and, after the last run, the width; two more than there are pixels.</param>
    /// <param name="firstIsDark">Whether the first run is dark; the colours alternate.</param>
    /// <returns>The number of runs.</returns>
    public static int Find(ReadOnlySpan<byte> row, ReadOnlySpan<byte> thresholds, Span<int> starts, out bool firstIsDark)
    {
        firstIsDark = row.Length > 0 && row[0] < thresholds[0];
        starts[0] = 0;
        int runs = 1;
        bool dark = firstIsDark;
        int x = Vector256.IsHardwareAccelerated ? FindVector256(row, thresholds, starts, ref runs, ref dark) : 0;
        for (; x < row.Length; x++)
        {
            if (row[x] < thresholds[x] != dark)
            {
                dark = !dark;
                starts[runs++] = x;
            }
        }

        starts[runs] = row.Length;
        return runs;
    }

    // Whole vectors only; returns the pixels done. A bit of `changes` is a pixel whose colour differs from the one before.
    private static int FindVector256(ReadOnlySpan<byte> row, ReadOnlySpan<byte> thresholds, Span<int> starts, ref int runs, ref bool dark)
    {
        uint before = dark ? 1u : 0;
        int x = 0;
        for (; x <= row.Length - Vector256<byte>.Count; x += Vector256<byte>.Count)
        {
            Vector256<byte> pixels = Vector256.Create(row.Slice(x, Vector256<byte>.Count));
            Vector256<byte> limits = Vector256.Create(thresholds.Slice(x, Vector256<byte>.Count));
            uint bits = Vector256.LessThan(pixels, limits).ExtractMostSignificantBits();
            for (uint changes = bits ^ ((bits << 1) | before); changes != 0; changes &= changes - 1)
            {
                starts[runs++] = x + BitOperations.TrailingZeroCount(changes);
            }

            before = bits >> 31;
        }

        dark = before != 0;
        return x;
    }
}
