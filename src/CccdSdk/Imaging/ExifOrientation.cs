using System.Buffers.Binary;

namespace CccdSdk.Imaging;

/// <summary>Finds the orientation in Exif data, which are built like a TIFF file (Exif 2.3, 4.5 and 4.6).</summary>
internal static class ExifOrientation
{
    /// <summary>Tag of the orientation.</summary>
    private const int OrientationTag = 0x0112;

    /// <summary>Type of a 16-bit unsigned integer.</summary>
    private const int ShortType = 3;

    /// <summary>Tag, type, count and value.</summary>
    private const int EntryBytes = 12;

    /// <summary>Byte order, the number 42, and where the first directory starts.</summary>
    private const int HeaderBytes = 8;

    /// <summary>The orientation, or <see cref="ImageOrientation.TopLeft"/> where none can be read.</summary>
    /// <param name="tiff">Exif data from the byte order mark on.</param>
    public static ImageOrientation Read(ReadOnlySpan<byte> tiff)
    {
        if (tiff.Length < HeaderBytes || !(tiff.StartsWith("II*\0"u8) || tiff.StartsWith("MM\0*"u8)))
        {
            return ImageOrientation.TopLeft;
        }

        bool little = tiff[0] == 'I';
        uint directory = little ? BinaryPrimitives.ReadUInt32LittleEndian(tiff[4..]) : BinaryPrimitives.ReadUInt32BigEndian(tiff[4..]);
        return directory > tiff.Length - 2 ? ImageOrientation.TopLeft : ReadDirectory(tiff[(int)directory..], little);
    }

    private static ImageOrientation ReadDirectory(ReadOnlySpan<byte> directory, bool little)
    {
        int entries = Short(directory, little);
        directory = directory[2..];
        for (int i = 0; i < entries && directory.Length >= EntryBytes; i++, directory = directory[EntryBytes..])
        {
            if (Short(directory, little) == OrientationTag && Short(directory[2..], little) == ShortType)
            {
                int value = Short(directory[8..], little);
                return value is >= 1 and <= 8 ? (ImageOrientation)value : ImageOrientation.TopLeft;
            }
        }

        return ImageOrientation.TopLeft;
    }

    private static int Short(ReadOnlySpan<byte> data, bool little) =>
        little ? BinaryPrimitives.ReadUInt16LittleEndian(data) : BinaryPrimitives.ReadUInt16BigEndian(data);
}
