using System.Numerics;

namespace CccdSdk.Qr.Tracking;

/// <summary>
/// How modules of a symbol lie in memory with a border of one module around them: one row after the other, so that a neighbour is at the
/// same distance everywhere, and whole fields are added at a time.
/// </summary>
/// <param name="Size">Modules on each side of the symbol.</param>
internal readonly record struct ModuleField(int Size)
{
    /// <summary>A module and its eight neighbours, row by row.</summary>
    public const int Neighbours = 9;

    /// <summary>Values of a row.</summary>
    public int Stride => Size + 2;

    /// <summary>Values of a field.</summary>
    public int Length => Stride * Stride;

    /// <summary>Values from the first module to the last one.</summary>
    public int InnerLength => (Size * Stride) - 2;

    /// <summary>The index of a module of the symbol.</summary>
    public int IndexOf(int module) => ((module / Size + 1) * Stride) + (module % Size) + 1;

    /// <summary>From the first module to the last one.</summary>
    public Span<float> Inner(Span<float> field) => Neighbour(field, Neighbours / 2);

    /// <summary>The same, at every place the neighbour of the module.</summary>
    /// <param name="field">The field.</param>
    /// <param name="index">Which neighbour; <see cref="Neighbours"/> - 1 less it is the one across.</param>
    public Span<float> Neighbour(Span<float> field, int index) => field.Slice((index / 3 * Stride) + (index % 3), InnerLength);

    /// <summary>The products of values.</summary>
    public static void Multiply(ReadOnlySpan<float> first, ReadOnlySpan<float> second, Span<float> product)
    {
        int i = 0;
        for (; Vector.IsHardwareAccelerated && i <= product.Length - Vector<float>.Count; i += Vector<float>.Count)
        {
            (new Vector<float>(first[i..]) * new Vector<float>(second[i..])).CopyTo(product[i..]);
        }

        for (; i < product.Length; i++)
        {
            product[i] = first[i] * second[i];
        }
    }
}
