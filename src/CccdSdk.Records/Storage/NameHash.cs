namespace CccdSdk.Records.Storage;

/// <summary>Keys of names. A word's folded form counts, so tones and their loss make no difference.</summary>
internal static class NameHash
{
    /// <summary>The key of all words, in any order.</summary>
    public static uint OfAll(ReadOnlySpan<int> words, WordStore store)
    {
        ulong sum = (ulong)words.Length;
        foreach (int word in words)
        {
            sum += Mixed(store.FoldOf(word));
        }

        return ChainTable.Hash(sum);
    }

    /// <summary>The same for folded words.</summary>
    public static uint OfFolds(ReadOnlySpan<int> folds)
    {
        ulong sum = (ulong)folds.Length;
        foreach (int fold in folds)
        {
            sum += Mixed(fold);
        }

        return ChainTable.Hash(sum);
    }

    /// <summary>The key of one folded word and a year.</summary>
    public static uint OfGivenAndYear(int fold, int year) => ChainTable.Hash(((ulong)(uint)fold << 14) | (uint)year);

    // A sum does not depend on the order; mixing keeps sums of different words apart.
    private static ulong Mixed(int fold)
    {
        ulong key = (ulong)(uint)fold + 1;
        key *= 0x9E37_79B9_7F4A_7C15;
        return key ^ (key >> 31);
    }
}
