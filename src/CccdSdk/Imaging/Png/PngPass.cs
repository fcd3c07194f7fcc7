namespace CccdSdk.Imaging.Png;

/// <summary>One pass over the picture: first pixel and distance of its pixels (PNG specification, 8.2).</summary>
internal readonly record struct PngPass(int FirstX, int FirstY, int StepX, int StepY)
{
    private static readonly PngPass[] s_whole = [new(0, 0, 1, 1)];

    private static readonly PngPass[] s_interlaced =
    [
        new(0, 0, 8, 8), new(4, 0, 8, 8), new(0, 4, 4, 8), new(2, 0, 4, 4), new(0, 2, 2, 4), new(1, 0, 2, 2), new(0, 1, 1, 2),
    ];

    /// <summary>The passes of a picture.</summary>
    public static ReadOnlySpan<PngPass> Of(PngHeader header) => header.IsInterlaced ? s_interlaced : s_whole;

    /// <summary>Columns of this pass, perhaps none.</summary>
    public int Columns(int width) => (int)(((long)width - FirstX + StepX - 1) / StepX);

    /// <summary>Rows of this pass, perhaps none.</summary>
    public int Rows(int height) => (int)(((long)height - FirstY + StepY - 1) / StepY);
}
