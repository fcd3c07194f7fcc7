using CccdSdk.Identity;

namespace CccdSdk.Payload;

/// <summary>Dates as the fields of a card have them.</summary>
internal static class DateField
{
    /// <summary>Length of dd/MM/yyyy.</summary>
    private const int SlashedLength = 10;

    /// <summary>Reads ddMMyyyy, MMyyyy or yyyy, or dd/MM/yyyy.</summary>
    /// <param name="text">The field.</param>
    /// <param name="slashed">Whether the date is dd/MM/yyyy.</param>
    /// <param name="date">The date; the default if there is no such day.</param>
    /// <returns>Whether the field has the shape of a date, which may still be no day of the calendar.</returns>
    public static bool Fits(ReadOnlySpan<byte> text, bool slashed, out CardDate date)
    {
        if (text.Length == 8 && !slashed)
        {
            bool digits = AsciiDigits.TryRead8(text, out int value);
            date = digits && CardDate.TryFromDigits(value, out CardDate read) ? read : default;
            return digits;
        }

        return slashed ? FitsSlashed(text, out date) : FitsShort(text, out date);
    }

    private static bool FitsShort(ReadOnlySpan<byte> text, out CardDate date)
    {
        bool fits = text.Length is 4 or 6 && AsciiDigits.AreDigits(text);
        date = fits && CardDate.TryFromDigits(AsciiDigits.ValueOf(text), out CardDate read) ? read : default;
        return fits;
    }

    private static bool FitsSlashed(ReadOnlySpan<byte> text, out CardDate date)
    {
        date = default;
        if (text.Length != SlashedLength || text[2] != '/' || text[5] != '/')
        {
            return false;
        }

        Span<byte> digits = [text[0], text[1], text[3], text[4], text[6], text[7], text[8], text[9]];
        return Fits(digits, slashed: false, out date);
    }
}
