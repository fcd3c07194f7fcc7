namespace CccdSdk.Records.Matching;

/// <summary>Words that are the same but for a slip, or for the part of the country.</summary>
internal static class WordPairs
{
    /// <summary>Forms of one family name in the north and in the south.</summary>
    private static readonly (string One, string Other)[] s_regional = [("hoang", "huynh"), ("vo", "vu")];

    /// <summary>Whether two folded words are a slip or a regional form apart.</summary>
    public static bool AreSimilar(string one, string other) => IsOneSlip(one, other) || AreRegional(one, other);

    private static bool AreRegional(string one, string other)
    {
        foreach ((string first, string second) in s_regional)
        {
            if ((one == first && other == second) || (one == second && other == first))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>One letter more, less or other, or two neighbours that changed places, in words of three letters and more.</summary>
    private static bool IsOneSlip(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        if (one.Length > other.Length)
        {
            ReadOnlySpan<char> shorter = other;
            other = one;
            one = shorter;
        }

        if (other.Length < 3 || other.Length - one.Length > 1)
        {
            return false;
        }

        int start = one.CommonPrefixLength(other);
        if (one.Length < other.Length)
        {
            return one[start..].SequenceEqual(other[(start + 1)..]);
        }

        bool replaced = one[Math.Min(start + 1, one.Length)..].SequenceEqual(other[Math.Min(start + 1, other.Length)..]);
        bool swapped = start + 1 < one.Length && one[start] == other[start + 1] && one[start + 1] == other[start]
            && one[(start + 2)..].SequenceEqual(other[(start + 2)..]);
        return replaced || swapped;
    }
}
