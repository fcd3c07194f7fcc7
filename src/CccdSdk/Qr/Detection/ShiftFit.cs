namespace CccdSdk.Qr.Detection;

/// <summary>Fits the shift of a <see cref="SymbolTransform"/> to what was measured, by least squares.</summary>
internal sealed class ShiftFit
{
    /// <summary>The part of the usual stiffness with which a card is followed that is bent by more than a hand does.</summary>
    public const double BentStiffness = 0.15;

    private const int Quadratic = 3, Cubic = 6;

    private readonly double[] _matrixU = new double[SymbolTransform.Terms * SymbolTransform.Terms];
    private readonly double[] _matrixV = new double[SymbolTransform.Terms * SymbolTransform.Terms];
    private readonly double[] _valuesU = new double[SymbolTransform.Terms];
    private readonly double[] _valuesV = new double[SymbolTransform.Terms];
    private readonly double[] _scratch = new double[SymbolTransform.Terms * SymbolTransform.Terms];
    private readonly SymbolTransform _transform;
    private int _terms;

    /// <summary>Makes a fit for one transform.</summary>
    public ShiftFit(SymbolTransform transform)
    {
        _transform = transform;
    }

    /// <summary>Forgets what was measured.</summary>
    /// <param name="quadraticStiffness">Measurements that hold against every term of the second degree.</param>
    /// <param name="cubicStiffness">The same for the third degree; infinite leaves these terms out.</param>
    public void Reset(double quadraticStiffness, double cubicStiffness)
    {
        _terms = double.IsInfinity(cubicStiffness) ? Cubic : SymbolTransform.Terms;
        Array.Clear(_matrixU);
        Array.Clear(_matrixV);
        Array.Clear(_valuesU);
        Array.Clear(_valuesV);
        for (int i = 0; i < _terms; i++)
        {
            double stiffness = i < Quadratic ? 1e-3 : i < Cubic ? quadraticStiffness : cubicStiffness;
            _matrixU[(i * _terms) + i] = stiffness;
            _matrixV[(i * _terms) + i] = stiffness;
        }
    }

    /// <summary>Adds where a point was seen along u: at <paramref name="offset"/> modules from where the transform has it now.</summary>
    public void AddAlongU(double u, double v, double offset, double weight) =>
        Add(_matrixU, _valuesU, u, v, _transform.Shift(u, v).U + offset, weight);

    /// <summary>Adds where a point was seen along v.</summary>
    public void AddAlongV(double u, double v, double offset, double weight) =>
        Add(_matrixV, _valuesV, u, v, _transform.Shift(u, v).V + offset, weight);

    /// <summary>Puts the best shift into the transform; the measurements stay.</summary>
    public void Apply()
    {
        Span<double> alongU = stackalloc double[SymbolTransform.Terms];
        Span<double> alongV = stackalloc double[SymbolTransform.Terms];
        alongU.Clear();
        alongV.Clear();
        if (Solve(_matrixU, _valuesU, alongU[.._terms]) && Solve(_matrixV, _valuesV, alongV[.._terms]))
        {
            _transform.SetShift(alongU, alongV);
        }
    }

    private void Add(double[] matrix, double[] values, double u, double v, double shift, double weight)
    {
        Span<double> features = stackalloc double[SymbolTransform.Terms];
        features = features[.._terms];
        _transform.Features(u, v, features);
        LinearSystem.Accumulate(matrix, values.AsSpan(0, _terms), features, shift, weight);
    }

    private bool Solve(double[] matrix, double[] values, Span<double> result)
    {
        matrix.CopyTo(_scratch.AsSpan());
        values.AsSpan(0, _terms).CopyTo(result);
        return LinearSystem.Solve(_scratch, result);
    }
}
