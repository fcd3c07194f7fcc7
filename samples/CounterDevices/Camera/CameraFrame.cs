using System.Buffers.Binary;
using CccdSdk;
using CccdSdk.Imaging;

namespace CounterDevices.Camera;

/// <summary>One frame as a page sends it: luminance with a header of five bytes, or a JPEG.</summary>
internal static class CameraFrame
{
    /// <summary>The first byte of a frame of luminance; then width and height, 2 bytes each, little endian.</summary>
    private const byte Luminance = 1;

    private const int HeaderLength = 5;

    /// <summary>Reads a frame. Its pixels are used during the call only.</summary>
    /// <returns>The reading and the size of the frame; null if the message is no frame.</returns>
    public static (FrameReading Reading, int Width, int Height)? Read(CardFrameReader reader, ReadOnlySpan<byte> message, ImageLimits limits, CancellationToken stop)
    {
        if (message.Length > HeaderLength && message[0] == Luminance)
        {
            int width = BinaryPrimitives.ReadUInt16LittleEndian(message[1..]);
            int height = BinaryPrimitives.ReadUInt16LittleEndian(message[3..]);
            ReadOnlySpan<byte> pixels = message[HeaderLength..];
            return width > 0 && height > 0 && (long)width * height == pixels.Length
                ? (reader.Read(new ImageView(pixels, width, height, PixelFormat.Gray8), stop), width, height)
                : null;
        }

        // Only JPEG: the page sends nothing else, so no other decoder is reachable from outside.
        bool isJpeg = message.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]);
        if (!isJpeg || ImageFile.Decode(message, limits, out LuminanceImage? image) != ImageReadStatus.Read || image is null)
        {
            return null;
        }

        using (image)
        {
            return (reader.Read(image.AsImageView(), stop), image.Width, image.Height);
        }
    }
}
