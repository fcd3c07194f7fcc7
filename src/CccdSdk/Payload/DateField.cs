using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using CccdSdk.Identity;
using CccdSdk.Results;

namespace CccdSdk.Payload;

/// <summary>Dates as the fields of a card have them.</summary>
internal static class DateField
{
    private const int Length = 8;
    private const int SlashedLength = 10;

    /// <summary>The third and the sixth byte of dd/MM/yyyy, in a word whose lowest byte is the first.</summary>
    private const ulong SlashMask = 0x0000_FF00_00FF_0000;

    private const ulong Slashes = 0x0000_2F00_002F_0000;

    /// <summary>Reads ddMMyyyy, MMyyyy or yyyy, or dd/MM/yyyy.</summary>
    /// <param name="text">The field.</param>
    /// <param name="slashed">Whether the date is dd/MM/yyyy.</param>
    /// <param name="date">The date; the default if there is no such day.</param>
    /// <returns>Whether the field has the shape of a date, which may still be no day of the calendar.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Fits(ReadOnlySpan<byte> text, bool slashed, out CardDate date)
    {
        ulong digits;
        if (!slashed && text.Length == Length)
        {
            digits = BinaryPrimitives.ReadUInt64LittleEndian(text);
        }
        else if (slashed && text.Length == SlashedLength)
        {
            digits = WithoutSlashes(text);
        }
        else
        {
            return FitsShort(slashed ? [] : text, out date);
        }

        bool fits = AsciiDigits.TryRead8(digits, out int value);
        date = fits && CardDate.TryFromDigits(value, out CardDate read) ? read : default;
        return fits;
    }

    /// <summary>What to say of dates that are none: a field without anything in it is missing, and one with something in it is wrong.</summary>
    /// <param name="birth">The date of birth; the default if there is none.</param>
    /// <param name="issue">The date of issue; the default if there is none.</param>
    /// <param name="birthIsEmpty">Whether the field of the date of birth is empty.</param>
    /// <param name="issueIsEmpty">Whether the field of the date of issue is empty.</param>
    public static FindingSet Findings(CardDate birth, CardDate issue, bool birthIsEmpty, bool issueIsEmpty) =>
        FindingSet.When(birth.IsDefault, birthIsEmpty ? FindingCode.DateOfBirthMissing : FindingCode.DateOfBirthInvalid)
        | FindingSet.When(issue.IsDefault, issueIsEmpty ? FindingCode.DateOfIssueMissing : FindingCode.DateOfIssueInvalid);

    private static bool FitsShort(ReadOnlySpan<byte> text, out CardDate date)
    {
        bool fits = text.Length is 4 or 6 && AsciiDigits.AreDigits(text);
        date = fits && CardDate.TryFromDigits(AsciiDigits.ValueOf(text), out CardDate read) ? read : default;
        return fits;
    }

    // The eight digits as if there were no slashes; zero, which is no digits, if there are none.
    private static ulong WithoutSlashes(ReadOnlySpan<byte> text)
    {
        ulong dayMonth = BinaryPrimitives.ReadUInt64LittleEndian(text);
        ulong year = BinaryPrimitives.ReadUInt32LittleEndian(text[6..]);
        ulong digits = (dayMonth & 0xFFFF) | ((dayMonth >> 8) & 0xFFFF_0000) | (year << 32);
        return (dayMonth & SlashMask) == Slashes ? digits : 0;
    }
}
