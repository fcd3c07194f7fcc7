namespace CccdSdk.Qr;

/// <summary>How much a <see cref="QrReader"/> tries before it gives up. Every step is taken only when nothing was read before it.</summary>
/// <remarks>
/// Each effort has an amount of work for a picture, which grows with its pixels and is counted in steps, not measured: the same picture is read
/// in the same way on every machine. Where it is used up, no further look or candidate is begun.
/// </remarks>
public enum QrReaderEffort
{
    /// <summary>
    /// The picture as it is, once, and a symbol is decoded in one way: for video, where the next frame comes anyway. One or two milliseconds
    /// for 1280 × 720. Pictures of 1.5 megapixels and more are looked at in a quarter of their width and height before, which finds symbols that
    /// are large in them.
    /// </summary>
    Fast,

    /// <summary>
    /// Then with the mean of the print as threshold, which finds symbols in motion and print that ran; then in half the size; then smoothed and
    /// without the need for a quiet zone. Two finder patterns are enough, and blur and dirt are taken out of symbols. It ends early where a
    /// symbol is there for certain but cannot be read. For a gate or a kiosk: two milliseconds for most frames of 1280 × 720 with a symbol, 5
    /// to 15 for one without.
    /// </summary>
    Balanced,

    /// <summary>
    /// Then in double the size, for pictures of up to 640 × 512. For photos, where there is no next frame; a larger picture is read as with
    /// <see cref="Balanced"/>.
    /// </summary>
    Thorough,
}
