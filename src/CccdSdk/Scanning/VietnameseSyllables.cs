using System.Collections.Frozen;

namespace CccdSdk.Scanning;

/// <summary>Which words can be syllables of Vietnamese: onset, rime and tone by the rules of the spelling.</summary>
/// <remarks>It orders candidates and notices texts that lost their marks; it never decides alone, for names of other peoples of
/// Vietnam are spelled otherwise.</remarks>
internal static class VietnameseSyllables
{
    private const int LongestSyllable = 7;

    private static readonly string[] s_onsets =
    [
        "ngh", "ng", "nh", "gh", "gi", "kh", "ph", "qu", "th", "tr", "ch", "b", "c", "d", "đ", "g", "h", "k", "l", "m", "n", "p", "r", "s",
        "t", "v", "x", "",
    ];

    private const string RimeList =
        "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eng eo ep et ê êch êm ên ênh êp êt êu "
        + "i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc "
        + "oe oen oeo oet oi om on ong oong ooc op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc ui um un ung up ut uê "
        + "uêch uênh uên uơ uôc uôi uôm uôn uông uôt uy uya uych uyên uyêt uyn uynh uyp uyt uyu ư ưa ưc ưi ưng ưt ưu ươc ươi ươm ươn ương ươp "
        + "ươt ươu y yêm yên yêng yêt yêu";

    private static readonly FrozenSet<string> s_bare = Bare();
    private static readonly FrozenSet<string> s_folded = s_bare.Select(Fold).ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_bareLookup = s_bare.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_foldedLookup = s_folded.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a word of any case can be a syllable, with its marks as they are.</summary>
    public static bool IsValid(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty || word.Length > LongestSyllable)
        {
            return false;
        }

        Span<char> bare = stackalloc char[LongestSyllable];
        char tone = default;
        for (int i = 0; i < word.Length; i++)
        {
            bare[i] = VietnameseScript.WithoutTone(VietnameseScript.ToSmall(word[i]), out char own);
            if (own != default && tone != default)
            {
                return false;
            }

            tone = own == default ? tone : own;
        }

        bare = bare[..word.Length];
        return s_bareLookup.Contains(bare) && (!HasStop(bare) || tone is '\u0301' or '\u0323');
    }

    /// <summary>Whether a word could be a syllable if marks were put on it.</summary>
    public static bool IsValidWithMarks(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty || word.Length > LongestSyllable)
        {
            return false;
        }

        Span<char> folded = stackalloc char[LongestSyllable];
        for (int i = 0; i < word.Length; i++)
        {
            folded[i] = VietnameseScript.ToSmall(VietnameseScript.Fold(word[i]));
        }

        return s_foldedLookup.Contains(folded[..word.Length]);
    }

    /// <summary>Syllables that end in c, ch, p or t have the acute or the dot-below tone.</summary>
    private static bool HasStop(ReadOnlySpan<char> bare) => bare.Length > 1 && (bare[^1] is 'c' or 'p' or 't' || (bare[^1] == 'h' && bare[^2] == 'c'));

    private static FrozenSet<string> Bare()
    {
        var all = new HashSet<string>(StringComparer.Ordinal);
        foreach (string onset in s_onsets)
        {
            foreach (string rime in RimeList.Split(' '))
            {
                if (Fits(onset, rime))
                {
                    all.Add(Join(onset, rime));
                }
            }
        }

        return all.ToFrozenSet(StringComparer.Ordinal);
    }

    private static string Join(string onset, string rime) => onset == "gi" && rime[0] == 'i' ? "g" + rime : onset + rime;

    private static bool Fits(string onset, string rime) => onset switch
    {
        "k" or "gh" or "ngh" => rime[0] is 'e' or 'ê' or 'i' or 'y',
        "c" or "g" or "ng" => rime[0] is not ('e' or 'ê' or 'i' or 'y'),
        "qu" => rime[0] is not ('u' or 'ư' or 'o' or 'ô') || rime is "ôc",
        "gi" => rime[0] is not 'y',
        "" => true,
        _ => !rime.StartsWith("yê", StringComparison.Ordinal),
    };

    private static string Fold(string bare) => string.Concat(bare.Select(VietnameseScript.Fold));
}
