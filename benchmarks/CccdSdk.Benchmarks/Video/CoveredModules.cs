namespace CccdSdk.Benchmarks.Video;

/// <summary>Spots and scratches on a symbol, until so much of it is covered.</summary>
internal sealed class CoveredModules
{
    /// <summary>Cells of a module on each side.</summary>
    private const int Fineness = 8;

    /// <summary>Worn print, a fleck of grease, a fleck of ink.</summary>
    private static readonly float[] s_reflectances = [0.7f, 0.7f, 0.25f, 0.04f];

    private readonly int _side;
    private readonly byte[] _cells;

    /// <summary>Draws the dirt by lot.</summary>
    public CoveredModules(int size, float part, Random random)
    {
        _side = size * Fineness;
        _cells = new byte[_side * _side];
        int left = (int)(part * _cells.Length);
        while (left > 0)
        {
            (double x, double y) = (random.NextDouble() * _side, random.NextDouble() * _side);
            byte kind = (byte)(1 + random.Next(s_reflectances.Length));
            double turn = random.NextDouble() * Math.PI;
            left -= random.Next(5) < 3
                ? Cover(x, y, turn, (3 + (12 * random.NextDouble())) * Fineness, (0.2 + (0.45 * random.NextDouble())) * Fineness, kind, isRound: false)
                : Cover(x, y, turn, (1 + (2.5 * random.NextDouble())) * Fineness, (1 + (2.5 * random.NextDouble())) * Fineness, kind, isRound: true);
        }
    }

    /// <summary>The reflectance of what lies on a point, or null.</summary>
    public float? At(double x, double y)
    {
        (int column, int row) = ((int)Math.Floor(x * Fineness), (int)Math.Floor(y * Fineness));
        bool isInside = (uint)column < (uint)_side && (uint)row < (uint)_side;
        return isInside && _cells[(row * _side) + column] is byte kind and > 0 ? s_reflectances[kind - 1] : null;
    }

    // A rectangle or an ellipse; returns how many cells are covered that were not.
    private int Cover(double x, double y, double turn, double halfLength, double halfWidth, byte kind, bool isRound)
    {
        (double sin, double cos) = Math.SinCos(turn);
        double reach = Math.Max(halfLength, halfWidth) + 1;
        int covered = 0;
        for (int row = (int)Math.Max(0, y - reach); row < Math.Min(_side, y + reach); row++)
        {
            for (int column = (int)Math.Max(0, x - reach); column < Math.Min(_side, x + reach); column++)
            {
                double along = (((column - x) * cos) + ((row - y) * sin)) / halfLength, across = (((row - y) * cos) - ((column - x) * sin)) / halfWidth;
                bool isIn = isRound ? (along * along) + (across * across) < 1 : Math.Abs(along) < 1 && Math.Abs(across) < 1;
                ref byte cell = ref _cells[(row * _side) + column];
                covered += isIn && cell == 0 ? 1 : 0;
                cell = isIn ? kind : cell;
            }
        }

        return covered;
    }
}
