namespace CccdSdk.Qr.Detection;

/// <summary>Where the modules of a symbol are in the picture: a perspective and on top of it a smooth shift, in modules.</summary>
/// <remarks>
/// The shift is a polynomial of the third degree. It takes up what is left of the perspective, the bulge of a lens and the bend of a card,
/// and stays linear in what has to be fitted.
/// </remarks>
internal sealed class SymbolTransform
{
    /// <summary>Terms of the polynomial: 1, s, t, s², st, t², s³, s²t, st², t³.</summary>
    public const int Terms = 10;

    private readonly double[] _alongU = new double[Terms];
    private readonly double[] _alongV = new double[Terms];
    private PerspectiveTransform _perspective;

    /// <summary>Modules on each side.</summary>
    public int Size { get; private set; }

    /// <summary>Starts again with a perspective and no shift.</summary>
    public void Reset(int size, PerspectiveTransform perspective)
    {
        Size = size;
        _perspective = perspective;
        Array.Clear(_alongU);
        Array.Clear(_alongV);
    }

    /// <summary>Takes over another transform.</summary>
    public void CopyFrom(SymbolTransform other)
    {
        Size = other.Size;
        _perspective = other._perspective;
        other._alongU.CopyTo(_alongU.AsSpan());
        other._alongV.CopyTo(_alongV.AsSpan());
    }

    /// <summary>Moves everything in the picture.</summary>
    public void Move(double x, double y) => _perspective = _perspective.Move(x, y);

    /// <summary>Moves one corner in the picture, 0 to 3 clockwise from the top left, and keeps the others.</summary>
    /// <returns>Whether there is such a perspective.</returns>
    public bool MoveCorner(int corner, double x, double y)
    {
        Span<Correspondence> points = stackalloc Correspondence[4];
        for (int i = 0; i < points.Length; i++)
        {
            (double u, double v) = Corner(i);
            (float px, float py) = _perspective.Map(u, v);
            points[i] = new Correspondence(u, v, px + (i == corner ? x : 0), py + (i == corner ? y : 0));
        }

        bool fits = PerspectiveTransform.TryFit(points, out PerspectiveTransform moved)
            && moved.IsInFront(0, 0) && moved.IsInFront(Size, 0) && moved.IsInFront(0, Size) && moved.IsInFront(Size, Size);
        _perspective = fits ? moved : _perspective;
        return fits;
    }

    /// <summary>Names the corners anew, each by the one before it: the same square, and its modules turned by a right angle.</summary>
    /// <remarks>The shift is forgotten.</remarks>
    public void Turn()
    {
        Span<Correspondence> points = stackalloc Correspondence[4];
        for (int i = 0; i < points.Length; i++)
        {
            (double u, double v) = Corner(i);
            (double oldU, double oldV) = Corner((i + 1) % points.Length);
            (float x, float y) = _perspective.Map(oldU, oldV);
            points[i] = new Correspondence(u, v, x, y);
        }

        if (PerspectiveTransform.TryFit(points, out PerspectiveTransform turned))
        {
            Reset(Size, turned);
        }
    }

    /// <summary>Sets the shift.</summary>
    public void SetShift(ReadOnlySpan<double> alongU, ReadOnlySpan<double> alongV)
    {
        alongU.CopyTo(_alongU);
        alongV.CopyTo(_alongV);
    }

    /// <summary>Maps a point in modules from the top left corner of the symbol to the picture.</summary>
    public (float X, float Y) Map(double u, double v)
    {
        (double du, double dv) = Shift(u, v);
        return _perspective.Map(u + du, v + dv);
    }

    /// <summary>Maps points of one row, a module apart, to the picture.</summary>
    /// <param name="u">The first point, in modules from the left edge.</param>
    /// <param name="v">The row, in modules from the top edge.</param>
    /// <param name="points">Receives the points.</param>
    public void MapRow(double u, double v, Span<(float X, float Y)> points)
    {
        double t = ((2 * v) / Size) - 1;
        (double u0, double u1, double u2, double u3) = Along(_alongU, t);
        (double v0, double v1, double v2, double v3) = Along(_alongV, t);
        for (int i = 0; i < points.Length; i++, u++)
        {
            double s = ((2 * u) / Size) - 1;
            points[i] = _perspective.Map(u + u0 + (s * (u1 + (s * (u2 + (s * u3))))), v + v0 + (s * (v1 + (s * (v2 + (s * v3))))));
        }
    }

    /// <summary>The shift at a point, in modules.</summary>
    public (double U, double V) Shift(double u, double v)
    {
        double s = ((2 * u) / Size) - 1;
        double t = ((2 * v) / Size) - 1;
        return (Evaluate(_alongU, s, t), Evaluate(_alongV, s, t));
    }

    /// <summary>The terms of the polynomial at a point.</summary>
    public void Features(double u, double v, Span<double> features)
    {
        double s = ((2 * u) / Size) - 1;
        double t = ((2 * v) / Size) - 1;
        ReadOnlySpan<double> all = [1, s, t, s * s, s * t, t * t, s * s * s, s * s * t, s * t * t, t * t * t];
        all[..features.Length].CopyTo(features);
    }

    // Clockwise from the top left.
    private (double U, double V) Corner(int index) => (index is 1 or 2 ? Size : 0, index is 2 or 3 ? Size : 0);

    // The polynomial on one row, in powers of s.
    private static (double S0, double S1, double S2, double S3) Along(double[] c, double t) =>
        (c[0] + (t * (c[2] + (t * (c[5] + (t * c[9]))))), c[1] + (t * (c[4] + (t * c[8]))), c[3] + (t * c[7]), c[6]);

    private static double Evaluate(double[] c, double s, double t) =>
        c[0] + (s * (c[1] + (s * (c[3] + (s * c[6]) + (t * c[7]))) + (t * (c[4] + (t * c[8])))))
        + (t * (c[2] + (t * (c[5] + (t * c[9])))));
}
