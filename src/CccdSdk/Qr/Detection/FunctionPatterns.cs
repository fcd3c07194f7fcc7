using CccdSdk.Qr.Symbol;

namespace CccdSdk.Qr.Detection;

/// <summary>The modules that every symbol of a version has in common, whatever it says: what geometry can be measured on.</summary>
internal sealed class FunctionPatterns
{
    private static readonly FunctionPatterns?[] s_byVersion = new FunctionPatterns?[SymbolVersion.Highest + 1];

    private readonly sbyte[] _colours;

    private FunctionPatterns(int version)
    {
        Version = version;
        Size = SymbolVersion.SizeOf(version);
        _colours = new sbyte[Size * Size];
        AlignmentCentres = AlignmentPatterns.CentresOf(version);
        DrawTiming();
        DrawAlignment();
        DrawFinder(0, 0);
        DrawFinder(Size - 7, 0);
        DrawFinder(0, Size - 7);
        Edges = FindEdges();
    }

    /// <summary>The version, 1 to 40.</summary>
    public int Version { get; }

    /// <summary>Modules on each side.</summary>
    public int Size { get; }

    /// <summary>The rows and columns where alignment patterns have their centres (ISO/IEC 18004:2015, annex E); none in version 1.</summary>
    public byte[] AlignmentCentres { get; }

    /// <summary>Every edge between two neighbours that are known to differ.</summary>
    public FunctionEdge[] Edges { get; }

    /// <summary>The patterns of a version; made once.</summary>
    public static FunctionPatterns Of(int version) => s_byVersion[version] ??= new FunctionPatterns(version);

    /// <summary>1 where a module is dark in every symbol, -1 where it is light, 0 where it depends.</summary>
    public int Colour(int x, int y) => _colours[(y * Size) + x];

    /// <summary>How many alignment patterns there are.</summary>
    public int AlignmentCount => AlignmentCentres.Length == 0 ? 0 : (AlignmentCentres.Length * AlignmentCentres.Length) - 3;

    /// <summary>Whether there is an alignment pattern at a crossing of the rows and columns; three crossings are finder patterns.</summary>
    public bool HasAlignmentPattern(int column, int row)
    {
        int last = AlignmentCentres.Length - 1;
        return !((column == 0 && (row == 0 || row == last)) || (column == last && row == 0));
    }

    private void Set(int x, int y, bool dark)
    {
        if ((uint)x < (uint)Size && (uint)y < (uint)Size)
        {
            _colours[(y * Size) + x] = (sbyte)(dark ? 1 : -1);
        }
    }

    private void DrawTiming()
    {
        for (int i = 0; i < Size; i++)
        {
            Set(i, 6, (i & 1) == 0);
            Set(6, i, (i & 1) == 0);
        }
    }

    private void DrawAlignment()
    {
        for (int row = 0; row < AlignmentCentres.Length; row++)
        {
            for (int column = 0; column < AlignmentCentres.Length; column++)
            {
                if (HasAlignmentPattern(column, row))
                {
                    DrawRings(AlignmentCentres[column], AlignmentCentres[row], 2, static ring => ring != 1);
                }
            }
        }
    }

    // The separator around it is light.
    private void DrawFinder(int left, int top) => DrawRings(left + 3, top + 3, 4, static ring => ring is 0 or 1 or 3);

    private void DrawRings(int x, int y, int radius, Func<int, bool> isDark)
    {
        for (int dy = -radius; dy <= radius; dy++)
        {
            for (int dx = -radius; dx <= radius; dx++)
            {
                Set(x + dx, y + dy, isDark(Math.Max(Math.Abs(dx), Math.Abs(dy))));
            }
        }
    }

    private FunctionEdge[] FindEdges()
    {
        List<FunctionEdge> edges = [];
        for (int y = 0; y < Size; y++)
        {
            for (int x = 0; x < Size; x++)
            {
                if (x + 1 < Size && Colour(x, y) * Colour(x + 1, y) < 0)
                {
                    edges.Add(new FunctionEdge((byte)x, (byte)y, false, Colour(x, y) > 0));
                }

                if (y + 1 < Size && Colour(x, y) * Colour(x, y + 1) < 0)
                {
                    edges.Add(new FunctionEdge((byte)x, (byte)y, true, Colour(x, y) > 0));
                }
            }
        }

        return [.. edges];
    }
}
