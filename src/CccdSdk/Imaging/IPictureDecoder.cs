namespace CccdSdk.Imaging;

/// <summary>Decodes picture files that <see cref="ImageFile"/> does not. The seam for picture libraries.</summary>
public interface IPictureDecoder
{
    /// <summary>Decodes a picture.</summary>
    /// <param name="file">The bytes of the whole file, not longer than the limit.</param>
    /// <param name="limits">What it may cost.</param>
    /// <param name="image">The picture, for example from <see cref="LuminanceImage.CopyOf(ImageView)"/>; null unless the status is
    /// <see cref="ImageReadStatus.Read"/>. The caller disposes it.</param>
    /// <returns>Whether there is a picture, or why not; <see cref="ImageReadStatus.UnknownFormat"/> for a format that is not decoded
    /// here either. No content makes this method throw.</returns>
    public ImageReadStatus Decode(ReadOnlySpan<byte> file, ImageLimits limits, out LuminanceImage? image);
}
