using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace CccdSdk.Imaging;

/// <summary>All memory of one decoding: counted against the limits before it is taken, cleared and given back together.</summary>
internal sealed class DecodeMemory(ImageLimits limits) : IDisposable
{
    /// <summary>The smallest array that the shared pool rents.</summary>
    private const int SmallestRent = 16;

    private readonly List<IDisposable> _rented = [];
    private long _used;

    /// <summary>Whether a picture of this size is within the limit of pixels; false also for sizes below 1.</summary>
    public bool AllowsPixels(long width, long height) =>
        width > 0 && height > 0 && width <= limits.MaxPixels && height <= limits.MaxPixels / width;

    /// <summary>Rents memory if the limit allows.</summary>
    /// <typeparam name="T">What it will hold.</typeparam>
    /// <param name="length">Number of elements.</param>
    /// <param name="buffer">The memory, not cleared.</param>
    /// <returns>False if that would be more than the limit.</returns>
    public bool TryRent<T>(long length, [NotNullWhen(true)] out PooledBuffer<T>? buffer)
        where T : unmanaged
    {
        buffer = null;
        if (length > Array.MaxLength)
        {
            return false;
        }

        long bytes = BitOperations.RoundUpToPowerOf2((uint)Math.Max(length, SmallestRent)) * (long)Unsafe.SizeOf<T>();
        if (bytes > limits.MaxMemoryInBytes - _used)
        {
            return false;
        }

        _used += bytes;
        buffer = new PooledBuffer<T>((int)length);
        _rented.Add(buffer);
        return true;
    }

    /// <summary>Makes a picture of a buffer, which from now on belongs to the picture.</summary>
    public LuminanceImage Release(PooledBuffer<byte> pixels, int width, int height, int rowStride)
    {
        _rented.Remove(pixels);
        return new LuminanceImage(pixels, width, height, rowStride);
    }

    /// <summary>Clears and gives back all that was rented and not released.</summary>
    public void Dispose()
    {
        foreach (IDisposable buffer in _rented)
        {
            buffer.Dispose();
        }

        _rented.Clear();
    }
}
