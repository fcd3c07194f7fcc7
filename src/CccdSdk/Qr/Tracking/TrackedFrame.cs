namespace CccdSdk.Qr.Tracking;

/// <summary>What came of one frame.</summary>
/// <param name="Result">The symbols, read or not.</param>
/// <param name="FrameCount">Frames that the result is made of: 1 when the frame alone was enough, 0 when there was nothing to add up.</param>
/// <param name="Facts">How the clearest symbol looks; null when none was located.</param>
/// <param name="MovedModules">How far it moved since the frame before, in modules.</param>
internal readonly record struct TrackedFrame(QrReadResult Result, int FrameCount, FrameFacts? Facts, float MovedModules);
