namespace CccdSdk.Imaging;

/// <summary>Sizes that follow from a <see cref="PixelFormat"/>.</summary>
internal static class PixelLayout
{
    /// <summary>Bytes from one pixel of the plane that holds the luminance to the next.</summary>
    /// <exception cref="ArgumentException">The format is none of the named ones.</exception>
    public static int BytesPerPixel(PixelFormat format) => format switch
    {
        PixelFormat.Gray8 or PixelFormat.Nv12 or PixelFormat.Nv21 or PixelFormat.I420 => 1,
        PixelFormat.Yuyv => 2,
        PixelFormat.Rgb24 or PixelFormat.Bgr24 => 3,
        PixelFormat.Rgba32 or PixelFormat.Bgra32 => 4,
        _ => throw new ArgumentException("The pixel format must be one of the named values.", nameof(format)),
    };

    /// <summary>Whether the luminance lies in a plane of its own, so that no conversion is needed.</summary>
    public static bool HasLuminancePlane(PixelFormat format) =>
        format is PixelFormat.Gray8 or PixelFormat.Nv12 or PixelFormat.Nv21 or PixelFormat.I420;

    /// <summary>The row stride of an image without padding: YUYV rows hold whole pairs of pixels.</summary>
    public static long TightStride(PixelFormat format, int width) => format == PixelFormat.Yuyv
        ? ((long)width + 1) / 2 * 4
        : (long)width * BytesPerPixel(format);
}
