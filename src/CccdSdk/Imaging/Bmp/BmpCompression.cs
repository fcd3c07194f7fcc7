namespace CccdSdk.Imaging.Bmp;

/// <summary>How the pixels of a BMP are stored (Windows SDK, BITMAPINFOHEADER.biCompression).</summary>
internal enum BmpCompression
{
    /// <summary>Plain.</summary>
    Rgb = 0,

    /// <summary>Runs of indices of 8 bits.</summary>
    Rle8 = 1,

    /// <summary>Runs of indices of 4 bits.</summary>
    Rle4 = 2,

    /// <summary>Plain, with masks that say which bits are which colour.</summary>
    BitFields = 3,

    /// <summary>As <see cref="BitFields"/> with a mask for alpha.</summary>
    AlphaBitFields = 6,
}
