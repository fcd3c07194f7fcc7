using CccdSdk.Qr.Detection;

namespace CccdSdk.Tool.Explain;

/// <summary>What one look at a picture saw.</summary>
/// <param name="Width">Width of what was looked at.</param>
/// <param name="Height">Its height.</param>
/// <param name="Noise">Grey levels of a tile without print.</param>
/// <param name="Thresholds">The threshold of each tile, one pixel a tile.</param>
/// <param name="BlackAndWhite">What is dark and light by these thresholds.</param>
internal sealed record LookRecord(int Width, int Height, int Noise, GreyPicture Thresholds, GreyPicture BlackAndWhite)
{
    /// <summary>Which look it was, known when it is over.</summary>
    public FinderLook Look { get; set; }

    /// <summary>The finder patterns up to its end.</summary>
    public FinderPattern[] Patterns { get; set; } = [];
}
