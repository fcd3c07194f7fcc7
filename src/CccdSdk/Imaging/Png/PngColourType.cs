namespace CccdSdk.Imaging.Png;

/// <summary>What the samples of a pixel are (PNG specification, table 12).</summary>
internal enum PngColourType
{
    /// <summary>One sample of grey.</summary>
    Greyscale = 0,

    /// <summary>Red, green, blue.</summary>
    Truecolour = 2,

    /// <summary>An index into the palette.</summary>
    Indexed = 3,

    /// <summary>Grey and alpha.</summary>
    GreyscaleAlpha = 4,

    /// <summary>Red, green, blue, alpha.</summary>
    TruecolourAlpha = 6,
}
