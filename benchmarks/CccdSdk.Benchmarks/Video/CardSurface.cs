using CccdSdk.Testing;

namespace CccdSdk.Benchmarks.Video;

/// <summary>How much light a card with a symbol, print beside it, and the table under it give back; lengths in modules of the symbol.</summary>
internal sealed class CardSurface
{
    /// <summary>A card is 85.6 × 54 mm (ISO/IEC 7810, ID-1), and the symbol about 12 mm, near the right upper corner.</summary>
    private const double CardWidth = 85.6 / 12, CardHeight = 54.0 / 12, SymbolRight = 1.28, SymbolTop = 0.3;

    /// <summary>Lines of print and letters in a line; a letter has 5 × 7 dots of its cell.</summary>
    private const int Lines = 14, Letters = 60, Columns = 6, Rows = 9;

    /// <summary>Around the symbol there is no print.</summary>
    private const double QuietZone = 4;

    private readonly bool[] _modules;
    private readonly ulong[] _letters = new ulong[Lines * Letters];
    private readonly float _ink;
    private readonly float _card;
    private readonly float _table;
    private readonly double _grain;

    /// <summary>Makes a card.</summary>
    public CardSurface(CardSymbol symbol, Random random)
    {
        Size = symbol.ModulesPerSide;
        _modules = new bool[Size * Size];
        for (int i = 0; i < _modules.Length; i++)
        {
            _modules[i] = symbol.IsDark(i % Size, i / Size);
        }

        for (int i = 0; i < _letters.Length; i++)
        {
            _letters[i] = random.Next(6) == 0 ? 0 : (ulong)random.NextInt64() & (ulong)random.NextInt64() << 1;
        }

        (_ink, _card) = (0.02f + (0.03f * random.NextSingle()), 0.62f + (0.16f * random.NextSingle()));
        (_table, _grain) = (0.08f + (0.42f * random.NextSingle()), 3 + (20 * random.NextDouble()));
    }

    /// <summary>Modules on each side.</summary>
    public int Size { get; }


    /// <summary>The reflectance of a point, with what lies on it.</summary>
    public float At((double X, double Y) point, CoveredModules dirt)
    {
        (double x, double y) = point;
        if (dirt.At(x, y) is { } covered)
        {
            return covered;
        }

        if (x >= 0 && y >= 0 && x < Size && y < Size)
        {
            return _modules[((int)y * Size) + (int)x] ? _ink : _card;
        }

        bool isQuiet = x > -QuietZone && y > -QuietZone && x < Size + QuietZone && y < Size + QuietZone;
        return isQuiet ? _card : Print((x / Size) + CardWidth - SymbolRight, (y / Size) + SymbolTop);
    }

    // In widths of the symbol from the left upper corner of the card.
    private float Print(double x, double y)
    {
        if (x < 0 || y < 0 || x >= CardWidth || y >= CardHeight)
        {
            return _table * (1 + (0.15f * MathF.Sin((float)((_grain * x) + Math.Sin(_grain * y)))));
        }

        double column = x / CardWidth * Letters * Columns, row = y / CardHeight * Lines * Rows;
        ulong letter = _letters[((int)(row / Rows) * Letters) + (int)(column / Columns)];
        int dot = ((int)row % Rows * Columns) + ((int)column % Columns);
        bool isInk = (int)row % Rows < 7 && (int)column % Columns < 5 && (letter >> dot & 1) != 0;
        return isInk ? 2 * _ink : _card - (0.05f * MathF.Max(0, MathF.Sin((float)((40 * x) + (6 * Math.Sin(5 * y))))));
    }
}
