namespace CccdSdk.Qr.Detection;

/// <summary>Small symmetric systems of linear equations, as least squares make them.</summary>
internal static class LinearSystem
{
    /// <summary>Solves A x = b in place by elimination without pivots, which positive definite matrices do not need.</summary>
    /// <param name="matrix">A, row by row; destroyed.</param>
    /// <param name="values">b on entry, x on return.</param>
    /// <returns>Whether the system has one solution.</returns>
    public static bool Solve(Span<double> matrix, Span<double> values)
    {
        int n = values.Length;
        for (int pivot = 0; pivot < n; pivot++)
        {
            double diagonal = matrix[(pivot * n) + pivot];
            if (!(diagonal > 1e-12))
            {
                return false;
            }

            for (int row = pivot + 1; row < n; row++)
            {
                Eliminate(matrix, values, pivot, row, matrix[(row * n) + pivot] / diagonal);
            }
        }

        Substitute(matrix, values);
        return true;
    }

    /// <summary>Adds one weighted equation to normal equations: features · x = value.</summary>
    public static void Accumulate(Span<double> matrix, Span<double> values, ReadOnlySpan<double> features, double value, double weight)
    {
        int n = values.Length;
        for (int row = 0; row < n; row++)
        {
            double factor = weight * features[row];
            values[row] += factor * value;
            Span<double> target = matrix.Slice(row * n, n);
            for (int column = 0; column < n; column++)
            {
                target[column] += factor * features[column];
            }
        }
    }

    private static void Eliminate(Span<double> matrix, Span<double> values, int pivot, int row, double factor)
    {
        int n = values.Length;
        for (int column = pivot; column < n; column++)
        {
            matrix[(row * n) + column] -= factor * matrix[(pivot * n) + column];
        }

        values[row] -= factor * values[pivot];
    }

    private static void Substitute(Span<double> matrix, Span<double> values)
    {
        int n = values.Length;
        for (int row = n - 1; row >= 0; row--)
        {
            double sum = values[row];
            for (int column = row + 1; column < n; column++)
            {
                sum -= matrix[(row * n) + column] * values[column];
            }

            values[row] = sum / matrix[(row * n) + row];
        }
    }
}
