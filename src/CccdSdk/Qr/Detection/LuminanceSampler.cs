using System.Runtime.CompilerServices;
using CccdSdk.Imaging;

namespace CccdSdk.Qr.Detection;

/// <summary>Grey values between pixels. A pixel covers [x, x + 1), so its centre is at x + 0.5.</summary>
internal static class LuminanceSampler
{
    /// <summary>The smallest picture that can be sampled, on each side.</summary>
    public const int SmallestSide = 2;

    /// <summary>The luminance at a point, bilinear; a point outside of the picture gives the nearest edge.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float At(in LuminanceView picture, float x, float y)
    {
        (x, int column) = Clamp(x - 0.5f, picture.Width);
        (y, int row) = Clamp(y - 0.5f, picture.Height);
        return Mix(picture, column, row, x, y);
    }

    /// <summary>The same for a point that is at least half a pixel away from the edges.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Inside(in LuminanceView picture, float x, float y)
    {
        (x, y) = (x - 0.5f, y - 0.5f);
        (int column, int row) = ((int)x, (int)y);
        return Mix(picture, column, row, x - column, y - row);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float Mix(in LuminanceView picture, int column, int row, float x, float y)
    {
        int stride = picture.RowStride;
        ReadOnlySpan<byte> pixels = picture.Pixels.Slice((row * stride) + column, stride + 2);
        float above = pixels[0] + (x * (pixels[1] - pixels[0]));
        float below = pixels[stride] + (x * (pixels[stride + 1] - pixels[stride]));
        return above + (y * (below - above));
    }

    // What is not a number becomes 0, so that every point has a pixel.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (float Part, int Pixel) Clamp(float position, int length)
    {
        position = position > 0 ? position : 0;
        int pixel = (int)Math.Min(position, length - 2);
        return (Math.Min(position - pixel, 1), pixel);
    }
}
