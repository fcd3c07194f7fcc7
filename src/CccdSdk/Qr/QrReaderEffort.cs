namespace CccdSdk.Qr;

/// <summary>How much a <see cref="QrReader"/> tries before it gives up. Every step is taken only when nothing was read before it.</summary>
public enum QrReaderEffort
{
    /// <summary>The picture as it is, once: for video, where the next frame comes anyway. One or two milliseconds for 1280 × 720.</summary>
    Fast,

    /// <summary>
    /// Then with lifted thresholds, which finds symbols in motion; then in half the size; then smoothed and without the need for a quiet
    /// zone. Two finder patterns are enough, and blur is taken out of symbols. For a gate or a kiosk, some tens of milliseconds for a frame
    /// of 1280 × 720 without a symbol.
    /// </summary>
    Balanced,

    /// <summary>Then in double the size (up to 4 megapixels): for photos, where there is no next frame.</summary>
    Thorough,
}
