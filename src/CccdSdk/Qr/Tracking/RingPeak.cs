namespace CccdSdk.Qr.Tracking;

/// <summary>A place in a picture that looks like the rings of a finder pattern.</summary>
/// <param name="X">Column of its middle, in pixels.</param>
/// <param name="Y">Row of its middle.</param>
/// <param name="Module">Width of its modules.</param>
/// <param name="Strength">Grey levels that the light rings are above the dark ones; negative for a light middle.</param>
internal readonly record struct RingPeak(float X, float Y, float Module, float Strength)
{
    /// <summary>Whether the middle is light.</summary>
    public bool IsInverted => Strength < 0;
}
