using System.Buffers;

namespace CccdSdk.Imaging;

/// <summary>Memory from the shared pool that is cleared before it goes back: pixels are somebody's identity.</summary>
/// <typeparam name="T">What it holds.</typeparam>
internal sealed class PooledBuffer<T> : IDisposable
    where T : unmanaged
{
    private readonly int _length;
    private T[]? _array;

    /// <summary>Rents memory, with whatever it held before.</summary>
    /// <param name="length">Number of elements.</param>
    public PooledBuffer(int length)
    {
        _length = length;
        _array = ArrayPool<T>.Shared.Rent(length);
    }

    /// <summary>The memory, exactly as long as was asked for.</summary>
    /// <exception cref="ObjectDisposedException">It was given back.</exception>
    public Span<T> Span
    {
        get
        {
            ObjectDisposedException.ThrowIf(_array is null, this);
            return _array.AsSpan(0, _length);
        }
    }

    /// <summary>The array behind <see cref="Span"/>, which may be longer.</summary>
    public T[] Array => _array ?? throw new ObjectDisposedException(nameof(PooledBuffer<T>));

    /// <summary>Clears the memory and gives it back.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _array, null) is { } array)
        {
            array.AsSpan(0, _length).Clear();
            ArrayPool<T>.Shared.Return(array);
        }
    }
}
