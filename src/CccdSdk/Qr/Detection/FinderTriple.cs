namespace CccdSdk.Qr.Detection;

/// <summary>Three finder patterns that may be those of one symbol.</summary>
/// <param name="TopLeft">The one at the right angle.</param>
/// <param name="TopRight">The one clockwise from it in the picture.</param>
/// <param name="BottomLeft">The third one.</param>
/// <param name="Size">Modules on each side as measured, not rounded.</param>
/// <param name="Misfit">How far the three are from two equal sides at a right angle; 0 is perfect.</param>
internal readonly record struct FinderTriple(FinderPattern TopLeft, FinderPattern TopRight, FinderPattern BottomLeft, float Size, float Misfit)
{
    /// <summary>Modules from the centre of a finder pattern to the edges of the symbol.</summary>
    public const float CenterInModules = 3.5f;

    /// <summary>Tolerated difference of the sides (as a logarithm) and of the right angle (as a cosine): perspective at 50 degrees.</summary>
    private const float MaxMisfit = 0.45f;

    /// <summary>The sizes of versions 1 and 40 with a tolerance (ISO/IEC 18004:2015, 6.3.1).</summary>
    private const float SmallestSize = 17, LargestSize = 190;

    /// <summary>Judges three finder patterns with the first one at the right angle.</summary>
    public static bool TryCreate(FinderPattern corner, FinderPattern first, FinderPattern second, out FinderTriple triple)
    {
        (float ax, float ay) = (first.X - corner.X, first.Y - corner.Y);
        (float bx, float by) = (second.X - corner.X, second.Y - corner.Y);
        float square = corner.Product(ax, ay, ax, ay) * corner.Product(bx, by, bx, by);
        float product = corner.Product(ax, ay, bx, by);
        if (product * product >= MaxMisfit * MaxMisfit * square)
        {
            triple = default;
            return false;
        }

        float a = Length(corner, first, ax, ay);
        float b = Length(corner, second, bx, by);
        float angle = Math.Abs(product) / MathF.Sqrt(square);
        float sides = Math.Abs(MathF.Log(a / b));
        float misfit = sides + angle + (0.2f * Spread(corner, first, second));
        float size = ((a + b) / 2) + (2 * CenterInModules);
        bool clockwise = (ax * by) - (ay * bx) > 0;
        triple = clockwise ? new FinderTriple(corner, first, second, size, misfit) : new FinderTriple(corner, second, first, size, misfit);
        return sides < MaxMisfit && angle < MaxMisfit && size is > SmallestSize and < LargestSize;
    }

    /// <summary>The same triple with one pattern moved.</summary>
    public FinderTriple Replace(FinderPattern old, FinderPattern moved) => this with
    {
        TopLeft = TopLeft == old ? moved : TopLeft,
        TopRight = TopRight == old ? moved : TopRight,
        BottomLeft = BottomLeft == old ? moved : BottomLeft,
    };

    // Between two finder patterns the modules change from the size of one to that of the other.
    private static float Length(FinderPattern from, FinderPattern to, float dx, float dy) =>
        MathF.Sqrt(from.LengthInModules(dx, dy) * to.LengthInModules(dx, dy));

    private static float Spread(FinderPattern a, FinderPattern b, FinderPattern c)
    {
        float smallest = Math.Min(a.ModuleSize, Math.Min(b.ModuleSize, c.ModuleSize));
        float largest = Math.Max(a.ModuleSize, Math.Max(b.ModuleSize, c.ModuleSize));
        return MathF.Log(largest / smallest);
    }
}
