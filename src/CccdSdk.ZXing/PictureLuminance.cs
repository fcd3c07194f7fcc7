using System.Buffers;
using CccdSdk.Imaging;
using ZXing;

namespace CccdSdk.ZXing;

/// <summary>A picture as ZXing.Net takes it, in pooled memory that is cleared at the end: pixels are somebody's identity.</summary>
internal sealed class PictureLuminance : LuminanceSource, IDisposable
{
    private byte[] _pixels;

    /// <summary>Copies the luminance of a picture: ZXing.Net takes arrays only.</summary>
    public PictureLuminance(ImageView image)
        : base(image.Width, image.Height)
    {
        _pixels = ArrayPool<byte>.Shared.Rent(image.Width * image.Height);
        image.CopyLuminanceTo(Pixels);
    }

    /// <summary>The pixels row by row; the array may be longer.</summary>
    public override byte[] Matrix => _pixels;

    private Span<byte> Pixels => _pixels.AsSpan(0, Width * Height);

    /// <inheritdoc/>
    public override byte[] getRow(int y, byte[] row)
    {
        byte[] target = row is null || row.Length < Width ? new byte[Width] : row;
        Pixels.Slice(y * Width, Width).CopyTo(target);
        return target;
    }

    /// <summary>Makes light dark and dark light.</summary>
    public void Invert()
    {
        foreach (ref byte pixel in Pixels)
        {
            pixel = (byte)(byte.MaxValue - pixel);
        }
    }

    /// <summary>Clears the pixels and gives the memory back.</summary>
    public void Dispose()
    {
        byte[] pixels = Interlocked.Exchange(ref _pixels, []);
        if (pixels.Length > 0)
        {
            pixels.AsSpan(0, Width * Height).Clear();
            ArrayPool<byte>.Shared.Return(pixels);
        }
    }
}
