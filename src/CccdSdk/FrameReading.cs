using CccdSdk.Qr;
using CccdSdk.Results;

namespace CccdSdk;

/// <summary>What came of one frame: a reading, or what to do so that one of the next frames is read.</summary>
/// <remarks>No property shows a value of the card; see <see cref="CardReading"/>.</remarks>
/// <param name="Reading">The reading; null for a frame that was not read, or that shows what was read before.</param>
/// <param name="Guidance">What the person can do; <see cref="FrameGuidance.None"/> with a reading.</param>
/// <param name="FrameCount">
/// Frames that the reading is made of: 1 when this one was enough. Without a reading, the frames added up so far.
/// </param>
/// <param name="Region">Where the code was seen last, in pixels of the frame; null when it is not in sight. For a frame on a screen.</param>
public readonly record struct FrameReading(CardReading? Reading, FrameGuidance Guidance, int FrameCount, QrCorners? Region)
{
    /// <summary>The guidance as a sentence.</summary>
    public LocalizedText GuidanceText => FrameGuidanceTable.TextOf(Guidance);
}
