using System.Buffers;
using CccdSdk.Payload;

namespace CccdSdk.Tool;

/// <summary>Cuts a stream of bytes into batches of whole lines. Its memory is bounded, however long a line is.</summary>
/// <remarks>A batch holds the lines that have ended so far, so that somebody who types or a device that sends a line now and then is
/// answered at once. Of a line that is longer than any payload, only so much is kept that it is seen to be too long.</remarks>
internal sealed class LineReader(Stream input) : IDisposable
{
    /// <summary>One byte more than a payload may have, and CRLF.</summary>
    private const int KeptOfLongLine = CardPayload.MaxLength + 3;

    /// <summary>What one read may bring: the size of a pipe's buffer on Linux.</summary>
    private const int ChunkSize = 64 * 1024;

    private const byte LineFeed = (byte)'\n';

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(ChunkSize);
    private int _length;
    private long _nextLine = 1;
    private bool _skipping;
    private bool _ended;

    /// <summary>The next lines, or null at the end of the input.</summary>
    public LineBatch? ReadBatch()
    {
        while (!_ended)
        {
            int read = input.Read(_buffer, _length, _buffer.Length - _length);
            if (read == 0)
            {
                _ended = true;
                return _length == 0 ? null : Take(_length, rest: 0);
            }

            int lastEnd = Append(read);
            if (lastEnd >= 0)
            {
                return Take(lastEnd + 1, rest: _length - lastEnd - 1);
            }
        }

        return null;
    }

    /// <summary>Clears the memory and gives it back.</summary>
    public void Dispose()
    {
        Return(_buffer, _length);
        _buffer = [];
        _length = 0;
        _ended = true;
    }

    /// <summary>Takes over what was read behind what was there, less the rest of a long line; the index of the last line end, or -1.</summary>
    private int Append(int read)
    {
        int oldLength = _length;
        Span<byte> added = _buffer.AsSpan(oldLength, read);
        int skipped = 0;
        if (_skipping)
        {
            int end = added.IndexOf(LineFeed);
            skipped = end < 0 ? read : end;
            _skipping = end < 0;
            added[skipped..].CopyTo(added);
        }

        _length = oldLength + read - skipped;
        int lastEnd = _buffer.AsSpan(oldLength, _length - oldLength).LastIndexOf(LineFeed);
        lastEnd = lastEnd < 0 ? -1 : lastEnd + oldLength;
        if (_length - lastEnd - 1 > KeptOfLongLine)
        {
            _length = lastEnd + 1 + KeptOfLongLine;
            _skipping = true;
        }

        _buffer.AsSpan(_length, oldLength + read - _length).Clear();
        return lastEnd;
    }

    private LineBatch Take(int length, int rest)
    {
        byte[] next = _ended ? [] : ArrayPool<byte>.Shared.Rent(ChunkSize);
        _buffer.AsSpan(length, rest).CopyTo(next);
        _buffer.AsSpan(length, rest).Clear();
        int count = _buffer.AsSpan(0, length).Count(LineFeed) + (_buffer[length - 1] == LineFeed ? 0 : 1);
        var batch = new LineBatch(_buffer, length, _nextLine, count);
        _nextLine += count;
        _buffer = next;
        _length = rest;
        return batch;
    }

    private static void Return(byte[] buffer, int used)
    {
        if (buffer.Length > 0)
        {
            buffer.AsSpan(0, used).Clear();
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
