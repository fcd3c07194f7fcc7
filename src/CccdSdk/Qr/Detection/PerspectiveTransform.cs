namespace CccdSdk.Qr.Detection;

/// <summary>Where a plane is seen in a picture: the projective map from modules to pixels.</summary>
internal readonly struct PerspectiveTransform
{
    private readonly double _xu, _xv, _x, _yu, _yv, _y, _wu, _wv;

    /// <summary>Makes a map from its eight parameters: x = (p0 u + p1 v + p2) / (p6 u + p7 v + 1), y = (p3 u + p4 v + p5) / (same).</summary>
    public PerspectiveTransform(ReadOnlySpan<double> p)
    {
        (_xu, _xv, _x, _yu, _yv, _y, _wu, _wv) = (p[0], p[1], p[2], p[3], p[4], p[5], p[6], p[7]);
    }

    /// <summary>Finds the map that fits correspondences best, in the sense of linear least squares.</summary>
    /// <param name="points">At least four correspondences, no three of them on one line.</param>
    /// <param name="transform">The map.</param>
    /// <returns>Whether there is one.</returns>
    public static bool TryFit(ReadOnlySpan<Correspondence> points, out PerspectiveTransform transform) =>
        PerspectiveFit.TryFit(points, out transform);

    /// <summary>Maps a point of the symbol, in modules from its top left corner, to the picture.</summary>
    public (float X, float Y) Map(double u, double v)
    {
        double scale = 1 / ((_wu * u) + (_wv * v) + 1);
        return ((float)(((_xu * u) + (_xv * v) + _x) * scale), (float)(((_yu * u) + (_yv * v) + _y) * scale));
    }

    /// <summary>Maps points of one line of the symbol, a module apart, to the picture.</summary>
    /// <param name="u">The first point, in modules from the left edge.</param>
    /// <param name="v">The first point, in modules from the top edge.</param>
    /// <param name="alongU">Whether the line goes to the right; else it goes down.</param>
    /// <param name="points">Receives the points.</param>
    public void MapLine(double u, double v, bool alongU, Span<(float X, float Y)> points)
    {
        (double x, double y, double w) = ((_xu * u) + (_xv * v) + _x, (_yu * u) + (_yv * v) + _y, (_wu * u) + (_wv * v) + 1);
        (double dx, double dy, double dw) = alongU ? (_xu, _yu, _wu) : (_xv, _yv, _wv);
        foreach (ref (float X, float Y) point in points)
        {
            double scale = 1 / w;
            point = ((float)(x * scale), (float)(y * scale));
            (x, y, w) = (x + dx, y + dy, w + dw);
        }
    }

    /// <summary>The same map to a picture in which everything lies so many pixels further.</summary>
    public PerspectiveTransform Move(double x, double y) =>
        new([_xu + (x * _wu), _xv + (x * _wv), _x + x, _yu + (y * _wu), _yv + (y * _wv), _y + y, _wu, _wv]);

    /// <summary>Whether a point of the plane is in front of the camera.</summary>
    public bool IsInFront(double u, double v) => (_wu * u) + (_wv * v) + 1 > 0.05;
}
