using System.Text;
using CccdSdk.Identity;
using CccdSdk.Residence;

namespace CccdSdk.Records.Comparing;

/// <summary>How names and residences of a list differ from those of a card.</summary>
internal static class TextComparison
{
    /// <summary>Names: the step of the ladder, or another order.</summary>
    public static DifferenceKind? Name(string? listed, string card)
    {
        if (listed is null)
        {
            return DifferenceKind.MissingInList;
        }

        FoldLevel level = NameFolding.Compare(listed, card);
        return level is FoldLevel.Initials or FoldLevel.None && NameFolding.IsReordered(listed, card)
            ? DifferenceKind.WordOrder
            : KindOf(level);
    }

    /// <summary>Residences: as names, once commas, dots and spaces are put in order.</summary>
    public static DifferenceKind? Residence(string? listed, string card)
    {
        if (listed is null)
        {
            return DifferenceKind.MissingInList;
        }

        if (string.Equals(VietnameseLetters.Compose(listed), VietnameseLetters.Compose(card), StringComparison.Ordinal))
        {
            return null;
        }

        FoldLevel level = NameFolding.Compare(WithoutPunctuation(listed), WithoutPunctuation(card));
        return level == FoldLevel.Exact ? DifferenceKind.Format
            : level >= FoldLevel.Initials && AreMerged(listed, card) ? DifferenceKind.MergedProvince
            : KindOf(level);
    }

    // Two names of provinces, and one province today.
    private static bool AreMerged(string listed, string card)
    {
        var one = ResidenceAddress.Read(new ResidenceText(listed));
        var other = ResidenceAddress.Read(new ResidenceText(card));
        return one.RevealProvinceSinceJuly2025().Single is { } province && province == other.RevealProvinceSinceJuly2025().Single
            && NameFolding.Compare(one.RevealParts()[^1], other.RevealParts()[^1]) >= FoldLevel.Initials;
    }

    private static DifferenceKind? KindOf(FoldLevel level) => level switch
    {
        FoldLevel.Exact => null,
        FoldLevel.Case => DifferenceKind.Case,
        FoldLevel.ToneMarkStyle => DifferenceKind.ToneMarkStyle,
        FoldLevel.Tones or FoldLevel.Letters => DifferenceKind.Diacritics,
        _ => DifferenceKind.Value,
    };

    private static string WithoutPunctuation(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (char letter in text)
        {
            char kept = letter is ',' or '.' or ';' || char.IsWhiteSpace(letter) ? ' ' : letter;
            if (kept != ' ' || (plain.Length > 0 && plain[^1] != ' '))
            {
                plain.Append(kept);
            }
        }

        return plain.ToString().TrimEnd();
    }
}
