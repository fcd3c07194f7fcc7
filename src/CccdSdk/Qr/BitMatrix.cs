using System.Diagnostics;

namespace CccdSdk.Qr;

/// <summary>The modules of one symbol as bits: row by row, a set bit is a dark module.</summary>
internal sealed class BitMatrix
{
    private readonly bool[] _dark;

    /// <summary>Makes a matrix of light modules.</summary>
    /// <param name="size">Modules on each side.</param>
    public BitMatrix(int size)
    {
        Size = size;
        _dark = new bool[size * size];
    }

    /// <summary>Modules on each side, 21 to 177.</summary>
    public int Size { get; }

    /// <summary>All modules, row by row: the module in column x and row y is at <c>(y * Size) + x</c>.</summary>
    public Span<bool> Modules => _dark;

    /// <summary>Whether the module in the column <paramref name="x"/> and the row <paramref name="y"/> is dark.</summary>
    public bool this[int x, int y]
    {
        get
        {
            Debug.Assert((uint)x < (uint)Size && (uint)y < (uint)Size, "A module outside of the symbol.");
            return _dark[(y * Size) + x];
        }

        set
        {
            Debug.Assert((uint)x < (uint)Size && (uint)y < (uint)Size, "A module outside of the symbol.");
            _dark[(y * Size) + x] = value;
        }
    }

    /// <summary>Makes all modules light: what was in them was somebody's identity.</summary>
    public void Clear() => _dark.AsSpan().Clear();
}
