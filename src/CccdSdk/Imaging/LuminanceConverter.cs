using System.Diagnostics;
using System.Runtime.Intrinsics;

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

    /// <summary>The luminance of YUYV: every second byte.</summary>
    internal static void TakeEverySecondByte(ReadOnlySpan<byte> row, Span<byte> luminance)
    {
        int done = Vector128.IsHardwareAccelerated && BitConverter.IsLittleEndian ? TakeEverySecondByteVector128(row, luminance) : 0;
        for (int x = done; x < luminance.Length; x++)
        {
            luminance[x] = row[2 * x];
        }
    }

    // Sixteen pixels a step; returns the pixels written.
    private static int TakeEverySecondByteVector128(ReadOnlySpan<byte> row, Span<byte> luminance)
    {
        Vector128<ushort> low = Vector128.Create((ushort)0x00FF);
        int x = 0;
        for (; x <= luminance.Length - Vector128<byte>.Count; x += Vector128<byte>.Count)
        {
            Vector128<ushort> first = Vector128.Create(row.Slice(2 * x, Vector128<byte>.Count)).AsUInt16();
            Vector128<ushort> second = Vector128.Create(row.Slice((2 * x) + Vector128<byte>.Count, Vector128<byte>.Count)).AsUInt16();
            Vector128.Narrow(first & low, second & low).CopyTo(luminance[x..]);
        }

        return x;
    }
}
