using System.Buffers;
using System.Runtime.InteropServices;
using CccdSdk.Imaging;
using SixLabors.ImageSharp;
using SixLabors.ImageSharp.Memory;
using SixLabors.ImageSharp.PixelFormats;

namespace CccdSdk.ImageSharp;

/// <summary>A frame of an image as the input of a reader.</summary>
internal static class FrameView
{
    /// <summary>Lends the pixels where they lie, or their luminance in pooled memory.</summary>
    /// <exception cref="ObjectDisposedException">The image was disposed.</exception>
    public static TResult Use<TPixel, TResult>(ImageFrame<TPixel> frame, ViewFunction<TResult> function)
        where TPixel : unmanaged, IPixel<TPixel>
    {
        // Asked of every frame: it is what tells a disposed one, whose rows would be memory of somebody else.
        if (TryGetMemory(frame, out Memory<TPixel> pixels) && FormatOf<TPixel>() is { } format)
        {
            TResult result = function(new ImageView(MemoryMarshal.AsBytes(pixels.Span), frame.Width, frame.Height, format));

            // The memory may be native and end with the image, which nothing else needs any more.
            GC.KeepAlive(frame);
            return result;
        }

        return UseLuminance(frame, function);
    }

    private static bool TryGetMemory<TPixel>(ImageFrame<TPixel> frame, out Memory<TPixel> pixels)
        where TPixel : unmanaged, IPixel<TPixel>
    {
        try
        {
            return frame.DangerousTryGetSinglePixelMemory(out pixels);
        }
        catch (InvalidMemoryOperationException)
        {
            // So a disposed frame answers; a disposed image says it itself.
            throw new ObjectDisposedException(frame.GetType().Name);
        }
    }

    private static TResult UseLuminance<TPixel, TResult>(ImageFrame<TPixel> frame, ViewFunction<TResult> function)
        where TPixel : unmanaged, IPixel<TPixel>
    {
        int length = checked(frame.Width * frame.Height);
        byte[] luminance = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            PixelRows.CopyLuminance(frame, luminance.AsSpan(0, length));
            return function(new ImageView(luminance, frame.Width, frame.Height, PixelFormat.Gray8));
        }
        finally
        {
            luminance.AsSpan(0, length).Clear();
            ArrayPool<byte>.Shared.Return(luminance);
        }
    }

    /// <summary>The pixel types that lie in memory as a format of ours.</summary>
    public static PixelFormat? FormatOf<TPixel>()
    {
        Type type = typeof(TPixel);
        return type == typeof(L8) ? PixelFormat.Gray8
            : type == typeof(Rgb24) ? PixelFormat.Rgb24
            : type == typeof(Bgr24) ? PixelFormat.Bgr24
            : type == typeof(Rgba32) ? PixelFormat.Rgba32
            : type == typeof(Bgra32) ? PixelFormat.Bgra32
            : null;
    }
}
