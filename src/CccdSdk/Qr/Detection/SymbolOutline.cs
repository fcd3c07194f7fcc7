namespace CccdSdk.Qr.Detection;

/// <summary>Where a symbol ends in the picture.</summary>
internal static class SymbolOutline
{
    /// <summary>Pixels that a corner may be outside of the picture: the measure is no better.</summary>
    private const float Tolerance = 2;

    /// <summary>The corners, named by the symbol itself: a mirrored symbol has its top right where others have the bottom left.</summary>
    public static QrCorners Corners(SymbolTransform transform, bool isMirrored)
    {
        int size = transform.Size;
        (QrPoint right, QrPoint below) = (Point(transform, size, 0), Point(transform, 0, size));
        return isMirrored
            ? new QrCorners(Point(transform, 0, 0), below, Point(transform, size, size), right)
            : new QrCorners(Point(transform, 0, 0), right, Point(transform, size, size), below);
    }

    /// <summary>The width of a module in pixels, the mean over the symbol.</summary>
    public static float PixelsPerModule(SymbolTransform transform) => PixelsPerModule(Corners(transform, isMirrored: false), transform.Size);

    /// <summary>The width of a module in pixels, the mean over a symbol of <paramref name="size"/> modules on each side.</summary>
    public static float PixelsPerModule(QrCorners c, int size)
    {
        float around = Distance(c.TopLeft, c.TopRight) + Distance(c.TopRight, c.BottomRight) + Distance(c.BottomRight, c.BottomLeft) + Distance(c.BottomLeft, c.TopLeft);
        return around / (4 * size);
    }

    /// <summary>Whether a corner is outside of the picture.</summary>
    public static bool IsCutOff(QrCorners corners, int width, int height) =>
        !IsInside(corners.TopLeft, width, height) || !IsInside(corners.TopRight, width, height)
        || !IsInside(corners.BottomRight, width, height) || !IsInside(corners.BottomLeft, width, height);

    /// <summary>Whether a point is within the four corners.</summary>
    public static bool Contains(QrCorners corners, float x, float y)
    {
        ReadOnlySpan<QrPoint> points = [corners.TopLeft, corners.TopRight, corners.BottomRight, corners.BottomLeft];
        int turns = 0;
        for (int i = 0; i < points.Length; i++)
        {
            (QrPoint a, QrPoint b) = (points[i], points[(i + 1) % points.Length]);
            turns += ((b.X - a.X) * (y - a.Y)) - ((b.Y - a.Y) * (x - a.X)) > 0 ? 1 : -1;
        }

        return Math.Abs(turns) == points.Length;
    }

    /// <summary>Whether the middle of one symbol is within the other.</summary>
    public static bool Overlap(QrCorners a, QrCorners b) => Contains(a, Middle(b).X, Middle(b).Y) || Contains(b, Middle(a).X, Middle(a).Y);

    /// <summary>How far the corner is that moved most.</summary>
    public static float LargestDistance(QrCorners a, QrCorners b) => Math.Max(
        Math.Max(Distance(a.TopLeft, b.TopLeft), Distance(a.TopRight, b.TopRight)),
        Math.Max(Distance(a.BottomRight, b.BottomRight), Distance(a.BottomLeft, b.BottomLeft)));

    private static QrPoint Middle(QrCorners corners) =>
        new((corners.TopRight.X + corners.BottomLeft.X) / 2, (corners.TopRight.Y + corners.BottomLeft.Y) / 2);

    private static bool IsInside(QrPoint point, int width, int height) =>
        point.X >= -Tolerance && point.Y >= -Tolerance && point.X <= width + Tolerance && point.Y <= height + Tolerance;

    private static float Distance(QrPoint a, QrPoint b) => MathF.Sqrt(((a.X - b.X) * (a.X - b.X)) + ((a.Y - b.Y) * (a.Y - b.Y)));

    private static QrPoint Point(SymbolTransform transform, double u, double v)
    {
        (float x, float y) = transform.Map(u, v);
        return new QrPoint(x, y);
    }
}
