using System.Collections.Frozen;
using System.Text;

namespace CccdSdk.Scanning;

/// <summary>What words cost in the fields of a card, in halves of a bit: the more usual, the cheaper. It orders candidates only.</summary>
internal sealed class WordModel
{
    /// <summary>The cost of a syllable that is in no list.</summary>
    private const int UnlistedSyllable = 34;

    /// <summary>The cost of a word that is no syllable.</summary>
    private const int NoSyllable = 70;

    /// <summary>The cost of a number.</summary>
    private const int Number = 12;

    /// <summary>What a word costs more that is all capitals, or that begins small where names are usual.</summary>
    private const int AllCapitals = 30;
    private const int SmallInName = 40;
    private const int SmallInResidence = 6;

    /// <summary>The logarithm of all words of a list, about.</summary>
    private const int ListBits = 14;

    private readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _first;
    private readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _words;
    private readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _pairs;

    private readonly FrozenSet<string> _folded;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _beginnings;

    private WordModel(Dictionary<string, int> first, Dictionary<string, int> words, Dictionary<string, int> pairs)
    {
        _first = first.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _words = words.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _beginnings = first.Keys.Concat(words.Keys).SelectMany(static word => Enumerable.Range(1, word.Length).Select(length => word[..length]))
            .ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _folded = first.Keys.Concat(words.Keys).Select(static word => string.Concat(word.Select(VietnameseScript.Fold))).ToFrozenSet(StringComparer.Ordinal);
        _pairs = pairs.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The words of names.</summary>
    public static WordModel Name { get; } = CreateName();

    /// <summary>The words of residences.</summary>
    public static WordModel Residence { get; } = CreateResidence();

    /// <summary>What a word costs.</summary>
    /// <param name="word">Letters and digits without signs.</param>
    /// <param name="previous">The word before it in the same part, or empty.</param>
    /// <param name="isFirst">Whether it is the first of the field.</param>
    /// <param name="implausible">Whether it is neither a syllable, nor in a list, nor a number, or has capitals in wrong places.</param>
    public int Cost(ReadOnlySpan<char> word, ReadOnlySpan<char> previous, bool isFirst, out bool implausible)
    {
        Span<char> key = stackalloc char[word.Length + previous.Length + 1];
        Span<char> small = key[(previous.Length + 1)..];
        ToSmall(word, small);
        implausible = !WordCase.IsNatural(word) || (ReferenceEquals(this, Name) && !VietnameseScript.IsCapital(word[0]) && VietnameseScript.IsLetter(word[0]));
        int letters = WordCase.IsAllCapitals(word) ? AllCapitals
            : char.IsAsciiDigit(word[0]) || VietnameseScript.IsCapital(word[0]) ? 0
            : ReferenceEquals(this, Name) ? SmallInName : SmallInResidence;
        int listed = isFirst && _first.TryGetValue(small, out int bits) ? bits : _words.TryGetValue(small, out bits) ? bits : -1;
        if (listed < 0)
        {
            bool code = WordCase.IsCode(word) && !ReferenceEquals(this, Name);
            bool syllable = VietnameseSyllables.IsValid(small);
            implausible |= !code && !syllable;
            return code ? Number : letters + (syllable ? UnlistedSyllable : NoSyllable) + (implausible ? NoSyllable : 0);
        }

        int cost = 2 * (ListBits - listed);
        if (!previous.IsEmpty)
        {
            ToSmall(previous, key);
            key[previous.Length] = '-';
            cost -= _pairs.TryGetValue(key, out int pair) ? 4 + (2 * pair) : 0;
        }

        return Math.Max(cost, 1) + letters + (implausible ? NoSyllable : 0);
    }

    /// <summary>Whether a word is in a list.</summary>
    public bool IsListed(ReadOnlySpan<char> word)
    {
        Span<char> small = stackalloc char[word.Length];
        ToSmall(word, small);
        return _words.TryGetValue(small, out _) || _first.TryGetValue(small, out _);
    }

    /// <summary>Whether a word of a list begins so.</summary>
    public bool BeginsListed(ReadOnlySpan<char> beginning)
    {
        Span<char> small = stackalloc char[beginning.Length];
        ToSmall(beginning, small);
        return beginning.IsEmpty || _beginnings.Contains(small);
    }

    /// <summary>Whether a word is in no list, but would be in one if it had marks.</summary>
    public bool LacksMarks(string word) => !IsListed(word) && _folded.Contains(string.Concat(word.Select(static letter => VietnameseScript.ToSmall(VietnameseScript.Fold(letter)))));

    private static void ToSmall(ReadOnlySpan<char> word, Span<char> small)
    {
        for (int i = 0; i < word.Length; i++)
        {
            small[i] = VietnameseScript.ToSmall(word[i]);
        }
    }

    private static WordModel CreateName()
    {
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        var words = new Dictionary<string, int>(StringComparer.Ordinal);
        Add(first, NameWords.Family);
        Add(words, NameWords.Given);
        return new WordModel(first, words, []);
    }

    private static WordModel CreateResidence()
    {
        var words = new Dictionary<string, int>(StringComparer.Ordinal);
        var pairs = new Dictionary<string, int>(StringComparer.Ordinal);
        Add(words, PlaceWords.Single);
        Add(words, AddressWords.Single);
        Add(pairs, PlaceWords.Pairs);
        Add(pairs, AddressWords.Pairs);
        return new WordModel([], words, pairs);
    }

    private static void Add(Dictionary<string, int> words, ReadOnlySpan<byte> lines)
    {
        foreach (string line in Encoding.UTF8.GetString(lines).Split('\n'))
        {
            string[] parts = line.Trim().Split(' ');
            int bits = int.Parse(parts[0], System.Globalization.CultureInfo.InvariantCulture);
            foreach (string word in parts.AsSpan(1))
            {
                words[word] = Math.Max(bits, words.GetValueOrDefault(word));
            }
        }
    }
}
