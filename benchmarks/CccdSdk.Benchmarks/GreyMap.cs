using CccdSdk.Imaging;

namespace CccdSdk.Benchmarks;

/// <summary>A picture file as luminance in memory.</summary>
/// <param name="Width">Width in pixels.</param>
/// <param name="Height">Height in pixels.</param>
/// <param name="Pixels">Luminance, row by row.</param>
internal sealed record GreyMap(int Width, int Height, byte[] Pixels)
{
    public LuminanceView View => new(Pixels, Width, Height, Width);

    public static GreyMap Load(string path)
    {
        ImageReadStatus status = ImageFile.Decode(File.ReadAllBytes(path), out LuminanceImage? image);
        using (image)
        {
            if (image is null)
            {
                throw new InvalidDataException($"{Path.GetFileName(path)}: {status}.");
            }

            byte[] pixels = new byte[image.Width * image.Height];
            image.AsImageView().CopyLuminanceTo(pixels);
            return new GreyMap(image.Width, image.Height, pixels);
        }
    }
}
