using System.Diagnostics;

namespace CccdSdk.Qr.Symbol;

/// <summary>Turns the modules of a mirrored or inverted symbol into those of an ordinary one (ISO/IEC 18004:2015, 6.2).</summary>
internal static class ModuleMapping
{
    /// <summary>Copies the modules with rows and columns exchanged: a mirrored symbol becomes an ordinary one.</summary>
    internal static void Transpose(BitMatrix source, BitMatrix destination)
    {
        Debug.Assert(source.Size == destination.Size && source != destination, "Another matrix of the same size.");
        Transpose<bool>(source.Modules, source.Size, destination.Modules);
    }

    /// <summary>Copies one value for each module, row by row, with rows and columns exchanged.</summary>
    internal static void Transpose<T>(ReadOnlySpan<T> source, int size, Span<T> destination)
    {
        for (int y = 0; y < size; y++)
        {
            ReadOnlySpan<T> row = source.Slice(y * size, size);
            for (int x = 0; x < row.Length; x++)
            {
                destination[(x * size) + y] = row[x];
            }
        }
    }

    /// <summary>Exchanges dark and light, in place.</summary>
    internal static void Invert(BitMatrix modules)
    {
        foreach (ref bool dark in modules.Modules)
        {
            dark = !dark;
        }
    }
}
