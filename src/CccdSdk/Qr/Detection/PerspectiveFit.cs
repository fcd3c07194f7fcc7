namespace CccdSdk.Qr.Detection;

/// <summary>Fits a perspective to correspondences by linear least squares, in closed form.</summary>
/// <remarks>
/// The equations are p0 u + p1 v + p2 - p6 u x - p7 v x = x, and the same with p3, p4, p5 and y. Both share the weighted moments M of u, v
/// and 1, so the eight unknowns come apart: (p0 p1 p2) = M⁻¹ (m(x) + p6 m(ux) + p7 m(vx)), and two equations are left for p6 and p7.
/// </remarks>
internal static class PerspectiveFit
{
    /// <summary>Numbers about 1 have a smaller determinant when the points are on one line.</summary>
    private const double LeastDeterminant = 1e-12;

    /// <summary>Finds the map; see <see cref="PerspectiveTransform.TryFit"/>.</summary>
    public static bool TryFit(ReadOnlySpan<Correspondence> points, out PerspectiveTransform transform)
    {
        // Around their means and in their own size, the numbers keep the system well conditioned.
        (Frame modules, Frame pixels) = Frame.Around(points);
        (Moments ones, Moments xs, Moments ys, Moments squares) = (default, default, default, default);
        foreach (ref readonly Correspondence point in points)
        {
            double u = (point.U - modules.X) / modules.Size, v = (point.V - modules.Y) / modules.Size;
            double x = (point.X - pixels.X) / pixels.Size, y = (point.Y - pixels.Y) / pixels.Size;
            ones.Add(u, v, point.Weight);
            xs.Add(u, v, point.Weight * x);
            ys.Add(u, v, point.Weight * y);
            squares.Add(u, v, point.Weight * ((x * x) + (y * y)));
        }

        Span<double> parameters = stackalloc double[8];
        bool solved = TrySolve(ones, xs, ys, squares, parameters);
        transform = solved ? Denormalize(parameters, modules, pixels) : default;
        return solved;
    }

    private static bool TrySolve(in Moments ones, in Moments xs, in Moments ys, in Moments squares, Span<double> p)
    {
        if (!ones.TryInvert(LeastDeterminant, out Moments inverse))
        {
            return false;
        }

        (Row xu, Row xv, Row x) = (inverse.Times(xs.WithU), inverse.Times(xs.WithV), inverse.Times(xs.WithOne));
        (Row yu, Row yv, Row y) = (inverse.Times(ys.WithU), inverse.Times(ys.WithV), inverse.Times(ys.WithOne));
        double uu = squares.Uu - xs.WithU.Dot(xu) - ys.WithU.Dot(yu);
        double uv = squares.Uv - xs.WithU.Dot(xv) - ys.WithU.Dot(yv);
        double vv = squares.Vv - xs.WithV.Dot(xv) - ys.WithV.Dot(yv);
        double u = xs.WithU.Dot(x) + ys.WithU.Dot(y) - squares.U;
        double v = xs.WithV.Dot(x) + ys.WithV.Dot(y) - squares.V;
        double determinant = (uu * vv) - (uv * uv);
        (p[6], p[7]) = (((vv * u) - (uv * v)) / determinant, ((uu * v) - (uv * u)) / determinant);
        x.Plus(xu, p[6]).Plus(xv, p[7]).CopyTo(p);
        y.Plus(yu, p[6]).Plus(yv, p[7]).CopyTo(p[3..]);
        return determinant > LeastDeterminant;
    }

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

    /// <summary>Where points lie and how far apart.</summary>
    private readonly record struct Frame(double X, double Y, double Size)
    {
        public static (Frame Modules, Frame Pixels) Around(ReadOnlySpan<Correspondence> points)
        {
            double u = 0, v = 0, x = 0, y = 0;
            foreach (ref readonly Correspondence point in points)
            {
                (u, v, x, y) = (u + point.U, v + point.V, x + point.X, y + point.Y);
            }

            (u, v, x, y) = (u / points.Length, v / points.Length, x / points.Length, y / points.Length);
            double modules = 1e-6, pixels = 1e-6;
            foreach (ref readonly Correspondence point in points)
            {
                modules = Math.Max(modules, Math.Max(Math.Abs(point.U - u), Math.Abs(point.V - v)));
                pixels = Math.Max(pixels, Math.Max(Math.Abs(point.X - x), Math.Abs(point.Y - y)));
            }

            return (new Frame(u, v, modules), new Frame(x, y, pixels));
        }
    }

    /// <summary>Three numbers that belong to u, v and 1.</summary>
    private readonly record struct Row(double U, double V, double One)
    {
        public double Dot(in Row other) => (U * other.U) + (V * other.V) + (One * other.One);

        public Row Plus(in Row other, double factor) => new(U + (factor * other.U), V + (factor * other.V), One + (factor * other.One));

        public void CopyTo(Span<double> values) => (values[0], values[1], values[2]) = (U, V, One);
    }

    /// <summary>Sums of the products of u, v and 1 with each other: a symmetric matrix.</summary>
    private record struct Moments(double Uu, double Uv, double Vv, double U, double V, double One)
    {
        public readonly Row WithU => new(Uu, Uv, U);

        public readonly Row WithV => new(Uv, Vv, V);

        public readonly Row WithOne => new(U, V, One);

        public void Add(double u, double v, double weight)
        {
            (double wu, double wv) = (weight * u, weight * v);
            (Uu, Uv, Vv) = (Uu + (wu * u), Uv + (wu * v), Vv + (wv * v));
            (U, V, One) = (U + wu, V + wv, One + weight);
        }

        public readonly Row Times(in Row row) => new(WithU.Dot(row), WithV.Dot(row), WithOne.Dot(row));

        public readonly bool TryInvert(double leastDeterminant, out Moments inverse)
        {
            double uu = (Vv * One) - (V * V), uv = (U * V) - (Uv * One), u = (Uv * V) - (Vv * U);
            double determinant = (Uu * uu) + (Uv * uv) + (U * u);
            double d = 1 / determinant;
            inverse = new Moments(uu * d, uv * d, ((Uu * One) - (U * U)) * d, u * d, ((Uv * U) - (Uu * V)) * d, ((Uu * Vv) - (Uv * Uv)) * d);
            return determinant > leastDeterminant;
        }
    }
}
