namespace CccdSdk.Imaging.Jpeg;

/// <summary>Brings the rows of a component with fewer samples to the size of the picture.</summary>
/// <remarks>Where there are half as many samples, a new one is three parts the nearer and one part the farther, as JFIF 1.02 places
/// samples between each other; at other ratios samples are repeated.</remarks>
internal static class JpegUpsampler
{
    /// <summary>Weights of the nearer and the farther sample add up to this in each direction.</summary>
    private const int WeightSum = 4;

    /// <summary>Writes one row of the picture.</summary>
    /// <param name="frame">The frame.</param>
    /// <param name="component">The component.</param>
    /// <param name="y">The row of the picture.</param>
    /// <param name="row">Takes as many samples as the picture is wide.</param>
    public static void WriteRow(JpegFrame frame, JpegComponent component, int y, Span<byte> row)
    {
        int near = Nearest(y, component.Vertical, frame.MaxVertical, component.Height);
        int far = frame.MaxVertical == 2 * component.Vertical ? Neighbour(y, component.Height) : near;
        ReadOnlySpan<byte> nearRow = component.Samples!.Span.Slice(near * component.Stride, component.Width);
        ReadOnlySpan<byte> farRow = component.Samples.Span.Slice(far * component.Stride, component.Width);
        bool halfWidth = frame.MaxHorizontal == 2 * component.Horizontal;
        for (int x = 0; x < row.Length; x++)
        {
            int nearX = Nearest(x, component.Horizontal, frame.MaxHorizontal, component.Width);
            int farX = halfWidth ? Neighbour(x, component.Width) : nearX;
            int nearSum = Mix(nearRow[nearX], farRow[nearX]);
            int farSum = Mix(nearRow[farX], farRow[farX]);
            row[x] = (byte)((Mix(nearSum, farSum) + (WeightSum * WeightSum / 2)) / (WeightSum * WeightSum));
        }
    }

    private static int Mix(int near, int far) => ((WeightSum - 1) * near) + far;

    private static int Nearest(int at, int factor, int most, int count) => Math.Min(at * factor / most, count - 1);

    // Of a sample at half the size: the one before for even places, the one after for odd ones.
    private static int Neighbour(int at, int count) => Math.Clamp((at / 2) + ((at & 1) == 0 ? -1 : 1), 0, count - 1);
}
