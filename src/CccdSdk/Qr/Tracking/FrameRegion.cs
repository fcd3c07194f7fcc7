using CccdSdk.Imaging;

namespace CccdSdk.Qr.Tracking;

/// <summary>A rectangle of a frame.</summary>
/// <param name="Left">Its first column.</param>
/// <param name="Top">Its first row.</param>
/// <param name="Width">Its width.</param>
/// <param name="Height">Its height.</param>
/// <param name="IsPart">Whether it is so much smaller than the frame that looking there first pays.</param>
internal readonly record struct FrameRegion(int Left, int Top, int Width, int Height, bool IsPart)
{
    /// <summary>A smaller part of the frame than this, and at least that many pixels on each side.</summary>
    private const float LargestPart = 0.6f;

    private const int SmallestSide = 32;

    /// <summary>The rectangle around a symbol, with a margin.</summary>
    /// <param name="corners">Where the symbol was.</param>
    /// <param name="margin">On each side, as a part of the symbol.</param>
    /// <param name="width">Width of the frame.</param>
    /// <param name="height">Height of the frame.</param>
    public static FrameRegion Around(QrCorners corners, float margin, int width, int height)
    {
        (float left, float right) = Range(corners.TopLeft.X, corners.TopRight.X, corners.BottomRight.X, corners.BottomLeft.X);
        (float top, float bottom) = Range(corners.TopLeft.Y, corners.TopRight.Y, corners.BottomRight.Y, corners.BottomLeft.Y);
        float space = margin * Math.Max(right - left, bottom - top);
        int x = (int)Math.Clamp(left - space, 0, width);
        int y = (int)Math.Clamp(top - space, 0, height);
        int w = (int)Math.Clamp(right + space, x, width) - x;
        int h = (int)Math.Clamp(bottom + space, y, height) - y;
        bool part = w >= SmallestSide && h >= SmallestSide && (float)w * h < LargestPart * width * height;
        return new FrameRegion(x, y, w, h, part);
    }

    /// <summary>The pixels of the rectangle, where they lie.</summary>
    public LuminanceView Cut(in LuminanceView frame) => frame.Part(Left, Top, Width, Height);

    private static (float Least, float Most) Range(float a, float b, float c, float d) =>
        (Math.Min(Math.Min(a, b), Math.Min(c, d)), Math.Max(Math.Max(a, b), Math.Max(c, d)));
}
