using CccdSdk.Records.Text;

namespace CccdSdk.Records.Storage;

/// <summary>The words of all names in one array; freed places are used again by names of the same length.</summary>
internal sealed class NamePool
{
    private readonly Stack<int>?[] _free = new Stack<int>?[NameWords.MaxWords + 1];
    private int[] _words = new int[1024];
    private int _used;

    /// <summary>The words of a name.</summary>
    public ReadOnlySpan<int> this[int start, int length] => _words.AsSpan(start, length);

    /// <summary>Keeps a name.</summary>
    /// <returns>Where it starts.</returns>
    public int Add(ReadOnlySpan<int> name)
    {
        if (name.IsEmpty)
        {
            return 0;
        }

        int start = _free[name.Length] is { Count: > 0 } free ? free.Pop() : Take(name.Length);
        name.CopyTo(_words.AsSpan(start));
        return start;
    }

    /// <summary>Frees a name.</summary>
    public void Remove(int start, int length)
    {
        if (length > 0)
        {
            _words.AsSpan(start, length).Clear();
            (_free[length] ??= new Stack<int>()).Push(start);
        }
    }

    private int Take(int length)
    {
        if (_used + length > _words.Length)
        {
            Array.Resize(ref _words, _words.Length * 2);
        }

        int start = _used;
        _used += length;
        return start;
    }
}
