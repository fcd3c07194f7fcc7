namespace CccdSdk.Records.Storage;

/// <summary>Words with small numbers for them, and how often each occurs. A word that no longer occurs is forgotten.</summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly Stack<int> _free = new();
    private string?[] _texts = new string?[256];
    private int[] _counts = new int[256];
    private int _used;

    /// <summary>How often a word occurs; 0 for a number that is none.</summary>
    public int CountOf(int id) => id < 0 ? 0 : _counts[id];

    /// <summary>The word.</summary>
    public string TextOf(int id) => _texts[id] ?? string.Empty;

    /// <summary>The number of a word that occurs; else -1.</summary>
    public int Find(string word) => _ids.TryGetValue(word, out int id) ? id : -1;

    /// <summary>Counts an occurrence.</summary>
    /// <param name="word">The word.</param>
    /// <param name="isNew">Whether it is the first.</param>
    /// <returns>The word's number.</returns>
    public int Add(string word, out bool isNew)
    {
        isNew = !_ids.TryGetValue(word, out int id);
        if (isNew)
        {
            id = NewId();
            _ids.Add(word, id);
            _texts[id] = word;
        }

        _counts[id]++;
        return id;
    }

    /// <summary>Takes an occurrence away.</summary>
    /// <returns>Whether it was the last one.</returns>
    public bool Remove(int id)
    {
        if (--_counts[id] > 0)
        {
            return false;
        }

        _ids.Remove(TextOf(id));
        _texts[id] = null;
        _free.Push(id);
        return true;
    }

    private int NewId()
    {
        if (_free.TryPop(out int id))
        {
            return id;
        }

        if (_used == _texts.Length)
        {
            Array.Resize(ref _texts, _used * 2);
            Array.Resize(ref _counts, _used * 2);
        }

        return _used++;
    }
}
