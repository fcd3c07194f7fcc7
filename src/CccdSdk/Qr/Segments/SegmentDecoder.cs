using System.Buffers;

namespace CccdSdk.Qr.Segments;

/// <summary>From the data codewords of a symbol to the bytes of its segments (ISO/IEC 18004:2015, 7.4).</summary>
internal static class SegmentDecoder
{
    private const int ModeIndicatorBits = 4;

    /// <summary>Decodes the segments of a symbol.</summary>
    /// <param name="codewords">The data codewords of all blocks.</param>
    /// <param name="version">The version, 1 to 40.</param>
    /// <returns>What they say; null when they are not well formed or say nothing. No content makes this method throw.</returns>
    internal static SegmentMessage? Decode(ReadOnlySpan<byte> codewords, int version)
    {
        int maxBytes = SegmentOutput.MaxBytes(codewords.Length);
        byte[] bytes = ArrayPool<byte>.Shared.Rent(maxBytes);
        QrSegment[] segments = ArrayPool<QrSegment>.Shared.Rent(SegmentOutput.MaxSegments(codewords.Length));
        SegmentOutput output = new(bytes, segments);
        BitReader reader = new(codewords);
        SegmentMessage? message = null;

        // An area without ink, or with nothing but ink, can pass error correction as all zero: a symbol that says nothing is none.
        if (TryReadAll(ref reader, version, ref output, out SegmentHeaders headers) && output.ByteCount > 0)
        {
            message = new SegmentMessage
            {
                Payload = bytes.AsSpan(0, output.ByteCount).ToArray(),
                Segments = segments.AsSpan(0, output.SegmentCount).ToArray(),
                Headers = headers,
                PaddingIsStandard = Padding.IsStandard(reader),
            };
        }

        bytes.AsSpan(0, maxBytes).Clear();
        ArrayPool<byte>.Shared.Return(bytes);
        ArrayPool<QrSegment>.Shared.Return(segments);
        return message;
    }

    private static bool TryReadAll(ref BitReader reader, int version, ref SegmentOutput output, out SegmentHeaders headers)
    {
        headers = default;
        int? eci = null;
        bool isFirst = true;
        while (!Padding.IsCutTerminator(reader))
        {
            reader.TryRead(ModeIndicatorBits, out int bits);
            ModeIndicator mode = (ModeIndicator)bits;
            if (mode == ModeIndicator.Terminator)
            {
                return true;
            }

            if (!TryReadOne(mode, isFirst, version, ref reader, ref output, ref headers, ref eci))
            {
                return false;
            }

            isFirst = false;
        }

        return true;
    }

    private static bool TryReadOne(
        ModeIndicator mode, bool isFirst, int version, ref BitReader reader, ref SegmentOutput output, ref SegmentHeaders headers, ref int? eci)
    {
        switch (mode)
        {
            case ModeIndicator.Numeric or ModeIndicator.Alphanumeric or ModeIndicator.Byte or ModeIndicator.Kanji:
                return TryReadCharacters((QrSegmentMode)mode, eci, version, headers.Fnc1 != QrFnc1.None, ref reader, ref output);
            case ModeIndicator.Eci when EciDesignator.TryRead(ref reader, out int assignment):
                eci = assignment;
                return true;
            case ModeIndicator.StructuredAppend:
                return TryReplace(ref headers, headers.ReadStructuredAppend(ref reader, isFirst));
            case ModeIndicator.Fnc1FirstPosition:
                return TryReplace(ref headers, headers.WithFirstPosition(output.ByteCount > 0));
            case ModeIndicator.Fnc1SecondPosition:
                return TryReplace(ref headers, headers.ReadSecondPosition(ref reader, output.ByteCount > 0));
            default:
                return false;
        }
    }

    private static bool TryReplace(ref SegmentHeaders headers, SegmentHeaders? replacement)
    {
        headers = replacement ?? headers;
        return replacement is not null;
    }

    private static bool TryReadCharacters(
        QrSegmentMode mode, int? eci, int version, bool hasFnc1, ref BitReader reader, ref SegmentOutput output)
    {
        int offset = output.ByteCount;
        if (!reader.TryRead(CharacterCount.BitsOf(mode, version), out int count)
            || !DataCharacters.TryRead(mode, count, hasFnc1, ref reader, ref output))
        {
            return false;
        }

        output.EndSegment(mode, eci, offset);
        return true;
    }
}
