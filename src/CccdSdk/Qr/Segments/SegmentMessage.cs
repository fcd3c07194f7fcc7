namespace CccdSdk.Qr.Segments;

/// <summary>What the data codewords of a symbol say. Made to be taken apart, so it never prints itself.</summary>
internal readonly struct SegmentMessage
{
    /// <summary>The bytes of all segments, joined; never empty.</summary>
    internal required byte[] Payload { get; init; }

    /// <summary>The segments in their order.</summary>
    internal required QrSegment[] Segments { get; init; }

    /// <summary>What comes before the first character.</summary>
    internal required SegmentHeaders Headers { get; init; }

    /// <summary>Whether everything behind the segments is as the standard fills it.</summary>
    internal required bool PaddingIsStandard { get; init; }
}
