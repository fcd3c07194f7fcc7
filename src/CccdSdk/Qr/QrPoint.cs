namespace CccdSdk.Qr;

/// <summary>A place in a picture, in pixels from its top left corner; the centre of the first pixel is (0.5, 0.5).</summary>
/// <param name="X">Pixels to the right.</param>
/// <param name="Y">Pixels down.</param>
public readonly record struct QrPoint(float X, float Y)
{
    /// <summary>The point so many pixels further.</summary>
    internal QrPoint Move(float right, float down) => new(X + right, Y + down);
}
