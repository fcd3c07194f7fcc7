using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using CccdSdk.Results;

namespace CccdSdk.Identity;

/// <summary>A citizen's 12-digit identification number (số định danh cá nhân).</summary>
/// <remarks>
/// <para>Issued as 3 digits place of birth registration, 1 century and sex, 2 year of birth, 6 random (Decree 137/2015/ND-CP,
/// art. 13). A corrected record may keep its old number (Decree 70/2024, art. 11), and there is no check digit: the
/// structure is a hint, never proof.</para>
/// <para>Equality is by digits. The default value is not a number; <see cref="IsDefault"/> tells. The digits are personal
/// data: they come out through <c>Reveal</c> methods only, and <see cref="ToString"/> is masked.</para>
/// </remarks>
/// <threadsafety>Immutable value; safe to share.</threadsafety>
public readonly record struct CitizenNumber : ISpanParsable<CitizenNumber>
{
    /// <summary>The number of digits.</summary>
    public const int Length = 12;

    /// <summary>The digits as a number, plus one, so that the default is no number.</summary>
    private readonly long _valuePlusOne;

    private CitizenNumber(long value) => _valuePlusOne = value + 1;

    /// <summary>Whether this is the default value, which is no number.</summary>
    public bool IsDefault => _valuePlusOne == 0;

    internal long Value => _valuePlusOne - 1;

    /// <summary>Digits 1 to 3.</summary>
    internal int PlaceCode => (int)(Value / 1_000_000_000);

    /// <summary>Digit 4.</summary>
    internal int CenturyAndSexDigit => (int)(Value / 100_000_000 % 10);

    /// <summary>Digits 5 and 6.</summary>
    internal int YearOfCentury => (int)(Value / 1_000_000 % 100);

    /// <summary>The century that the 4th digit stands for: 0 and 1 are 1900, 2 and 3 are 2000, up to 2300.</summary>
    internal int Century => 1900 + (100 * (CenturyAndSexDigit / 2));

    /// <summary>The sex that the 4th digit stands for: odd is female.</summary>
    internal Sex Sex => (CenturyAndSexDigit & 1) == 0 ? Sex.Male : Sex.Female;

    /// <summary>Reads a number from exactly <see cref="Length"/> ASCII digits.</summary>
    /// <param name="text">The digits without spaces, length in UTF-16 units.</param>
    /// <returns>The number, or the first reason why it is none. No content makes this method throw.</returns>
    public static ParseResult<CitizenNumber> Read(ReadOnlySpan<char> text) =>
        DigitText.TryRead(text, Length, CardField.CitizenNumber, out long value, out ParseError error) ? new CitizenNumber(value) : error;

    /// <summary>Reads a number from exactly <see cref="Length"/> ASCII digits in UTF-8.</summary>
    /// <param name="utf8">The digits without spaces.</param>
    /// <returns>The number, or the first reason why it is none. No content makes this method throw.</returns>
    public static ParseResult<CitizenNumber> Read(ReadOnlySpan<byte> utf8) =>
        DigitText.TryRead(utf8, Length, CardField.CitizenNumber, out long value, out ParseError error) ? new CitizenNumber(value) : error;

    /// <inheritdoc />
    public static CitizenNumber Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Read(s).GetValueOrThrow();

    /// <inheritdoc />
    public static CitizenNumber Parse(string s, IFormatProvider? provider)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Read(s).GetValueOrThrow();
    }

    /// <inheritdoc />
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out CitizenNumber result) => Read(s).TryGetValue(out result);

    /// <inheritdoc />
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out CitizenNumber result) =>
        Read(s.AsSpan()).TryGetValue(out result);

    /// <summary>The 12 digits; empty for the default value.</summary>
    /// <returns>The digits.</returns>
    public string Reveal() => IsDefault ? string.Empty : Value.ToString("D12", CultureInfo.InvariantCulture);

    /// <summary>Copies the 12 digits.</summary>
    /// <param name="destination">Takes the digits.</param>
    /// <returns>The characters written: 12, or 0 for the default value or when the destination is too short.</returns>
    public int CopyTo(Span<char> destination) =>
        !IsDefault && Value.TryFormat(destination, out int written, "D12", CultureInfo.InvariantCulture) ? written : 0;

    /// <summary>The place of birth registration that the first three digits stand for.</summary>
    /// <returns>The place; its kind is <see cref="RegistrationPlaceKind.Unknown"/> where the code is in neither table.</returns>
    public RegistrationPlace RevealPlace() => RegistrationPlaces.Find(IsDefault ? 0 : PlaceCode);

    /// <summary>The sex that the 4th digit stands for. A person whose record was corrected may have kept the old number.</summary>
    /// <returns>The sex; unknown for the default value.</returns>
    public Sex RevealSex() => IsDefault ? Sex.Unknown : Sex;

    /// <summary>The year of birth that digits 4 to 6 stand for. A person whose record was corrected may have kept the old number.</summary>
    /// <returns>The year, 1900 to 2399; 0 for the default value.</returns>
    public int RevealBirthYear() => IsDefault ? 0 : Century + YearOfCentury;

    /// <summary>The place code and nine asterisks.</summary>
    /// <returns>Such as <c>036*********</c>; empty for the default value.</returns>
    public override string ToString() => IsDefault ? string.Empty : string.Create(CultureInfo.InvariantCulture, $"{PlaceCode:D3}*********");

    /// <summary>Makes a number of a value that is known to have 12 digits at most.</summary>
    internal static CitizenNumber FromValue(long value)
    {
        Debug.Assert(value is >= 0 and < 1_000_000_000_000, "A number of more than 12 digits.");
        return new CitizenNumber(value);
    }
}
