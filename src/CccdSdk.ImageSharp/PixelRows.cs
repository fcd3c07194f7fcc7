using System.Buffers;
using System.Runtime.InteropServices;
using CccdSdk.Imaging;
using SixLabors.ImageSharp;
using SixLabors.ImageSharp.PixelFormats;

namespace CccdSdk.ImageSharp;

/// <summary>The luminance of a frame row by row, for memory in several pieces and for pixel types of another layout.</summary>
internal static class PixelRows
{
    /// <summary>Writes the luminance of every pixel, from the top, without padding.</summary>
    /// <param name="frame">The frame, which must not be disposed: that is not checked here.</param>
    /// <param name="destination">Takes width × height bytes.</param>
    public static void CopyLuminance<TPixel>(ImageFrame<TPixel> frame, Span<byte> destination)
        where TPixel : unmanaged, IPixel<TPixel>
    {
        int width = frame.Width;
        PixelFormat? format = FrameView.FormatOf<TPixel>();
        Rgba32[] converted = ArrayPool<Rgba32>.Shared.Rent(format is null ? width : 0);
        try
        {
            for (int y = 0; y < frame.Height; y++)
            {
                ImageView row = format is { } known
                    ? new ImageView(MemoryMarshal.AsBytes(Row(frame, y)), width, 1, known)
                    : new ImageView(MemoryMarshal.AsBytes(Convert(frame, y, converted)), width, 1, PixelFormat.Rgba32);
                row.CopyLuminanceTo(destination.Slice(y * width, width));
            }
        }
        finally
        {
            converted.AsSpan().Clear();
            ArrayPool<Rgba32>.Shared.Return(converted);
        }
    }

    private static ReadOnlySpan<Rgba32> Convert<TPixel>(ImageFrame<TPixel> frame, int y, Rgba32[] row)
        where TPixel : unmanaged, IPixel<TPixel>
    {
        Span<Rgba32> pixels = row.AsSpan(0, frame.Width);
        PixelOperations<TPixel>.Instance.ToRgba32(frame.Configuration, Row(frame, y), pixels);
        return pixels;
    }

    private static ReadOnlySpan<TPixel> Row<TPixel>(ImageFrame<TPixel> frame, int y)
        where TPixel : unmanaged, IPixel<TPixel> => frame.PixelBuffer.DangerousGetRowSpan(y);
}
