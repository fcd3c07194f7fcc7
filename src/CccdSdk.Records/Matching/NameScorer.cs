using CccdSdk.Records.Storage;
using CccdSdk.Records.Text;

namespace CccdSdk.Records.Matching;

/// <summary>Compares the name that is looked for with names of the list, word by word, rare words counting more.</summary>
internal sealed class NameScorer
{
    private readonly WordStore _words;
    private readonly QueryWord[] _name;

    /// <summary>Prepares a name.</summary>
    public NameScorer(PersonStore store, string? name)
    {
        _words = store.Words;
        _name = [.. NameWords.ForMatching(name).Select(word => Describe(word, store))];
    }

    /// <summary>The words.</summary>
    public ReadOnlySpan<QueryWord> Name => _name;

    /// <summary>The most that the whole name counts: minus the logarithm of how many others have it.</summary>
    public float MostBits { get; set; } = float.MaxValue;

    /// <summary>The same without marks.</summary>
    public float MostFoldBits { get; set; } = float.MaxValue;

    /// <summary>Whether a name has the very words, in order.</summary>
    public bool IsSame(ReadOnlySpan<int> name)
    {
        for (int i = 0; i < _name.Length; i++)
        {
            if (_name.Length != name.Length || _name[i].Word != name[i])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Compares a name of the list.</summary>
    public Evidence Score(ReadOnlySpan<int> name)
    {
        if (name.IsEmpty || _name.Length == 0)
        {
            return default;
        }

        Span<int> pairs = stackalloc int[NameWords.MaxWords];
        pairs = pairs[.._name.Length];
        pairs.Fill(-1);
        uint taken = PairSameWords(name, pairs);
        var sum = default(NameSum);
        AddPairs(name, pairs, ref sum);
        AddOthers(name, pairs, taken, ref sum);
        return Conclude(sum);
    }

    private static QueryWord Describe(string text, PersonStore store)
    {
        string folded = WordFold.Letters(WordFold.CutTone(text).ToString());
        int word = store.Words.Words.Find(text);
        int fold = store.Words.Folds.Find(folded);
        float bits = Frequencies.Bits(store.Words.Words.CountOf(word), store.Count, Frequencies.PriorOf(folded));
        float foldBits = Frequencies.Bits(store.Words.Folds.CountOf(fold), store.Count, Frequencies.PriorOf(folded));
        return new QueryWord(text, folded, word, fold, bits, Math.Min(bits, foldBits));
    }

    /// <summary>Same place and same word first, then the same word anywhere, then its folded form.</summary>
    private uint PairSameWords(ReadOnlySpan<int> name, Span<int> pairs)
    {
        uint taken = 0;
        for (int step = 0; step < 3; step++)
        {
            for (int i = 0; i < pairs.Length; i++)
            {
                for (int j = step == 0 ? i : 0; j < name.Length && pairs[i] < 0; j++)
                {
                    bool same = step < 2 ? _name[i].Word == name[j] : _name[i].Fold == _words.FoldOf(name[j]);
                    if (same && (taken & (1u << j)) == 0)
                    {
                        pairs[i] = j;
                        taken |= 1u << j;
                    }
                    else if (step == 0)
                    {
                        break;
                    }
                }
            }
        }

        return taken;
    }

    private void AddPairs(ReadOnlySpan<int> name, ReadOnlySpan<int> pairs, ref NameSum sum)
    {
        int last = -1;
        for (int i = 0; i < pairs.Length; i++)
        {
            int j = pairs[i];
            if (j < 0)
            {
                continue;
            }

            sum.IsReordered |= j < last;
            last = j;
            if (_name[i].Word == name[j])
            {
                sum.Bits += _name[i].Bits;
            }
            else if (HasLostMarks(_name[i], _words.Words.TextOf(name[j])))
            {
                sum.Bits += _name[i].FoldBits;
                sum.Unmarked++;
            }
            else
            {
                sum.Bits += Math.Clamp(_name[i].FoldBits + Weights.ContradictingMarks, Weights.OtherWord + 1, -Weights.SimilarWord);
                sum.Similar++;
            }
        }
    }

    // Words that have no partner are compared in the order in which they stand.
    private void AddOthers(ReadOnlySpan<int> name, ReadOnlySpan<int> pairs, uint taken, ref NameSum sum)
    {
        int j = 0;
        for (int i = 0; i < pairs.Length; i++)
        {
            if (pairs[i] >= 0)
            {
                continue;
            }

            while (j < name.Length && (taken & (1u << j)) != 0)
            {
                j++;
            }

            AddOther(i, j < name.Length ? _words.Folds.TextOf(_words.FoldOf(name[j])) : null, ref sum);
            j++;
        }

        for (; j < name.Length; j++)
        {
            if ((taken & (1u << j)) == 0)
            {
                sum.Bits += Weights.MissingWord;
                sum.Missing++;
            }
        }
    }

    private void AddOther(int index, string? folded, ref NameSum sum)
    {
        if (folded is null)
        {
            sum.Bits += Weights.MissingWord;
            sum.Missing++;
        }
        else if (WordPairs.AreSimilar(_name[index].Folded, folded))
        {
            sum.Bits += Weights.SimilarWord;
            sum.Similar++;
        }
        else
        {
            sum.Bits += Weights.OtherWord;
            sum.Other++;
        }
    }

    // One side has no tone in this word, or no mark at all; two different marks are another word.
    private static bool HasLostMarks(in QueryWord word, string listed)
    {
        string text = word.Text;
        return IsReduced(text, listed, word.Folded) || IsReduced(listed, text, word.Folded);
    }

    private static bool IsReduced(string full, string reduced, string folded) =>
        reduced == folded || WordFold.CutTone(full).SequenceEqual(reduced);

    private Evidence Conclude(NameSum sum)
    {
        bool complete = sum.Similar + sum.Missing + sum.Other == 0;
        float bits = sum.Bits + (sum.IsReordered ? Weights.OtherOrder : 0);

        // A rare whole name counts for less than its words if others have it; brothers, sisters and twins share all words but one.
        bits = Math.Min(bits, !complete ? sum.Other == 0 ? bits : Weights.OneOtherWord : sum.Unmarked == 0 ? MostBits : MostFoldBits);
        MatchEvidence kind = complete
            ? sum.IsReordered ? MatchEvidence.NameOrder : sum.Unmarked > 0 ? MatchEvidence.NameWithoutMarks : MatchEvidence.SameName
            : sum.Other == 0 || sum.Bits > Weights.OneOtherWord ? MatchEvidence.SimilarName : MatchEvidence.OtherName;
        return new Evidence(kind, Math.Clamp(bits, Weights.LowestName, Weights.RarestName));
    }

    /// <summary>What the words of one name came to.</summary>
    private struct NameSum
    {
        public float Bits;
        public int Unmarked;
        public int Similar;
        public int Missing;
        public int Other;
        public bool IsReordered;
    }
}
