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
        x = Math.Clamp(x - 0.5f, 0, picture.Width - 1.001f);
        y = Math.Clamp(y - 0.5f, 0, picture.Height - 1.001f);
        int column = (int)x;
        int row = (int)y;
        x -= column;
        y -= row;
        ReadOnlySpan<byte> upper = picture.Row(row).Slice(column, 2);
        ReadOnlySpan<byte> lower = picture.Row(row + 1).Slice(column, 2);
        float above = upper[0] + (x * (upper[1] - upper[0]));
        float below = lower[0] + (x * (lower[1] - lower[0]));
        return above + (y * (below - above));
    }
}
