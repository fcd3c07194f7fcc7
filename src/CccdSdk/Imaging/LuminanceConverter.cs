using System.Diagnostics;

namespace CccdSdk.Imaging;

/// <summary>Turns the pixels of an <see cref="ImageView"/> into luminance.</summary>
internal static class LuminanceConverter
{
    /// <summary>Takes the luminance where it lies, if the format has a plane of it and its rows go from the top down.</summary>
    /// <param name="image">The image.</param>
    /// <param name="luminance">The plane, in the caller's own memory.</param>
    /// <returns>Whether no conversion is needed.</returns>
    public static bool TryGetPlane(ImageView image, out LuminanceView luminance)
    {
        bool direct = image.Height > 0 && PixelLayout.HasLuminancePlane(image.Format) && !image.IsBottomUp;
        luminance = direct
            ? new LuminanceView(image.Memory, image.Width, image.Height, image.RowStride)
            : default;
        return direct;
    }

    /// <summary>Writes the luminance of every pixel, row by row from the top, without padding.</summary>
    /// <param name="image">The image.</param>
    /// <param name="destination">Takes width × height bytes.</param>
    public static void Convert(ImageView image, Span<byte> destination)
    {
        Debug.Assert(destination.Length >= (long)image.Width * image.Height, "The destination is too short.");
        for (int y = 0; y < image.Height; y++)
        {
            ConvertRow(image.GetRow(y), image.Format, destination.Slice(y * image.Width, image.Width));
        }
    }

    private static void ConvertRow(ReadOnlySpan<byte> row, PixelFormat format, Span<byte> luminance)
    {
        switch (format)
        {
            case PixelFormat.Rgb24: LuminanceWeights.FromRgb(row, luminance, 0, 2); break;
            case PixelFormat.Bgr24: LuminanceWeights.FromRgb(row, luminance, 2, 0); break;
            case PixelFormat.Rgba32: LuminanceWeights.FromRgba(row, luminance, 0, 2); break;
            case PixelFormat.Bgra32: LuminanceWeights.FromRgba(row, luminance, 2, 0); break;
            case PixelFormat.Yuyv: TakeEverySecondByte(row, luminance); break;
            default: row.CopyTo(luminance); break;
        }
    }

    private static void TakeEverySecondByte(ReadOnlySpan<byte> row, Span<byte> luminance)
    {
        for (int x = 0; x < luminance.Length; x++)
        {
            luminance[x] = row[2 * x];
        }
    }
}
