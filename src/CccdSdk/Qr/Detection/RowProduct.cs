using System.Numerics;

namespace CccdSdk.Qr.Detection;

/// <summary>Sums over rows of numbers, some at a time.</summary>
internal static class RowProduct
{
    /// <summary>The sum of the products of two rows of the same length.</summary>
    public static float Sum(ReadOnlySpan<float> first, ReadOnlySpan<float> second)
    {
        int i = 0;
        Vector<float> sums = Vector<float>.Zero;
        for (; Vector.IsHardwareAccelerated && i <= first.Length - Vector<float>.Count; i += Vector<float>.Count)
        {
            sums += new Vector<float>(first[i..]) * new Vector<float>(second[i..]);
        }

        float sum = Vector.Sum(sums);
        for (; i < first.Length; i++)
        {
            sum += first[i] * second[i];
        }

        return sum;
    }

    /// <summary>Adds a multiple of a row.</summary>
    public static void Add(Span<float> row, ReadOnlySpan<float> other, float factor)
    {
        int i = 0;
        for (; Vector.IsHardwareAccelerated && i <= row.Length - Vector<float>.Count; i += Vector<float>.Count)
        {
            (new Vector<float>(row[i..]) + (new Vector<float>(other[i..]) * factor)).CopyTo(row[i..]);
        }

        for (; i < row.Length; i++)
        {
            row[i] += other[i] * factor;
        }
    }

    /// <summary>Adds a multiple of the squares of a row.</summary>
    public static void AddSquares(Span<float> row, ReadOnlySpan<float> other, float factor)
    {
        for (int i = 0; i < row.Length; i++)
        {
            row[i] += other[i] * other[i] * factor;
        }
    }
}
