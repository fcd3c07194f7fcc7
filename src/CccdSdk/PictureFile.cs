using System.Buffers;
using CccdSdk.Results;

namespace CccdSdk;

/// <summary>The bytes of a picture file in pooled memory that is cleared at the end, or the reason why there are none.</summary>
internal sealed class PictureFile : IDisposable
{
    private readonly byte[] _buffer;
    private readonly int _length;

    private PictureFile(byte[] buffer, int length, ReasonKind? failure)
    {
        _buffer = buffer;
        _length = length;
        Failure = failure;
    }

    /// <summary>Why there are no bytes, or null.</summary>
    public ReasonKind? Failure { get; }

    /// <summary>The bytes.</summary>
    public ReadOnlySpan<byte> Bytes => _buffer.AsSpan(0, _length);

    /// <summary>Reads a file; whatever keeps it from being read is a reason.</summary>
    public static PictureFile Open(string path, long maxBytes)
    {
        try
        {
            using FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1);
            return Read(stream, maxBytes);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return new PictureFile([], 0, ReasonKind.FileNotFound);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return new PictureFile([], 0, ReasonKind.FileUnreadable);
        }
    }

    public void Dispose()
    {
        if (_buffer.Length > 0)
        {
            Return(_buffer, _length);
        }
    }

    // Read to the end and not to the length: the length of a pipe or a file under /proc says nothing.
    private static PictureFile Read(Stream stream, long maxBytes)
    {
        byte[] buffer = ArrayPool<byte>.Shared.Rent(stream.CanSeek ? (int)Math.Clamp(stream.Length + 1, 4096, 1 << 20) : 1 << 16);
        int length = 0;
        try
        {
            while (stream.Read(buffer, length, buffer.Length - length) is > 0 and int read)
            {
                length += read;
                if (length > maxBytes)
                {
                    Return(buffer, length);
                    return new PictureFile([], 0, ReasonKind.PictureTooLarge);
                }

                buffer = length == buffer.Length ? Grow(buffer) : buffer;
            }
        }
        catch (IOException)
        {
            Return(buffer, length);
            throw;
        }

        return new PictureFile(buffer, length, length == 0 ? ReasonKind.EmptyFile : null);
    }

    private static byte[] Grow(byte[] buffer)
    {
        byte[] larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(2L * buffer.Length, Array.MaxLength));
        buffer.CopyTo(larger, 0);
        Return(buffer, buffer.Length);
        return larger;
    }

    private static void Return(byte[] buffer, int used)
    {
        buffer.AsSpan(0, used).Clear();
        ArrayPool<byte>.Shared.Return(buffer);
    }
}
