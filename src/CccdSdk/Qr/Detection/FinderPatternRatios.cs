namespace CccdSdk.Qr.Detection;

/// <summary>Whether five runs of alternating colour can be a line through a finder pattern: 1 : 1 : 3 : 1 : 1 (ISO/IEC 18004:2015, 6.3.3.1).</summary>
/// <param name="First">Length of the outer ring on the near side.</param>
/// <param name="Second">Length of the light ring on the near side.</param>
/// <param name="Middle">Length of the middle.</param>
/// <param name="Fourth">Length of the light ring on the far side.</param>
/// <param name="Last">Length of the outer ring on the far side.</param>
internal readonly record struct FinderPatternRatios(int First, int Second, int Middle, int Fourth, int Last)
{
    /// <summary>How far a run may be off, in modules; print that ran grows the dark runs and shrinks the light ones.</summary>
    private const float Tolerance = 0.5f;

    /// <summary>What a run of whole pixels may be off besides.</summary>
    private const float PixelTolerance = 0.6f;

    /// <summary>Pixels for each module, from the inner runs, which nothing outside can touch.</summary>
    public float ModuleSize => (Second + Middle + Fourth) / 5f;

    /// <summary>Whether the runs match.</summary>
    /// <param name="openEnds">Whether the outer ring may have run into something dark around the symbol (no quiet zone).</param>
    public bool Match(bool openEnds)
    {
        float module = ModuleSize;
        float tolerance = (Tolerance * module) + PixelTolerance;
        return Middle > Second && Middle > Fourth
            && Math.Abs(Second - module) <= tolerance
            && Math.Abs(Fourth - module) <= tolerance
            && Math.Abs(Middle - (3 * module)) <= 2 * tolerance
            && MatchOuter(First, module, openEnds)
            && MatchOuter(Last, module, openEnds);
    }

    private static bool MatchOuter(int run, float module, bool openEnds) =>
        run >= (1 - Tolerance) * module - PixelTolerance && (openEnds || run <= ((1 + (2 * Tolerance)) * module) + PixelTolerance);
}
