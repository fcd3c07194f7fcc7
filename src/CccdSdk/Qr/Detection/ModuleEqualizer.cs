namespace CccdSdk.Qr.Detection;

/// <summary>Takes the blur out of sampled modules: a linear filter over the neighbours, trained on the modules that every symbol has.</summary>
internal sealed class ModuleEqualizer
{
    /// <summary>Modules on each side of the middle one.</summary>
    private const int Radius = 2;

    private const int Side = (2 * Radius) + 1;

    private const int Taps = (Side * Side) + 1;

    /// <summary>How many modules hold against every tap: it stays near "the module itself" where training says little.</summary>
    private const double Stiffness = 6;

    private readonly double[] _matrix = new double[Taps * Taps];
    private readonly double[] _weights = new double[Taps];

    /// <summary>Filters the modules of a symbol.</summary>
    /// <param name="patterns">What is known.</param>
    /// <param name="darkness">How dark the modules are, row by row.</param>
    /// <param name="filtered">Receives the same without blur.</param>
    public void Apply(FunctionPatterns patterns, ReadOnlySpan<float> darkness, Span<float> filtered)
    {
        int size = patterns.Size;
        Span<double> features = stackalloc double[Taps];
        Array.Clear(_matrix);
        Array.Clear(_weights);
        for (int i = 0; i < Taps; i++)
        {
            _matrix[(i * Taps) + i] = Stiffness;
        }

        for (int i = 0; i < darkness.Length; i++)
        {
            int colour = patterns.Colour(i % size, i / size);
            if (colour != 0)
            {
                Fill(darkness, size, i % size, i / size, features);
                LinearSystem.Accumulate(_matrix, _weights, features, colour - darkness[i], 1);
            }
        }

        bool solved = LinearSystem.Solve(_matrix, _weights);
        for (int i = 0; i < darkness.Length; i++)
        {
            Fill(darkness, size, i % size, i / size, features);
            filtered[i] = darkness[i] + (solved ? (float)Dot(features, _weights) : 0);
        }

        features.Clear();
    }

    private static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        double sum = 0;
        for (int i = 0; i < a.Length; i++)
        {
            sum += a[i] * b[i];
        }

        return sum;
    }

    // Around the symbol there is the quiet zone.
    private static void Fill(ReadOnlySpan<float> darkness, int size, int x, int y, Span<double> features)
    {
        int tap = 0;
        for (int row = y - Radius; row <= y + Radius; row++)
        {
            for (int column = x - Radius; column <= x + Radius; column++)
            {
                bool inside = (uint)row < (uint)size && (uint)column < (uint)size;
                features[tap++] = inside ? Math.Clamp(darkness[(row * size) + column], -2, 2) : -1;
            }
        }

        features[tap] = 1;
    }
}
