namespace CccdSdk.Imaging.Png;

/// <summary>Takes back the filter of a row (PNG specification, clause 9).</summary>
internal static class PngFilter
{
    /// <summary>Restores a row in place.</summary>
    /// <param name="type">The filter type.</param>
    /// <param name="row">The filtered bytes.</param>
    /// <param name="above">The restored row above, of the same length; zeros for the first row.</param>
    /// <param name="step">Bytes from a pixel to the next, at least 1.</param>
    /// <returns>False if there is no such filter type.</returns>
    public static bool TryUndo(byte type, Span<byte> row, ReadOnlySpan<byte> above, int step)
    {
        switch (type)
        {
            case 0: return true;
            case 1: UndoSub(row, step); return true;
            case 2: UndoUp(row, above); return true;
            case 3: UndoAverage(row, above, step); return true;
            case 4: UndoPaeth(row, above, step); return true;
            default: return false;
        }
    }

    private static void UndoSub(Span<byte> row, int step)
    {
        for (int i = step; i < row.Length; i++)
        {
            row[i] += row[i - step];
        }
    }

    private static void UndoUp(Span<byte> row, ReadOnlySpan<byte> above)
    {
        int i = 0;
        for (; i <= row.Length - System.Numerics.Vector<byte>.Count; i += System.Numerics.Vector<byte>.Count)
        {
            System.Numerics.Vector<byte> sum = new System.Numerics.Vector<byte>(row[i..]) + new System.Numerics.Vector<byte>(above[i..]);
            sum.CopyTo(row[i..]);
        }

        for (; i < row.Length; i++)
        {
            row[i] += above[i];
        }
    }

    private static void UndoAverage(Span<byte> row, ReadOnlySpan<byte> above, int step)
    {
        for (int i = 0; i < row.Length; i++)
        {
            int left = i < step ? 0 : row[i - step];
            row[i] += (byte)((left + above[i]) >> 1);
        }
    }

    private static void UndoPaeth(Span<byte> row, ReadOnlySpan<byte> above, int step)
    {
        for (int i = 0; i < row.Length; i++)
        {
            row[i] += i < step ? above[i] : Predict(row[i - step], above[i], above[i - step]);
        }
    }

    // PNG specification, 9.4: the one of the three that is nearest to left + above - corner.
    private static byte Predict(int left, int above, int corner)
    {
        int toLeft = Math.Abs(above - corner);
        int toAbove = Math.Abs(left - corner);
        int toCorner = Math.Abs(left + above - (2 * corner));
        int best = toAbove <= toCorner ? above : corner;
        return (byte)(toLeft <= toAbove && toLeft <= toCorner ? left : best);
    }
}
