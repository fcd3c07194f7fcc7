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
    public static float PixelsPerModule(SymbolTransform transform)
    {
        QrCorners c = Corners(transform, isMirrored: false);
        float around = Distance(c.TopLeft, c.TopRight) + Distance(c.TopRight, c.BottomRight) + Distance(c.BottomRight, c.BottomLeft) + Distance(c.BottomLeft, c.TopLeft);
        return around / (4 * transform.Size);
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

    private static bool IsInside(QrPoint point, int width, int height) =>
        point.X >= -Tolerance && point.Y >= -Tolerance && point.X <= width + Tolerance && point.Y <= height + Tolerance;

    private static float Distance(QrPoint a, QrPoint b) => MathF.Sqrt(((a.X - b.X) * (a.X - b.X)) + ((a.Y - b.Y) * (a.Y - b.Y)));

    private static QrPoint Point(SymbolTransform transform, double u, double v)
    {
        (float x, float y) = transform.Map(u, v);
        return new QrPoint(x, y);
    }
}
