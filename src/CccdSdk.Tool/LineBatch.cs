using System.Buffers;

namespace CccdSdk.Tool;

/// <summary>Whole lines of the input in pooled memory, which is cleared when the batch is disposed.</summary>
/// <remarks>A line ends in LF or CRLF, and the last one at the end of the input too. Every other character, such as a lone CR, a
/// vertical tab or U+2028, is part of a line.</remarks>
internal sealed class LineBatch(byte[] buffer, int length, long firstLine, int count) : IDisposable
{
    private const byte LineFeed = (byte)'\n';
    private const byte CarriageReturn = (byte)'\r';

    /// <summary>The number of the first line, from 1 on.</summary>
    public long FirstLine => firstLine;

    /// <summary>How many lines there are.</summary>
    public int Count => count;

    /// <summary>Goes on to the next line; begins with the default cursor.</summary>
    public bool TryNext(ref LineCursor cursor)
    {
        int start = cursor.Next;
        if (start >= length)
        {
            return false;
        }

        int end = buffer.AsSpan(start, length - start).IndexOf(LineFeed);
        int next = end < 0 ? length : start + end + 1;
        int lineLength = end < 0 ? length - start : end > 0 && buffer[start + end - 1] == CarriageReturn ? end - 1 : end;
        cursor = new LineCursor(start, lineLength, next);
        return true;
    }

    /// <summary>The bytes of a line, without its end.</summary>
    public ReadOnlySpan<byte> Line(LineCursor cursor) => buffer.AsSpan(cursor.Start, cursor.Length);

    /// <summary>Clears the memory and gives it back.</summary>
    public void Dispose()
    {
        buffer.AsSpan(0, length).Clear();
        ArrayPool<byte>.Shared.Return(buffer);
    }
}
