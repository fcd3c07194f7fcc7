namespace CccdSdk.Qr.Detection;

/// <summary>Whether five runs of alternating colour can be a line through a finder pattern: 1 : 1 : 3 : 1 : 1 (ISO/IEC 18004:2015, 6.3.3.1).</summary>
/// <param name="First">Length of the outer ring on the near side.</param>
/// <param name="Second">Length of the light ring on the near side.</param>
/// <param name="Middle">Length of the middle.</param>
/// <param name="Fourth">Length of the light ring on the far side.</param>
/// <param name="Last">Length of the outer ring on the far side.</param>
internal readonly record struct FinderPatternRatios(int First, int Second, int Middle, int Fourth, int Last)
{
    /// <summary>Pixels for each module, from the inner runs, which nothing outside can touch.</summary>
    public float ModuleSize => (Second + Middle + Fourth) / 5f;

    /// <summary>Whether the runs match.</summary>
    /// <param name="openEnds">Whether the outer ring may have run into something dark around the symbol (no quiet zone).</param>
    /// <remarks>
    /// A run may be off by half a module, for print that ran grows the dark runs and shrinks the light ones, and by 0.6 pixels besides; the
    /// middle and the outer ring outwards by twice the half module. A module is a fifth of the inner runs: times 10, all numbers are whole.
    /// </remarks>
    public bool Match(bool openEnds)
    {
        int inner = Second + Middle + Fourth;
        return Middle > Second && Middle > Fourth
            && MatchInner(Second, inner) && MatchInner(Fourth, inner)
            && Math.Abs((10 * Middle) - (6 * inner)) <= (2 * inner) + 12
            && MatchOuter(First, inner, openEnds) && MatchOuter(Last, inner, openEnds);
    }

    private static bool MatchInner(int run, int inner) => Math.Abs((10 * run) - (2 * inner)) <= inner + 6;

    private static bool MatchOuter(int run, int inner, bool openEnds) => 10 * run >= inner - 6 && (openEnds || 10 * run <= (4 * inner) + 6);
}
