namespace CccdSdk.Imaging.Netpbm;

/// <summary>Decodes PBM, PGM and PPM files, plain and raw (Netpbm manual pages pbm(5), pgm(5), ppm(5)).</summary>
internal static class NetpbmDecoder
{
    /// <summary>Decodes the first picture of a file into luminance.</summary>
    /// <param name="file">The file.</param>
    /// <param name="memory">Where memory comes from.</param>
    /// <param name="image">The picture.</param>
    public static ImageReadStatus Decode(ReadOnlySpan<byte> file, DecodeMemory memory, out LuminanceImage? image)
    {
        image = null;
        ImageReadStatus status = NetpbmHeader.Read(file, out NetpbmHeader header);
        if (status != ImageReadStatus.Read)
        {
            return status;
        }

        if (!memory.AllowsPixels(header.Width, header.Height))
        {
            return ImageReadStatus.TooLarge;
        }

        ReadOnlySpan<byte> data = file[header.DataAt..];
        if (header.LeastDataBytes > data.Length)
        {
            return ImageReadStatus.Truncated;
        }

        if (!memory.TryRent((long)header.Width * header.Height, out PooledBuffer<byte>? picture))
        {
            return ImageReadStatus.TooLarge;
        }

        status = header.IsPlain ? NetpbmSamples.ReadPlain(data, header, picture.Span) : NetpbmSamples.ReadRaw(data, header, picture.Span);
        return status == ImageReadStatus.Read
            ? OrientedPicture.Create(memory, picture, (header.Width, header.Height), header.Width, ImageOrientation.TopLeft, out image)
            : status;
    }
}
