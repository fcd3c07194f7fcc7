namespace CccdSdk.Qr;

/// <summary>How much a <see cref="QrReader"/> tries before it gives up. Every step is taken only when nothing was read before it.</summary>
public enum QrReaderEffort
{
    /// <summary>The picture as it is, once: for video, where the next frame comes anyway.</summary>
    Fast,

    /// <summary>Then in half the size, then smoothed and without the need for a quiet zone; blur is taken out of symbols.</summary>
    Balanced,

    /// <summary>Then in double the size: for photos, where there is no next frame.</summary>
    Thorough,
}
