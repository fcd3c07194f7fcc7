namespace CccdSdk.Imaging.Jpeg;

/// <summary>What the application segments of a file say about colours and orientation.</summary>
internal sealed class JpegHeader
{
    /// <summary>Adobe's segment: its name, two bytes of version, four of flags, and the transform.</summary>
    private const int AdobeTransformAt = 11;

    private bool _hasJfif;
    private int _adobeTransform = -1;

    /// <summary>The orientation that Exif data ask for.</summary>
    public ImageOrientation Orientation { get; private set; } = ImageOrientation.TopLeft;

    /// <summary>Takes over an application segment; others are left alone.</summary>
    public void Note(byte marker, ReadOnlySpan<byte> payload)
    {
        switch (marker)
        {
            case JpegMarker.App0 when payload.StartsWith("JFIF\0"u8):
                _hasJfif = true;
                break;
            case JpegMarker.App1 when payload.StartsWith("Exif\0"u8) && payload.Length > 6 && Orientation == ImageOrientation.TopLeft:
                Orientation = ExifOrientation.Read(payload[6..]);
                break;
            case JpegMarker.App14 when payload.StartsWith("Adobe"u8) && payload.Length > AdobeTransformAt:
                _adobeTransform = payload[AdobeTransformAt];
                break;
            default:
                break;
        }
    }

    /// <summary>Whether the three components are red, green and blue instead of luminance and chrominance.</summary>
    /// <remarks>JFIF files never are. Adobe's segment says it; without either, the names of the components do.</remarks>
    public bool IsRgb(JpegFrame frame)
    {
        if (frame.Components.Length != 3 || _hasJfif)
        {
            return false;
        }

        return _adobeTransform >= 0
            ? _adobeTransform == 0
            : frame.Components[0].Id == 'R' && frame.Components[1].Id == 'G' && frame.Components[2].Id == 'B';
    }
}
