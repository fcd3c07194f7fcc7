namespace CccdSdk.Qr.Symbol;

/// <summary>Where the alignment patterns of a version have their centres (ISO/IEC 18004:2015, Annex E).</summary>
internal static class AlignmentPatterns
{
    private const int FirstCentre = 6;

    // The last centre is this far from the end of a row.
    private const int DistanceFromEnd = 7;

    // The one version whose distances in Annex E are not those of the rule below.
    private const int IrregularVersion = 32;
    private const int IrregularDistance = 26;

    /// <summary>Columns (and rows) of the centres, ascending; empty for version 1.</summary>
    internal static byte[] CentresOf(int version)
    {
        if (version == SymbolVersion.Lowest)
        {
            return [];
        }

        byte[] centres = new byte[(version / 7) + 2];
        int last = SymbolVersion.SizeOf(version) - DistanceFromEnd;
        int distance = version == IrregularVersion ? IrregularDistance : EvenDistance(last - FirstCentre, centres.Length - 1);
        centres[0] = FirstCentre;
        for (int i = centres.Length - 1; i > 0; i--)
        {
            centres[i] = (byte)last;
            last -= distance;
        }

        return centres;
    }

    // Annex E spreads the centres evenly, rounded up to an even number of modules; what is left over is taken from the first gap.
    private static int EvenDistance(int length, int gaps) => (length + (2 * gaps) - 1) / (2 * gaps) * 2;
}
