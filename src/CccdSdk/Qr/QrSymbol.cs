using CccdSdk.Qr.Segments;
using CccdSdk.Qr.Symbol;

namespace CccdSdk.Qr;

/// <summary>
/// A symbol in a picture: where it is, how far its reading came and, when it was read, its bytes. What a symbol says is personal data,
/// so it comes out only through methods; the properties tell the shape.
/// </summary>
/// <remarks>
/// An adapter for another reader makes one with <see cref="QrSymbol(ReadOnlySpan{byte}, IReadOnlyList{QrSegment}?)"/>, or with
/// <see cref="QrSymbol(QrReadStatus)"/> where it failed, and sets what it knows.
/// </remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class QrSymbol
{
    private readonly byte[] _content;
    private readonly QrSegment[] _segments;
    private QrCorners? _corners;

    /// <summary>Makes a symbol that was found but not read.</summary>
    /// <param name="status">The stage that failed; not <see cref="QrReadStatus.Read"/>.</param>
    /// <exception cref="ArgumentException">The status says that the symbol was read.</exception>
    public QrSymbol(QrReadStatus status)
    {
        if (status == QrReadStatus.Read)
        {
            throw new ArgumentException("A symbol that was read has bytes.", nameof(status));
        }

        Status = status;
        _content = [];
        _segments = [];
    }

    /// <summary>Makes a symbol that was read.</summary>
    /// <param name="content">The bytes of all segments, joined; they are copied.</param>
    /// <param name="segments">
    /// The segments in their order, without a gap; null makes it one byte segment without ECI, which <see cref="TryRevealText(out string)"/>
    /// takes for UTF-8.
    /// </param>
    /// <exception cref="ArgumentException">There are no bytes, or the segments do not cover them exactly.</exception>
    public QrSymbol(ReadOnlySpan<byte> content, IReadOnlyList<QrSegment>? segments = null)
        : this(content.ToArray(), segments is null ? [new QrSegment(QrSegmentMode.Byte, null, 0, content.Length)] : [.. segments])
    {
        if (content.IsEmpty)
        {
            throw new ArgumentException("A symbol that was read has at least one byte.", nameof(content));
        }

        if (!CoverExactly(_segments, content.Length))
        {
            throw new ArgumentException("The segments must follow one another without a gap and cover all bytes.", nameof(segments));
        }
    }

    /// <summary>
    /// Makes a symbol of its data codewords, for a reader that gives them: bytes, segments and ECI are exact then. The status is
    /// <see cref="QrReadStatus.InvalidSegments"/> when the codewords are not well formed or say nothing.
    /// </summary>
    /// <param name="version">The version, 1 to 40.</param>
    /// <param name="dataCodewords">The data codewords of all blocks in their order, after error correction.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such version.</exception>
    public QrSymbol(int version, ReadOnlySpan<byte> dataCodewords)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(version, SymbolVersion.Lowest);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(version, SymbolVersion.Highest);
        Version = version;
        Status = QrReadStatus.InvalidSegments;
        _content = [];
        _segments = [];
        if (SegmentDecoder.Decode(dataCodewords, version) is { } message)
        {
            Status = QrReadStatus.Read;
            _content = message.Payload;
            _segments = message.Segments;
            StructuredAppend = message.Headers.StructuredAppend;
            Fnc1 = message.Headers.Fnc1;
            ApplicationIndicator = Fnc1 == QrFnc1.SecondPosition ? message.Headers.ApplicationIndicator : null;
            PaddingIsStandard = message.PaddingIsStandard;
        }
    }

    private QrSymbol(byte[] content, QrSegment[] segments)
    {
        Status = QrReadStatus.Read;
        _content = content;
        _segments = segments;
    }

    /// <summary>How far the reading came; <see cref="QrReadStatus.Read"/> when there are bytes.</summary>
    public QrReadStatus Status { get; }

    /// <summary>The version, 1 to 40, or null when it is not known.</summary>
    public int? Version { get; init; }

    /// <summary>The error correction level, or null when it is not known.</summary>
    public QrErrorCorrectionLevel? Level { get; init; }

    /// <summary>The data mask pattern, 0 to 7, or null when it is not known.</summary>
    public int? Mask { get; init; }

    /// <summary>Codewords that were wrong or unreadable and were corrected, in all blocks; null when it is not known.</summary>
    public int? CorrectedErrors { get; init; }

    /// <summary>Whether the picture shows the symbol mirrored, as through glass from behind.</summary>
    public bool IsMirrored { get; init; }

    /// <summary>Whether the picture shows light modules on dark ground.</summary>
    public bool IsInverted { get; init; }

    /// <summary>The corners of the symbol in pixels of the displayed picture, or null when they are not known.</summary>
    public QrCorners? Corners
    {
        get => _corners;
        init => _corners = value;
    }

    /// <summary>How many pixels wide a module is in the picture, on average; null when it is not known.</summary>
    public float? PixelsPerModule { get; init; }

    /// <summary>The place in a message that is spread over several symbols, or null for a symbol that stands alone.</summary>
    public QrStructuredAppend? StructuredAppend { get; init; }

    /// <summary>Whether the data follow a standard of GS1 or of an industry.</summary>
    public QrFnc1 Fnc1 { get; init; }

    /// <summary>Names the industry with <see cref="QrFnc1.SecondPosition"/>, as it is written in the symbol; else null.</summary>
    public byte? ApplicationIndicator { get; init; }

    /// <summary>
    /// Whether the unused end of the symbol is filled as the standard says; null when it is not known. Other filling is no error, but
    /// most makers follow the standard.
    /// </summary>
    public bool? PaddingIsStandard { get; init; }

    /// <summary>The segments in their order: mode, ECI and length of each; none when the symbol was not read.</summary>
    public IReadOnlyList<QrSegment> Segments => Array.AsReadOnly(_segments);

    /// <summary>Number of bytes of all segments; 0 when the symbol was not read.</summary>
    public int ByteCount => _content.Length;

    /// <summary>Copies the bytes of all segments into a new array. They are personal data.</summary>
    /// <returns>The bytes; empty when the symbol was not read.</returns>
    public byte[] RevealBytes() => _content.AsSpan().ToArray();

    /// <summary>Copies the bytes of all segments. They are personal data: clear the memory after use.</summary>
    /// <param name="destination">At least <see cref="ByteCount"/> long.</param>
    /// <returns>How many bytes were written.</returns>
    /// <exception cref="ArgumentException">The destination is too short.</exception>
    public int CopyBytesTo(Span<byte> destination)
    {
        if (destination.Length < _content.Length)
        {
            throw new ArgumentException($"The destination has {destination.Length} bytes, the symbol {_content.Length}.", nameof(destination));
        }

        _content.CopyTo(destination);
        return _content.Length;
    }

    /// <summary>Decodes the bytes as the symbol says (ECI), as strict UTF-8 where it says nothing. The text is personal data.</summary>
    /// <param name="text">The text; empty when there is none.</param>
    /// <returns>Whether the bytes are text. No other encoding is guessed.</returns>
    public bool TryRevealText(out string text) => TryRevealText(out text, out _);

    /// <summary>Decodes the bytes as the symbol says (ECI), as strict UTF-8 where it says nothing. The text is personal data.</summary>
    /// <param name="text">The text; empty when there is none.</param>
    /// <param name="status">Why there is none.</param>
    /// <returns>Whether the bytes are text. No other encoding is guessed.</returns>
    public bool TryRevealText(out string text, out QrTextStatus status)
    {
        text = string.Empty;
        status = Status == QrReadStatus.Read ? QrText.Decode(_content, _segments, out text) : QrTextStatus.None;
        return status == QrTextStatus.Text;
    }

    /// <summary>The shape of the symbol without its content, for logs: <c>QR 9-M, 132 bytes</c>.</summary>
    public override string ToString()
    {
        string version = Version is { } number ? $" {number}" : string.Empty;
        string level = Level is { } known ? $"-{known}" : string.Empty;
        return Status == QrReadStatus.Read ? $"QR{version}{level}, {ByteCount} bytes" : $"QR{version}{level}, {Status}";
    }

    /// <summary>The bytes without a copy, for the stages behind this one.</summary>
    internal ReadOnlySpan<byte> Content => _content;

    /// <summary>The segments without an object around them.</summary>
    internal ReadOnlySpan<QrSegment> SegmentSpan => _segments;

    /// <summary>Moves a symbol that nobody has seen yet into the picture of which the one that was read is a part.</summary>
    internal void Move(int right, int down) => _corners = _corners?.Move(right, down);

    /// <summary>Takes over what the modules say; the detector adds where they are.</summary>
    internal static QrSymbol FromDecoded(
        DecodedSymbol decoded, QrCorners corners, float pixelsPerModule, bool isMirrored, bool isInverted) =>
        new(decoded.Payload, decoded.Segments)
        {
            Version = decoded.Version,
            Level = decoded.Level,
            Mask = decoded.Mask,
            CorrectedErrors = decoded.CorrectedErrors,
            IsMirrored = isMirrored,
            IsInverted = isInverted,
            Corners = corners,
            PixelsPerModule = pixelsPerModule,
            StructuredAppend = decoded.StructuredAppend,
            Fnc1 = decoded.Fnc1,
            ApplicationIndicator = decoded.Fnc1 == QrFnc1.SecondPosition ? decoded.ApplicationIndicator : null,
            PaddingIsStandard = decoded.PaddingIsStandard,
        };

    private static bool CoverExactly(QrSegment[] segments, int length)
    {
        int end = 0;
        foreach (QrSegment segment in segments)
        {
            if (segment.Offset != end || segment.Length <= 0 || segment.Length > length - end)
            {
                return false;
            }

            end += segment.Length;
        }

        return end == length;
    }
}
