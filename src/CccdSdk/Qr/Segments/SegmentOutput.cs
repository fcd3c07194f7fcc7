namespace CccdSdk.Qr.Segments;

/// <summary>Collects the bytes of all segments in memory of the caller, which <see cref="MaxBytes"/> and <see cref="MaxSegments"/> tell the size of.</summary>
internal ref struct SegmentOutput
{
    private readonly Span<byte> _bytes;
    private readonly Span<QrSegment> _segments;

    /// <summary>Starts empty.</summary>
    internal SegmentOutput(Span<byte> bytes, Span<QrSegment> segments)
    {
        _bytes = bytes;
        _segments = segments;
    }

    /// <summary>Bytes so far.</summary>
    internal int ByteCount { get; private set; }

    /// <summary>Segments so far.</summary>
    internal int SegmentCount { get; private set; }

    /// <summary>The most bytes that codewords can stand for: digits are the densest, three bytes from ten bits.</summary>
    internal static int MaxBytes(int codewordCount) => ((8 * codewordCount * 3) / 10) + 1;

    /// <summary>The most segments that codewords can hold: the shortest is one digit with 4 + 10 bits before its 4.</summary>
    internal static int MaxSegments(int codewordCount) => ((8 * codewordCount) / 18) + 1;

    /// <summary>Adds one byte.</summary>
    internal void Write(int value) => _bytes[ByteCount++] = (byte)value;

    /// <summary>Ends a segment that started at <paramref name="offset"/>; an empty one leaves no trace.</summary>
    internal void EndSegment(QrSegmentMode mode, int? eci, int offset)
    {
        if (ByteCount > offset)
        {
            _segments[SegmentCount++] = new QrSegment(mode, eci, offset, ByteCount - offset);
        }
    }
}
