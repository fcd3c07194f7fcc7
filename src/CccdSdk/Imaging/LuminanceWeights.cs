using System.Diagnostics;
using System.Runtime.Intrinsics;

namespace CccdSdk.Imaging;

/// <summary>Luminance of coloured pixels: 0.299 red + 0.587 green + 0.114 blue (ITU-R BT.601-7, 2.5.1), rounded to the nearest integer.</summary>
internal static class LuminanceWeights
{
    /// <summary>0.299 × 2^16, rounded. The three weights add up to 2^16, so that white stays 255.</summary>
    private const int Red = 19595;

    /// <summary>0.587 × 2^16, rounded.</summary>
    private const int Green = 38470;

    /// <summary>0.114 × 2^16, rounded.</summary>
    private const int Blue = 7471;

    private const int Half = 1 << 15;

    /// <summary>Bytes that a vector load takes; its last lane of four pixels of three bytes is not used.</summary>
    private static int VectorBytes => Vector128<byte>.Count;

    /// <summary>Luminance of one pixel.</summary>
    public static byte Of(int red, int green, int blue) => (byte)(((red * Red) + (green * Green) + (blue * Blue) + Half) >> 16);

    /// <summary>Luminance that shows through over white.</summary>
    /// <param name="luminance">Luminance of the pixel itself, 0 to 255.</param>
    /// <param name="alpha">0 is transparent, 255 is opaque.</param>
    public static byte OverWhite(int luminance, int alpha)
    {
        // (x + 128 + ((x + 128) >> 8)) >> 8 is x / 255, rounded, for 0 <= x <= 255 * 255.
        int sum = (luminance * alpha) + (255 * (255 - alpha)) + 128;
        return (byte)((sum + (sum >> 8)) >> 8);
    }

    /// <summary>Converts pixels of three bytes.</summary>
    /// <param name="pixels">Three bytes for each pixel.</param>
    /// <param name="luminance">Takes one byte for each pixel.</param>
    /// <param name="red">Index of red in a pixel, 0 or 2.</param>
    /// <param name="blue">Index of blue in a pixel, 2 or 0.</param>
    public static void FromRgb(ReadOnlySpan<byte> pixels, Span<byte> luminance, int red, int blue)
    {
        int done = Vector128.IsHardwareAccelerated && BitConverter.IsLittleEndian ? FromRgbVector128(pixels, luminance, red, blue) : 0;
        FromRgbScalar(pixels[(3 * done)..], luminance[done..], red, blue);
    }

    /// <summary>Converts pixels of four bytes, the fourth being alpha, over white.</summary>
    /// <inheritdoc cref="FromRgb"/>
    public static void FromRgba(ReadOnlySpan<byte> pixels, Span<byte> luminance, int red, int blue)
    {
        int done = Vector128.IsHardwareAccelerated && BitConverter.IsLittleEndian ? FromRgbaVector128(pixels, luminance, red, blue) : 0;
        FromRgbaScalar(pixels[(4 * done)..], luminance[done..], red, blue);
    }

    /// <summary>The scalar form of <see cref="FromRgb"/>.</summary>
    internal static void FromRgbScalar(ReadOnlySpan<byte> pixels, Span<byte> luminance, int red, int blue)
    {
        Debug.Assert(pixels.Length >= 3 * luminance.Length, "Too few pixels.");
        for (int x = 0, i = 0; x < luminance.Length; x++, i += 3)
        {
            luminance[x] = Of(pixels[i + red], pixels[i + 1], pixels[i + blue]);
        }
    }

    /// <summary>The scalar form of <see cref="FromRgba"/>.</summary>
    internal static void FromRgbaScalar(ReadOnlySpan<byte> pixels, Span<byte> luminance, int red, int blue)
    {
        Debug.Assert(pixels.Length >= 4 * luminance.Length, "Too few pixels.");
        for (int x = 0, i = 0; x < luminance.Length; x++, i += 4)
        {
            luminance[x] = OverWhite(Of(pixels[i + red], pixels[i + 1], pixels[i + blue]), pixels[i + 3]);
        }
    }

    // Sixteen pixels a step; returns the pixels written.
    private static int FromRgbVector128(ReadOnlySpan<byte> pixels, Span<byte> luminance, int red, int blue)
    {
        (Vector128<uint> first, Vector128<uint> last) = Weights(red, blue);
        int x = 0;
        for (int i = 0; x <= luminance.Length - 16 && i + 36 + VectorBytes <= pixels.Length; x += 16, i += 48)
        {
            Vector128<uint> a = Luminance(Spread(pixels, i), first, last);
            Vector128<uint> b = Luminance(Spread(pixels, i + 12), first, last);
            Vector128<uint> c = Luminance(Spread(pixels, i + 24), first, last);
            Vector128<uint> d = Luminance(Spread(pixels, i + 36), first, last);
            Vector128.Narrow(Vector128.Narrow(a, b), Vector128.Narrow(c, d)).CopyTo(luminance[x..]);
        }

        return x;
    }

    // Sixteen pixels a step; returns the pixels written.
    private static int FromRgbaVector128(ReadOnlySpan<byte> pixels, Span<byte> luminance, int red, int blue)
    {
        (Vector128<uint> first, Vector128<uint> last) = Weights(red, blue);
        int x = 0;
        for (int i = 0; x <= luminance.Length - 16; x += 16, i += 64)
        {
            Vector128<uint> a = LuminanceOverWhite(Load(pixels, i), first, last);
            Vector128<uint> b = LuminanceOverWhite(Load(pixels, i + 16), first, last);
            Vector128<uint> c = LuminanceOverWhite(Load(pixels, i + 32), first, last);
            Vector128<uint> d = LuminanceOverWhite(Load(pixels, i + 48), first, last);
            Vector128.Narrow(Vector128.Narrow(a, b), Vector128.Narrow(c, d)).CopyTo(luminance[x..]);
        }

        return x;
    }

    private static (Vector128<uint> First, Vector128<uint> Last) Weights(int red, int blue) =>
        (Vector128.Create(red < blue ? (uint)Red : Blue), Vector128.Create(red < blue ? (uint)Blue : Red));

    // Four pixels of three bytes over four lanes; the highest byte of a lane is not used.
    private static Vector128<uint> Spread(ReadOnlySpan<byte> pixels, int at) => Vector128.Shuffle(
        Vector128.Create(pixels.Slice(at, VectorBytes)),
        Vector128.Create((byte)0, 1, 2, 2, 3, 4, 5, 5, 6, 7, 8, 8, 9, 10, 11, 11)).AsUInt32();

    private static Vector128<uint> Load(ReadOnlySpan<byte> pixels, int at) =>
        Vector128.Create(pixels.Slice(at, VectorBytes)).AsUInt32();

    private static Vector128<uint> Luminance(Vector128<uint> pixels, Vector128<uint> first, Vector128<uint> last)
    {
        Vector128<uint> low = Vector128.Create(255u);
        Vector128<uint> sum = ((pixels & low) * first) + (((pixels >> 8) & low) * Vector128.Create((uint)Green)) + (((pixels >> 16) & low) * last);
        return (sum + Vector128.Create((uint)Half)) >> 16;
    }

    private static Vector128<uint> LuminanceOverWhite(Vector128<uint> pixels, Vector128<uint> first, Vector128<uint> last)
    {
        Vector128<uint> alpha = pixels >> 24;
        Vector128<uint> white = Vector128.Create(255u);
        Vector128<uint> sum = (Luminance(pixels, first, last) * alpha) + (white * (white - alpha)) + Vector128.Create(128u);
        return (sum + (sum >> 8)) >> 8;
    }
}
