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
    public static bool TryFit(ReadOnlySpan<Correspondence> points, out PerspectiveTransform transform)
    {
        // Around their means and in their own size, the numbers keep the system well conditioned.
        Frame modules = Frame.Around(points, static point => (point.U, point.V));
        Frame pixels = Frame.Around(points, static point => (point.X, point.Y));
        Span<double> matrix = stackalloc double[64];
        Span<double> values = stackalloc double[8];
        matrix.Clear();
        values.Clear();
        foreach (Correspondence point in points)
        {
            (double u, double v) = modules.Normalize(point.U, point.V);
            (double x, double y) = pixels.Normalize(point.X, point.Y);
            LinearSystem.Accumulate(matrix, values, [u, v, 1, 0, 0, 0, -u * x, -v * x], x, point.Weight);
            LinearSystem.Accumulate(matrix, values, [0, 0, 0, u, v, 1, -u * y, -v * y], y, point.Weight);
        }

        bool solved = LinearSystem.Solve(matrix, values);
        transform = solved ? Denormalize(values, modules, pixels) : default;
        return solved;
    }

    /// <summary>Maps a point of the symbol, in modules from its top left corner, to the picture.</summary>
    public (float X, float Y) Map(double u, double v)
    {
        double scale = 1 / ((_wu * u) + (_wv * v) + 1);
        return ((float)(((_xu * u) + (_xv * v) + _x) * scale), (float)(((_yu * u) + (_yv * v) + _y) * scale));
    }

    /// <summary>The same map to a picture in which everything lies so many pixels further.</summary>
    public PerspectiveTransform Move(double x, double y) =>
        new([_xu + (x * _wu), _xv + (x * _wv), _x + x, _yu + (y * _wu), _yv + (y * _wv), _y + y, _wu, _wv]);

    /// <summary>Whether a point of the plane is in front of the camera.</summary>
    public bool IsInFront(double u, double v) => (_wu * u) + (_wv * v) + 1 > 0.05;

    private static PerspectiveTransform Denormalize(ReadOnlySpan<double> p, Frame modules, Frame pixels)
    {
        double s = 1 / modules.Size;
        double wu = p[6] * s;
        double wv = p[7] * s;
        double w = 1 - (wu * modules.X) - (wv * modules.Y);
        Span<double> result = stackalloc double[8];
        for (int axis = 0; axis < 2; axis++)
        {
            double origin = axis == 0 ? pixels.X : pixels.Y;
            double pu = p[axis * 3] * s;
            double pv = p[(axis * 3) + 1] * s;
            double constant = p[(axis * 3) + 2] - (pu * modules.X) - (pv * modules.Y);
            result[axis * 3] = ((pu * pixels.Size) + (origin * wu)) / w;
            result[(axis * 3) + 1] = ((pv * pixels.Size) + (origin * wv)) / w;
            result[(axis * 3) + 2] = ((constant * pixels.Size) + (origin * w)) / w;
        }

        result[6] = wu / w;
        result[7] = wv / w;
        return new PerspectiveTransform(result);
    }

    private readonly record struct Frame(double X, double Y, double Size)
    {
        public static Frame Around(ReadOnlySpan<Correspondence> points, Func<Correspondence, (double X, double Y)> select)
        {
            double x = 0;
            double y = 0;
            foreach (Correspondence point in points)
            {
                x += select(point).X / points.Length;
                y += select(point).Y / points.Length;
            }

            double size = 1e-6;
            foreach (Correspondence point in points)
            {
                size = Math.Max(size, Math.Max(Math.Abs(select(point).X - x), Math.Abs(select(point).Y - y)));
            }

            return new Frame(x, y, size);
        }

        public (double X, double Y) Normalize(double x, double y) => ((x - X) / Size, (y - Y) / Size);
    }
}
