namespace CccdSdk.Imaging;

/// <summary>Picture file formats that are told apart.</summary>
internal enum ImageFileFormat
{
    /// <summary>None of the others.</summary>
    Unknown = 0,

    /// <summary>Portable Network Graphics.</summary>
    Png,

    /// <summary>JPEG interchange format.</summary>
    Jpeg,

    /// <summary>Windows or OS/2 bitmap.</summary>
    Bmp,

    /// <summary>PBM, PGM or PPM.</summary>
    Netpbm,

    /// <summary>HEIF with HEVC or an unnamed codec.</summary>
    Heic,

    /// <summary>HEIF with AV1.</summary>
    Avif,

    /// <summary>WebP.</summary>
    WebP,

    /// <summary>GIF.</summary>
    Gif,

    /// <summary>TIFF.</summary>
    Tiff,
}
