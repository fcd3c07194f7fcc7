namespace CccdSdk.Imaging.Jpeg;

/// <summary>Second bytes of the markers that matter here (ITU-T T.81, table B.1).</summary>
internal static class JpegMarker
{
    /// <summary>Start of frame: baseline.</summary>
    public const byte Sof0 = 0xC0;

    /// <summary>Start of frame: extended sequential.</summary>
    public const byte Sof1 = 0xC1;

    /// <summary>Start of frame: progressive.</summary>
    public const byte Sof2 = 0xC2;

    /// <summary>Last start of frame; the processes from 3 on are not decoded.</summary>
    public const byte Sof15 = 0xCF;

    /// <summary>Define Huffman tables; lies among the starts of frames.</summary>
    public const byte Dht = 0xC4;

    /// <summary>Reserved for extensions; lies among the starts of frames.</summary>
    public const byte Jpg = 0xC8;

    /// <summary>Define arithmetic coding; lies among the starts of frames.</summary>
    public const byte Dac = 0xCC;

    /// <summary>Restart with number 0.</summary>
    public const byte Rst0 = 0xD0;

    /// <summary>Restart with number 7.</summary>
    public const byte Rst7 = 0xD7;

    /// <summary>Start of image.</summary>
    public const byte Soi = 0xD8;

    /// <summary>End of image.</summary>
    public const byte Eoi = 0xD9;

    /// <summary>Start of scan.</summary>
    public const byte Sos = 0xDA;

    /// <summary>Define quantization tables.</summary>
    public const byte Dqt = 0xDB;

    /// <summary>Define restart interval.</summary>
    public const byte Dri = 0xDD;

    /// <summary>JFIF header.</summary>
    public const byte App0 = 0xE0;

    /// <summary>Exif data.</summary>
    public const byte App1 = 0xE1;

    /// <summary>Adobe's note of the colour transform.</summary>
    public const byte App14 = 0xEE;

    /// <summary>Temporary, without parameters.</summary>
    public const byte Tem = 0x01;

    /// <summary>Comes before every marker, and may be repeated.</summary>
    public const byte Prefix = 0xFF;

    /// <summary>Whether a marker has no length and no parameters (T.81, B.1.1.3).</summary>
    public static bool StandsAlone(byte marker) => marker is Tem or (>= Rst0 and <= Soi);

    /// <summary>Whether a marker starts a frame of any process.</summary>
    public static bool IsStartOfFrame(byte marker) => marker is >= Sof0 and <= Sof15 and not (Dht or Jpg or Dac);
}
