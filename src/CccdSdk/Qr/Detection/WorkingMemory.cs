using System.Buffers;
using System.Runtime.CompilerServices;

namespace CccdSdk.Qr.Detection;

/// <summary>Working memory that is rented once, grows when needed and is cleared when it goes back: it held a part of somebody's card.</summary>
internal sealed class WorkingMemory<T>
    where T : unmanaged
{
    private T[] _array = [];
    private int _length;
    private int _used;

    /// <summary>What was rented last.</summary>
    public Span<T> Span
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _array.AsSpan(0, _length);
    }

    /// <summary>Makes room for <paramref name="length"/> values; the content is whatever was there.</summary>
    public Span<T> Rent(int length)
    {
        if (_array.Length < length)
        {
            Release();
            _array = ArrayPool<T>.Shared.Rent(length);
        }

        _length = length;
        _used = Math.Max(_used, length);
        return Span;
    }

    /// <summary>Clears what was used and gives the memory back to the shared pool.</summary>
    public void Release()
    {
        if (_array.Length > 0)
        {
            Array.Clear(_array, 0, _used);
            ArrayPool<T>.Shared.Return(_array);
        }

        _array = [];
        _length = 0;
        _used = 0;
    }
}
