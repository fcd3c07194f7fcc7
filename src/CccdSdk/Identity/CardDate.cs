using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;
using CccdSdk.Results;

namespace CccdSdk.Identity;

/// <summary>A date on a card: a day of the calendar, or only its month and year, or only its year.</summary>
/// <remarks>
/// <para>Texts are ddMMyyyy, MMyyyy or yyyy in ASCII digits; 00 as day, or as day and month, means that part is unknown. The
/// year is 1 to 9999 in the Gregorian calendar; whether it is plausible is a matter of validation.</para>
/// <para>The date is personal data: it comes out through <c>Reveal</c> methods only, and <see cref="ToString"/> is masked.
/// The default value is not a date; <see cref="IsDefault"/> tells.</para>
/// </remarks>
/// <threadsafety>Immutable value; safe to share.</threadsafety>
public readonly record struct CardDate : ISpanParsable<CardDate>
{
    /// <summary>Year × 10000 + month × 100 + day, with 0 for unknown parts.</summary>
    private readonly int _packed;

    private CardDate(int packed) => _packed = packed;

    /// <summary>Whether this is the default value, which is no date.</summary>
    public bool IsDefault => _packed == 0;

    /// <summary>How much of the date is known.</summary>
    public DatePrecision Precision
    {
        get
        {
            if (_packed == 0)
            {
                return DatePrecision.None;
            }

            return Day != 0 ? DatePrecision.Day : Month != 0 ? DatePrecision.Month : DatePrecision.Year;
        }
    }

    internal int Packed => _packed;

    internal int Year => _packed / 10000;

    internal int Month => _packed / 100 % 100;

    internal int Day => _packed % 100;

    /// <summary>Reads ddMMyyyy, MMyyyy or yyyy.</summary>
    /// <param name="text">The digits, without separators.</param>
    /// <param name="field">The field, for the reason.</param>
    /// <returns>The date, or the reason why it is none. No content makes this method throw.</returns>
    public static ParseResult<CardDate> Read(ReadOnlySpan<char> text, CardField field = CardField.None)
    {
        if (text.Length is not (4 or 6 or 8))
        {
            return new ParseError(ParseErrorKind.WrongLength, field, text.Length);
        }

        int stray = text.IndexOfAnyExceptInRange('0', '9');
        if (stray >= 0)
        {
            return new ParseError(ParseErrorKind.NotADigit, field, stray);
        }

        Span<byte> digits = stackalloc byte[text.Length];
        for (int i = 0; i < digits.Length; i++)
        {
            digits[i] = (byte)text[i];
        }

        return FromDigits(digits, field);
    }

    /// <summary>Reads ddMMyyyy, MMyyyy or yyyy from UTF-8.</summary>
    /// <param name="utf8">The digits, without separators.</param>
    /// <param name="field">The field, for the reason.</param>
    /// <returns>The date, or the reason why it is none. No content makes this method throw.</returns>
    public static ParseResult<CardDate> Read(ReadOnlySpan<byte> utf8, CardField field = CardField.None)
    {
        if (utf8.Length is not (4 or 6 or 8))
        {
            return new ParseError(ParseErrorKind.WrongLength, field, utf8.Length);
        }

        int stray = utf8.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        return stray >= 0
            ? new ParseError(ParseErrorKind.NotADigit, field, stray)
            : FromDigits(utf8, field);
    }

    /// <summary>Makes a date of parts that the caller vouches for.</summary>
    /// <param name="year">The year, 1 to 9999.</param>
    /// <param name="month">The month, 1 to 12, or 0 if it is unknown.</param>
    /// <param name="day">The day, 1 to the length of the month, or 0 if it is unknown.</param>
    /// <returns>The date.</returns>
    /// <exception cref="ArgumentException">The parts are no date.</exception>
    public static CardDate Create(int year, int month = 0, int day = 0) => TryCreate(year, month, day, out CardDate date)
        ? date
        : throw new ArgumentException("Expected a year of 1 to 9999, a month of 1 to 12 or 0, and a day of that month or 0 (0 with month 0).", nameof(year));

    /// <summary>Makes a date of a day.</summary>
    /// <param name="date">The day.</param>
    /// <returns>The date.</returns>
    public static CardDate From(DateOnly date)
    {
        (int year, int month, int day) = date;
        return new CardDate((year * 10000) + (month * 100) + day);
    }

    /// <inheritdoc />
    public static CardDate Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Read(s).GetValueOrThrow();

    /// <inheritdoc />
    public static CardDate Parse(string s, IFormatProvider? provider)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Read(s).GetValueOrThrow();
    }

    /// <inheritdoc />
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out CardDate result) => Read(s).TryGetValue(out result);

    /// <inheritdoc />
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out CardDate result) =>
        Read(s.AsSpan()).TryGetValue(out result);

    /// <summary>The date as ISO 8601 text: yyyy-MM-dd, yyyy-MM or yyyy; empty for the default value.</summary>
    /// <returns>The text.</returns>
    public string Reveal() => Precision switch
    {
        DatePrecision.Day => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-{Month:D2}-{Day:D2}"),
        DatePrecision.Month => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-{Month:D2}"),
        DatePrecision.Year => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}"),
        _ => string.Empty,
    };

    /// <summary>The day, if all of it is known.</summary>
    /// <param name="date">The day.</param>
    /// <returns>Whether the precision is that of a day.</returns>
    public bool TryReveal(out DateOnly date)
    {
        bool whole = Day != 0;
        date = whole ? new DateOnly(Year, Month, Day) : default;
        return whole;
    }

    /// <summary>The year; 0 for the default value.</summary>
    /// <returns>The year.</returns>
    public int RevealYear() => Year;

    /// <summary>The mask, whatever the date.</summary>
    /// <returns>Three asterisks.</returns>
    public override string ToString() => "***";

    /// <summary>Makes a date of year × 10000 + month × 100 + day that is known to be a day.</summary>
    internal static CardDate FromPacked(int packed)
    {
        Debug.Assert(TryCreate(packed / 10000, packed / 100 % 100, packed % 100, out _), "No day of the calendar.");
        return new CardDate(packed);
    }

    internal static bool TryCreate(int year, int month, int day, out CardDate date)
    {
        bool valid = year is >= 1 and <= 9999
            && (month == 0 ? day == 0 : month <= 12 && month > 0 && day >= 0 && (day <= 28 || day <= DateTime.DaysInMonth(year, month)));
        date = valid ? new CardDate((year * 10000) + (month * 100) + day) : default;
        return valid;
    }

    /// <summary>Makes a date of the number that ddMMyyyy, MMyyyy or yyyy are.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool TryFromDigits(int value, out CardDate date)
    {
        // The digits stand as ddMMyyyy with the first parts left out, so one division serves all three lengths.
        int monthAndDay = value / 10000;
        int year = value - (monthAndDay * 10000);
        int day = monthAndDay / 100;
        int month = monthAndDay - (day * 100);
        if ((uint)(day - 1) < 28 & (uint)(month - 1) < 12 & year != 0)
        {
            date = new CardDate((year * 10000) + (month * 100) + day);
            return true;
        }

        return TryCreate(year, month, day, out date);
    }

    private static ParseResult<CardDate> FromDigits(ReadOnlySpan<byte> digits, CardField field) => TryFromDigits(AsciiDigits.ValueOf(digits), out CardDate date)
        ? date
        : new ParseError(ParseErrorKind.InvalidDate, field, 0);
}
