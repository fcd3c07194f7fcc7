using CccdSdk.Qr;
using ZXing;
using ZXing.Common;

namespace CccdSdk.ZXing;

/// <summary>
/// The outer corners of a symbol. ZXing.Net gives the centres of the finder patterns bottom left, top left and top right, and of the last
/// alignment pattern where it found that.
/// </summary>
internal static class SymbolCorners
{
    /// <summary>Modules from the edge of a symbol to the centre of a finder pattern (ISO/IEC 18004:2015, 6.3.3).</summary>
    private const float FinderCentre = 3.5f;

    /// <summary>Modules from the edge of a symbol to the centre of its last alignment pattern (ISO/IEC 18004:2015, annex E).</summary>
    private const float AlignmentCentre = 6.5f;

    /// <summary>The corners, through the transform that ZXing.Net samples the modules with.</summary>
    public static QrCorners? Of(ResultPoint[]? points, int size, bool isMirrored)
    {
        if (points is not { Length: >= 3 })
        {
            return null;
        }

        float[] corners = [0, 0, size, 0, size, size, 0, size];
        Transform(points, size).transformPoints(corners);
        if (!Array.TrueForAll(corners, float.IsFinite))
        {
            return null;
        }

        QrPoint topRight = new(corners[2], corners[3]);
        QrPoint bottomLeft = new(corners[6], corners[7]);
        return new QrCorners(
            new QrPoint(corners[0], corners[1]),
            isMirrored ? bottomLeft : topRight,
            new QrPoint(corners[4], corners[5]),
            isMirrored ? topRight : bottomLeft);
    }

    /// <summary>How wide a module is on average, from the finder patterns.</summary>
    public static float? PixelsPerModule(ResultPoint[]? points, int size) => points is { Length: >= 3 }
        ? (ResultPoint.distance(points[1], points[2]) + ResultPoint.distance(points[1], points[0])) / (2 * (size - (2 * FinderCentre)))
        : null;

    /// <summary>Whether two symbols are the same one in the picture. Without corners there is only one.</summary>
    public static bool AreSamePlace(QrSymbol first, QrSymbol second)
    {
        if (first.Corners is not { } a || second.Corners is not { } b)
        {
            return true;
        }

        float x = a.TopLeft.X + a.BottomRight.X - b.TopLeft.X - b.BottomRight.X;
        float y = a.TopLeft.Y + a.BottomRight.Y - b.TopLeft.Y - b.BottomRight.Y;
        float side = MathF.Max(MathF.Abs(a.TopLeft.X - a.BottomRight.X), MathF.Abs(a.TopLeft.Y - a.BottomRight.Y));
        return MathF.Sqrt((x * x) + (y * y)) < side;
    }

    private static PerspectiveTransform Transform(ResultPoint[] points, int size)
    {
        (ResultPoint bottomLeft, ResultPoint topLeft, ResultPoint topRight) = (points[0], points[1], points[2]);
        float far = size - FinderCentre;
        float fourth = points.Length > 3 ? size - AlignmentCentre : far;
        ResultPoint last = points.Length > 3 ? points[3] : new ResultPoint(topRight.X - topLeft.X + bottomLeft.X, topRight.Y - topLeft.Y + bottomLeft.Y);
        return PerspectiveTransform.quadrilateralToQuadrilateral(
            FinderCentre, FinderCentre, far, FinderCentre, fourth, fourth, FinderCentre, far,
            topLeft.X, topLeft.Y, topRight.X, topRight.Y, last.X, last.Y, bottomLeft.X, bottomLeft.Y);
    }
}
