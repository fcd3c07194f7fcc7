using CccdSdk.Identity;
using CccdSdk.Records.Storage;

namespace CccdSdk.Records.Comparing;

/// <summary>How dates of a list differ from those of a card.</summary>
internal static class DateComparison
{
    private const int FirstOfJanuary = 101;

    /// <summary>The kind, or null if they are the same.</summary>
    public static DifferenceKind? Kind(CardDate listed, CardDate card)
    {
        if (listed.IsDefault)
        {
            return DifferenceKind.MissingInList;
        }

        if (listed == card)
        {
            return null;
        }

        int one = PackedDate.Of(listed);
        int other = PackedDate.Of(card);
        bool sameYear = one / 10000 == other / 10000;
        bool sameMonth = sameYear && one / 100 == other / 100;
        bool lessKnown = one % 10000 is 0 or FirstOfJanuary || (one % 100 == 0 && sameMonth) || (other % 100 == 0 && sameMonth) || other % 10000 == 0;
        return sameYear && lessKnown ? DifferenceKind.Precision : DifferenceKind.Value;
    }
}
