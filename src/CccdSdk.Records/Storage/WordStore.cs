using CccdSdk.Records.Text;

namespace CccdSdk.Records.Storage;

/// <summary>The words of all names, with tones and folded to the letters a to z.</summary>
internal sealed class WordStore
{
    private int[] _foldOfWord = new int[256];

    /// <summary>The words with their tones, as <see cref="NameWords.ForMatching"/> makes them.</summary>
    public Vocabulary Words { get; } = new();

    /// <summary>The words in the letters a to z.</summary>
    public Vocabulary Folds { get; } = new();

    /// <summary>The folded word of a word.</summary>
    public int FoldOf(int word) => _foldOfWord[word];

    /// <summary>Counts an occurrence of a word.</summary>
    /// <returns>Its number.</returns>
    public int Add(string word)
    {
        int fold = Folds.Add(WordFold.Letters(WordFold.CutTone(word).ToString()), out _);
        int id = Words.Add(word, out _);
        if (id >= _foldOfWord.Length)
        {
            Array.Resize(ref _foldOfWord, Math.Max(id + 1, _foldOfWord.Length * 2));
        }

        _foldOfWord[id] = fold;
        return id;
    }

    /// <summary>Takes an occurrence away.</summary>
    public void Remove(int word)
    {
        Folds.Remove(_foldOfWord[word]);
        Words.Remove(word);
    }
}
