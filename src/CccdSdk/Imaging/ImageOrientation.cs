namespace CccdSdk.Imaging;

/// <summary>Where the first row and column of a stored picture belong when it is displayed (Exif 2.3, 4.6.4, tag 0x0112).</summary>
internal enum ImageOrientation
{
    /// <summary>Top and left: as stored.</summary>
    TopLeft = 1,

    /// <summary>Top and right: mirrored.</summary>
    TopRight = 2,

    /// <summary>Bottom and right: half a turn.</summary>
    BottomRight = 3,

    /// <summary>Bottom and left: upside down and mirrored.</summary>
    BottomLeft = 4,

    /// <summary>Left and top: rows and columns exchanged.</summary>
    LeftTop = 5,

    /// <summary>Right and top: to be turned a quarter clockwise.</summary>
    RightTop = 6,

    /// <summary>Right and bottom: exchanged and half a turn.</summary>
    RightBottom = 7,

    /// <summary>Left and bottom: to be turned a quarter anticlockwise.</summary>
    LeftBottom = 8,
}
