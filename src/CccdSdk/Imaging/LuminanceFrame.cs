using System.Buffers;

namespace CccdSdk.Imaging;

/// <summary>The luminance of a caller's image: where it lies, or converted into pooled memory that is cleared on return.</summary>
internal readonly ref struct LuminanceFrame
{
    private readonly byte[]? _rented;
    private readonly int _used;

    /// <summary>Takes or makes the luminance of an image.</summary>
    /// <param name="image">The image; its memory must outlive the frame.</param>
    public LuminanceFrame(ImageView image)
    {
        if (LuminanceConverter.TryGetPlane(image, out LuminanceView plane))
        {
            View = plane;
            return;
        }

        _used = image.Width * image.Height;
        _rented = ArrayPool<byte>.Shared.Rent(_used);
        LuminanceConverter.Convert(image, _rented);
        View = new LuminanceView(_rented.AsSpan(0, _used), image.Width, image.Height, image.Width);
    }

    /// <summary>The luminance, until <see cref="Dispose"/>.</summary>
    public LuminanceView View { get; }

    /// <summary>Clears and gives back what was rented.</summary>
    public void Dispose()
    {
        if (_rented is not null)
        {
            _rented.AsSpan(0, _used).Clear();
            ArrayPool<byte>.Shared.Return(_rented);
        }
    }
}
