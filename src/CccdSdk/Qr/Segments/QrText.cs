using System.Text;

namespace CccdSdk.Qr.Segments;

/// <summary>From the bytes of a symbol to text, by what the symbol says and nothing else: no encoding is guessed.</summary>
internal static class QrText
{
    /// <summary>Decodes the bytes.</summary>
    /// <param name="payload">The bytes of all segments.</param>
    /// <param name="segments">The segments; they cover the payload without a gap.</param>
    /// <param name="text">The text, or empty.</param>
    /// <returns><see cref="QrTextStatus.Text"/>, or why there is none. No content makes this method throw.</returns>
    internal static QrTextStatus Decode(ReadOnlySpan<byte> payload, ReadOnlySpan<QrSegment> segments, out string text)
    {
        text = string.Empty;
        StringBuilder builder = new(payload.Length);
        while (!segments.IsEmpty)
        {
            if (CodePageOf(segments[0]) is not { } codePage)
            {
                return QrTextStatus.UnknownEci;
            }

            int count = RunLength(segments, codePage);
            QrSegment last = segments[count - 1];
            if (!TryAppend(payload[segments[0].Offset..(last.Offset + last.Length)], codePage, builder))
            {
                return QrTextStatus.InvalidBytes;
            }

            segments = segments[count..];
        }

        text = builder.ToString();
        return QrTextStatus.Text;
    }

    // Makers cut one text into segments of several modes, even within a character, so segments of one encoding are joined first.
    private static int RunLength(ReadOnlySpan<QrSegment> segments, int codePage)
    {
        int count = 1;
        while (count < segments.Length && CodePageOf(segments[count]) == codePage)
        {
            count++;
        }

        return count;
    }

    private static int? CodePageOf(QrSegment segment)
    {
        if (segment.Mode == QrSegmentMode.Kanji)
        {
            return TextEncodings.ShiftJis;
        }

        int? codePage = TextEncodings.CodePageOf(segment.Eci);
        bool isAscii = segment.Mode is QrSegmentMode.Numeric or QrSegmentMode.Alphanumeric;
        return isAscii && codePage is { } page && !TextEncodings.ContainsAscii(page) ? TextEncodings.Ascii : codePage;
    }

    private static bool TryAppend(ReadOnlySpan<byte> bytes, int codePage, StringBuilder builder)
    {
        try
        {
            builder.Append(TextEncodings.Strict(codePage).GetString(bytes));
            return true;
        }
        catch (DecoderFallbackException)
        {
            // Its message holds bytes of the content, so it ends here.
            return false;
        }
    }
}
