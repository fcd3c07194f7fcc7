using CccdSdk.Records.Storage;
using CccdSdk.Records.Text;

namespace CccdSdk.Records.Comparing;

/// <summary>How numbers of a list differ from those of a card.</summary>
internal static class NumberComparison
{
    /// <summary>The number column against the 12-digit number.</summary>
    public static DifferenceKind? Citizen(string? listed, string card)
    {
        if (listed is null)
        {
            return DifferenceKind.MissingInList;
        }

        if (string.Equals(listed, card, StringComparison.Ordinal))
        {
            return null;
        }

        var number = ListedNumber.Read(listed);
        if (!number.PreviousNumber.IsDefault)
        {
            return DifferenceKind.PreviousNumber;
        }

        long value = RowNumbers.ValueOf(ListedNumber.Read(card).Number);
        bool same = number.Form == ListedNumberForm.CitizenRounded
            ? RoundedNumber.Of(value, RoundedNumber.LengthOf(value), number.Rounded.KnownDigits) == number.Rounded
            : value >= 0 && RowNumbers.ValueOf(number.Number) == value;
        return same ? DifferenceKind.Format : DifferenceKind.Value;
    }

    /// <summary>The column of previous numbers, and the number column where lists put them too, against the 9-digit number.</summary>
    public static DifferenceKind? Previous(string? listed, string? numberColumn, string card)
    {
        if (listed is not null && string.Equals(listed, card, StringComparison.Ordinal))
        {
            return null;
        }

        var wanted = ListedNumber.Read(card).PreviousNumber;
        if (listed is null)
        {
            return ListedNumber.Read(numberColumn).PreviousNumber == wanted ? null : DifferenceKind.MissingInList;
        }

        return ListedNumber.Read(listed).PreviousNumber == wanted ? DifferenceKind.Format : DifferenceKind.Value;
    }
}
