using System.Text;
using CccdSdk.Identity;
using CccdSdk.Records.Text;

namespace CccdSdk.Records;

/// <summary>Folds names step by step and says at which step two names are the same.</summary>
/// <remarks>Words are what spaces separate. Folded texts are for comparing; they are as personal as the name.</remarks>
/// <threadsafety>Stateless; safe to share.</threadsafety>
public static class NameFolding
{
    /// <summary>Folds a name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="level">The step; all steps before it are done too.</param>
    /// <returns>The folded name, one space between words. At <see cref="FoldLevel.ToneMarkStyle"/> each tone stands behind its word,
    /// as a combining mark.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The step is none of the ladder.</exception>
    public static string Fold(string name, FoldLevel level)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (level is < FoldLevel.Exact or > FoldLevel.Initials)
        {
            throw new ArgumentOutOfRangeException(nameof(level), "Expected a step of the ladder, Exact to Initials.");
        }

        string composed = VietnameseLetters.Compose(name);
        return level == FoldLevel.Exact ? composed : string.Join(' ', NameWords.Split(composed).Select(word => FoldWord(word, level)));
    }

    /// <summary>The first step at which two names are the same.</summary>
    /// <param name="one">A name.</param>
    /// <param name="other">Another.</param>
    /// <returns>The step, or <see cref="FoldLevel.None"/>.</returns>
    public static FoldLevel Compare(string one, string other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        for (FoldLevel level = FoldLevel.Exact; level <= FoldLevel.Initials; level++)
        {
            if (string.Equals(Fold(one, level), Fold(other, level), StringComparison.Ordinal))
            {
                return level;
            }
        }

        return FoldLevel.None;
    }

    /// <summary>Whether two names have the same words in another order, compared at a step.</summary>
    /// <param name="one">A name.</param>
    /// <param name="other">Another.</param>
    /// <param name="level">The step.</param>
    /// <returns>True if only the order differs.</returns>
    public static bool IsReordered(string one, string other, FoldLevel level = FoldLevel.Letters)
    {
        string[] first = Fold(one, level).Split(' ');
        string[] second = Fold(other, level).Split(' ');
        return !first.SequenceEqual(second, StringComparer.Ordinal)
            && first.Order(StringComparer.Ordinal).SequenceEqual(second.Order(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    private static string FoldWord(string word, FoldLevel level)
    {
        string small = word.ToLowerInvariant();
        return level switch
        {
            FoldLevel.Case => small,
            FoldLevel.ToneMarkStyle => WordFold.WithTone(small),
            FoldLevel.Tones => WordFold.WithoutTone(small),
            FoldLevel.Letters => WordFold.Letters(small),
            _ => FirstLetter(WordFold.Letters(small)),
        };
    }

    private static string FirstLetter(string word) => word.EnumerateRunes().First().ToString();
}
