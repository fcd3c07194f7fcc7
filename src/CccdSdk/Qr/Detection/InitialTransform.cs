namespace CccdSdk.Qr.Detection;

/// <summary>The first guess of where the modules are: a perspective through the finder patterns and along their edges.</summary>
internal static class InitialTransform
{
    /// <summary>The edges of a finder pattern are this far from its centre; their direction and length carry the perspective.</summary>
    private const double ArmInModules = 3;

    /// <summary>How much the ends of the arms count beside the centres.</summary>
    private const double ArmWeight = 0.2;

    /// <summary>Makes the guess.</summary>
    /// <param name="triple">The finder patterns.</param>
    /// <param name="size">Modules on each side.</param>
    /// <param name="transform">Receives it.</param>
    /// <returns>Whether the finder patterns can belong to one plane.</returns>
    public static bool TryCreate(in FinderTriple triple, int size, SymbolTransform transform)
    {
        bool fits = TryCreate(triple, size, out PerspectiveTransform perspective);
        if (fits)
        {
            transform.Reset(size, perspective);
        }

        return fits;
    }

    /// <summary>Makes the guess.</summary>
    /// <param name="triple">The finder patterns.</param>
    /// <param name="size">Modules on each side.</param>
    /// <param name="perspective">Receives it.</param>
    /// <returns>Whether the finder patterns can belong to one plane.</returns>
    public static bool TryCreate(in FinderTriple triple, int size, out PerspectiveTransform perspective)
    {
        (FinderPattern corner, FinderPattern right, FinderPattern below) = (triple.TopLeft, triple.TopRight, triple.BottomLeft);
        (float ux, float uy) = (right.X - corner.X, right.Y - corner.Y);
        (float vx, float vy) = (below.X - corner.X, below.Y - corner.Y);
        double near = FinderTriple.CenterInModules;
        double far = size - near;

        // Along the two sides the directions are known; across them the shape of the finder pattern says how the plane recedes.
        Span<Correspondence> points = stackalloc Correspondence[15];
        AddPattern(points[..5], corner, near, near, corner.ModuleAlong(ux, uy), corner.ModuleAlong(vx, vy));
        AddPattern(points.Slice(5, 5), right, far, near, right.ModuleAlong(ux, uy), right.ModuleAcross(ux, uy));
        AddPattern(points.Slice(10, 5), below, near, far, below.ModuleAcross(-vx, -vy), below.ModuleAlong(vx, vy));
        return PerspectiveTransform.TryFit(points, out perspective)
            && perspective.IsInFront(0, 0) && perspective.IsInFront(size, 0) && perspective.IsInFront(0, size) && perspective.IsInFront(size, size);
    }

    private static void AddPattern(
        Span<Correspondence> points, FinderPattern pattern, double u, double v, (float X, float Y) alongU, (float X, float Y) alongV)
    {
        points[0] = new Correspondence(u, v, pattern.X, pattern.Y);
        for (int i = 0; i < 2; i++)
        {
            double arm = i == 0 ? ArmInModules : -ArmInModules;
            points[1 + i] = new Correspondence(u + arm, v, pattern.X + (arm * alongU.X), pattern.Y + (arm * alongU.Y), ArmWeight);
            points[3 + i] = new Correspondence(u, v + arm, pattern.X + (arm * alongV.X), pattern.Y + (arm * alongV.Y), ArmWeight);
        }
    }
}
