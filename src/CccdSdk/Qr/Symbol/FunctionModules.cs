namespace CccdSdk.Qr.Symbol;

/// <summary>Tells the modules that hold no data: patterns, timing, format and version information (ISO/IEC 18004:2015, 6.3).</summary>
internal static class FunctionModules
{
    // Finder pattern (7), separator (1) and format information (1).
    private const int CornerSize = 9;
    private const int TimingIndex = 6;
    private const int VersionInformationLength = 6;
    private const int VersionInformationWidth = 3;
    private const int VersionInformationFromEnd = 11;

    /// <summary>A map of the modules, row by row: true for a function module.</summary>
    internal static bool[] MapOf(int version)
    {
        int size = SymbolVersion.SizeOf(version);
        bool[] map = new bool[size * size];
        Fill(map, size, 0, 0, CornerSize, CornerSize);
        Fill(map, size, size - CornerSize + 1, 0, CornerSize - 1, CornerSize);
        Fill(map, size, 0, size - CornerSize + 1, CornerSize, CornerSize - 1);
        Fill(map, size, 0, TimingIndex, size, 1);
        Fill(map, size, TimingIndex, 0, 1, size);
        FillAlignmentPatterns(map, size, AlignmentPatterns.CentresOf(version));
        if (version >= VersionInformation.LowestVersion)
        {
            Fill(map, size, size - VersionInformationFromEnd, 0, VersionInformationWidth, VersionInformationLength);
            Fill(map, size, 0, size - VersionInformationFromEnd, VersionInformationLength, VersionInformationWidth);
        }

        return map;
    }

    // All crossings of rows and columns but the three that a finder pattern covers.
    private static void FillAlignmentPatterns(bool[] map, int size, ReadOnlySpan<byte> centres)
    {
        for (int i = 0; i < centres.Length; i++)
        {
            for (int j = 0; j < centres.Length; j++)
            {
                bool atFinderPattern = (i == 0 && (j == 0 || j == centres.Length - 1)) || (j == 0 && i == centres.Length - 1);
                if (!atFinderPattern)
                {
                    Fill(map, size, centres[i] - 2, centres[j] - 2, 5, 5);
                }
            }
        }
    }

    private static void Fill(bool[] map, int size, int left, int top, int width, int height)
    {
        for (int y = top; y < top + height; y++)
        {
            map.AsSpan((y * size) + left, width).Fill(true);
        }
    }
}
