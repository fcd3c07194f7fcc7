using CccdSdk.Identity;
using CccdSdk.Records.Text;

namespace CccdSdk.Records.Storage;

/// <summary>The two numbers of a row, whichever column they stand in: lists put 9-digit numbers where 12-digit ones belong.</summary>
internal readonly struct RowNumbers
{
    public long Number { get; private init; }

    public ListedNumberForm NumberForm { get; private init; }

    public int Previous { get; private init; }

    public ListedNumberForm PreviousForm { get; private init; }

    public RoundedNumber Rounded { get; private init; }

    /// <summary>Reads both columns.</summary>
    public static RowNumbers Of(PersonFields fields)
    {
        var number = ListedNumber.Read(fields.RevealNumber());
        var previous = ListedNumber.Read(fields.RevealPreviousNumber());
        ListedNumber citizen = IsCitizen(number.Form) || !IsCitizen(previous.Form) ? number : previous;
        ListedNumber old = !previous.PreviousNumber.IsDefault ? previous : number;
        return new RowNumbers
        {
            Number = ValueOf(citizen.Number),
            NumberForm = IsCitizen(citizen.Form) ? citizen.Form : ListedNumberForm.None,
            Previous = ValueOf(old.PreviousNumber),
            PreviousForm = old.PreviousNumber.IsDefault ? ListedNumberForm.None : old.Form,
            Rounded = citizen.Rounded,
        };
    }

    /// <summary>The digits as a number; -1 for the default.</summary>
    public static long ValueOf(CitizenNumber number)
    {
        Span<char> digits = stackalloc char[CitizenNumber.Length];
        long value = number.CopyTo(digits) == 0 ? -1 : long.Parse(digits, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture);
        digits.Clear();
        return value;
    }

    /// <summary>The digits as a number; -1 for the default.</summary>
    public static int ValueOf(PreviousNumber number)
    {
        Span<char> digits = stackalloc char[PreviousNumber.Length];
        int value = number.CopyTo(digits) == 0 ? -1 : int.Parse(digits, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture);
        digits.Clear();
        return value;
    }

    private static bool IsCitizen(ListedNumberForm form) =>
        form is ListedNumberForm.Citizen or ListedNumberForm.CitizenWithoutZeros or ListedNumberForm.CitizenRounded;
}
