using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using CccdSdk.Results;

namespace CccdSdk.Identity;

/// <summary>The 9-digit number of the identity card before the CCCD (số chứng minh nhân dân, CMND).</summary>
/// <remarks>
/// <para>Its first digits stood for the issuing police; numbers were given twice, so it is no key. Equality is by digits. The
/// default value is not a number; <see cref="IsDefault"/> tells.</para>
/// <para>The digits are personal data: they come out through <c>Reveal</c> only, and <see cref="ToString"/> is masked.</para>
/// </remarks>
/// <threadsafety>Immutable value; safe to share.</threadsafety>
public readonly record struct PreviousNumber : ISpanParsable<PreviousNumber>
{
    /// <summary>The number of digits.</summary>
    public const int Length = 9;

    /// <summary>The digits as a number, plus one, so that the default is no number.</summary>
    private readonly int _valuePlusOne;

    private PreviousNumber(int value) => _valuePlusOne = value + 1;

    /// <summary>Whether this is the default value, which is no number.</summary>
    public bool IsDefault => _valuePlusOne == 0;

    internal int Value => _valuePlusOne - 1;

    /// <summary>Reads a number from exactly <see cref="Length"/> ASCII digits.</summary>
    /// <param name="text">The digits without spaces, length in UTF-16 units.</param>
    /// <returns>The number, or the first reason why it is none. No content makes this method throw.</returns>
    public static ParseResult<PreviousNumber> Read(ReadOnlySpan<char> text) =>
        DigitText.TryRead(text, Length, CardField.PreviousNumber, out long value, out ParseError error) ? new PreviousNumber((int)value) : error;

    /// <summary>Reads a number from exactly <see cref="Length"/> ASCII digits in UTF-8.</summary>
    /// <param name="utf8">The digits without spaces.</param>
    /// <returns>The number, or the first reason why it is none. No content makes this method throw.</returns>
    public static ParseResult<PreviousNumber> Read(ReadOnlySpan<byte> utf8) =>
        DigitText.TryRead(utf8, Length, CardField.PreviousNumber, out long value, out ParseError error) ? new PreviousNumber((int)value) : error;

    /// <inheritdoc />
    public static PreviousNumber Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Read(s).GetValueOrThrow();

    /// <inheritdoc />
    public static PreviousNumber Parse(string s, IFormatProvider? provider)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Read(s).GetValueOrThrow();
    }

    /// <inheritdoc />
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out PreviousNumber result) => Read(s).TryGetValue(out result);

    /// <inheritdoc />
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out PreviousNumber result) =>
        Read(s.AsSpan()).TryGetValue(out result);

    /// <summary>The 9 digits; empty for the default value.</summary>
    /// <returns>The digits.</returns>
    public string Reveal() => IsDefault ? string.Empty : Value.ToString("D9", CultureInfo.InvariantCulture);

    /// <summary>Copies the 9 digits.</summary>
    /// <param name="destination">Takes the digits.</param>
    /// <returns>The characters written: 9, or 0 for the default value or when the destination is too short.</returns>
    public int CopyTo(Span<char> destination) =>
        !IsDefault && Value.TryFormat(destination, out int written, "D9", CultureInfo.InvariantCulture) ? written : 0;

    /// <summary>Nine asterisks.</summary>
    /// <returns>The mask; empty for the default value.</returns>
    public override string ToString() => IsDefault ? string.Empty : "*********";

    /// <summary>Makes a number of a value that is known to have 9 digits at most.</summary>
    internal static PreviousNumber FromValue(int value)
    {
        Debug.Assert(value is >= 0 and < 1_000_000_000, "A number of more than 9 digits.");
        return new PreviousNumber(value);
    }
}
