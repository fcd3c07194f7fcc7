namespace CccdSdk.Imaging;

/// <summary>How the pixels of an <see cref="ImageView"/> lie in memory; the letters name the bytes in the order of their addresses.</summary>
public enum PixelFormat
{
    /// <summary>One byte of luminance a pixel: 0 is black, 255 is white.</summary>
    Gray8,

    /// <summary>Three bytes a pixel: red, green, blue.</summary>
    Rgb24,

    /// <summary>Three bytes a pixel: blue, green, red (Windows bitmaps, OpenCV).</summary>
    Bgr24,

    /// <summary>Four bytes a pixel: red, green, blue, alpha; alpha is not premultiplied and 255 is opaque.</summary>
    Rgba32,

    /// <summary>Four bytes a pixel: blue, green, red, alpha; alpha is not premultiplied and 255 is opaque.</summary>
    Bgra32,

    /// <summary>A plane of luminance, then one of interleaved U and V. Only the luminance plane is read, and only it has to be there.</summary>
    Nv12,

    /// <summary>A plane of luminance, then one of interleaved V and U. Only the luminance plane is read, and only it has to be there.</summary>
    Nv21,

    /// <summary>A plane of luminance, then a plane of U and a plane of V. Only the luminance plane is read, and only it has to be there.</summary>
    I420,

    /// <summary>Two pixels in four bytes: Y, U, Y, V (YUY2, the common raw format of USB cameras).</summary>
    Yuyv,
}
