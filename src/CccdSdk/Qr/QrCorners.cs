namespace CccdSdk.Qr;

/// <summary>
/// The outer corners of a symbol, without its quiet zone, in pixels of the displayed picture. They are named by the symbol
/// itself: the three with a finder pattern are <paramref name="TopLeft"/>, <paramref name="TopRight"/> and <paramref name="BottomLeft"/>.
/// </summary>
/// <param name="TopLeft">The corner at the finder pattern between the other two.</param>
/// <param name="TopRight">The end of the first row.</param>
/// <param name="BottomRight">The corner without a finder pattern.</param>
/// <param name="BottomLeft">The start of the last row.</param>
public readonly record struct QrCorners(QrPoint TopLeft, QrPoint TopRight, QrPoint BottomRight, QrPoint BottomLeft)
{
    /// <summary>The same corners in a picture of which this one is a part.</summary>
    internal QrCorners Move(float right, float down) =>
        new(TopLeft.Move(right, down), TopRight.Move(right, down), BottomRight.Move(right, down), BottomLeft.Move(right, down));
}
