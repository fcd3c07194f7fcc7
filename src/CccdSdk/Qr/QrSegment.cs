namespace CccdSdk.Qr;

/// <summary>One segment of a symbol: where it lies in the bytes of the symbol and how it was written, not what it says.</summary>
/// <param name="Mode">The mode.</param>
/// <param name="Eci">The ECI assignment value in force, 0 to 999999, or null when the symbol named none before this segment.</param>
/// <param name="Offset">Where the segment starts in the bytes of the symbol.</param>
/// <param name="Length">Its length in bytes, at least 1.</param>
public readonly record struct QrSegment(QrSegmentMode Mode, int? Eci, int Offset, int Length);
