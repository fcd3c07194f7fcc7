using System.Text;
using System.Text.Unicode;

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
        if (MayBeCutUtf8(segments) && Utf8.IsValid(payload))
        {
            text = Encoding.UTF8.GetString(payload);
            return QrTextStatus.Text;
        }

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

    // Some makers take pairs of UTF-8 bytes for kanji and write them so, to save room: the bytes are those of the text all the same. Japanese
    // text in both modes is not valid UTF-8 as a whole, but for rare pairs of kanji; without a byte segment no maker cut anything.
    private static bool MayBeCutUtf8(ReadOnlySpan<QrSegment> segments)
    {
        bool kanji = false;
        bool bytes = false;
        foreach (QrSegment segment in segments)
        {
            if (segment.Eci is not null)
            {
                return false;
            }

            kanji |= segment.Mode == QrSegmentMode.Kanji;
            bytes |= segment.Mode == QrSegmentMode.Byte;
        }

        return kanji && bytes;
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
        // The common case, told without an exception: its message would hold bytes of the content, for every listener of the process.
        if (codePage == TextEncodings.Utf8 && !Utf8.IsValid(bytes))
        {
            return false;
        }

        try
        {
            builder.Append(TextEncodings.Strict(codePage).GetString(bytes));
            return true;
        }
        catch (DecoderFallbackException)
        {
            // So it ends here.
            return false;
        }
    }
}
