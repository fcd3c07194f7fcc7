namespace CccdSdk.Records.Matching;

/// <summary>How common words are: what the list shows, and before it shows much, what is known of family names.</summary>
internal static class Frequencies
{
    /// <summary>The known shares count as much as this many records.</summary>
    private const float PriorRecords = 100;

    /// <summary>A word that is no common family name: given names of one in a hundred are among the common ones.</summary>
    private const float OrdinaryShare = 0.01f;

    /// <summary>Shares of family names. The first four: Lê Trung Hoa's count; the others share what it leaves to the seven greatest, or are
    /// rough.</summary>
    private static readonly Dictionary<string, float> s_shares = new(StringComparer.Ordinal)
    {
        ["nguyen"] = 0.384f,
        ["tran"] = 0.121f,
        ["le"] = 0.095f,
        ["pham"] = 0.07f,
        ["hoang"] = 0.03f,
        ["huynh"] = 0.025f,
        ["phan"] = 0.045f,
        ["vu"] = 0.02f,
        ["vo"] = 0.02f,
        ["dang"] = 0.02f,
        ["bui"] = 0.02f,
        ["van"] = 0.2f,
        ["thi"] = 0.3f,
    };

    /// <summary>The share of a folded word before the list is known.</summary>
    public static float PriorOf(string folded) => s_shares.GetValueOrDefault(folded, OrdinaryShare);

    /// <summary>Minus the logarithm to base 2 of how common a word is.</summary>
    public static float Bits(int count, int people, float prior) =>
        -MathF.Log2(Math.Min(1, (count + (PriorRecords * prior)) / (people + PriorRecords)));

    /// <summary>The same for a whole, such as a name or a date, that a number of others in the list have.</summary>
    /// <returns>No limit if nobody else has it: a short list says little about what is rare.</returns>
    public static float BitsOfOthers(int others, int people) =>
        others <= 0 ? float.MaxValue : MathF.Log2((people + 1) / (others + 0.5f));
}
