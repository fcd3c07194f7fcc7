using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using CccdSdk.Results;

namespace CccdSdk.Insurance;

/// <summary>The number of a health insurance card (mã thẻ BHYT): 10 digits, or two letters and 13 digits.</summary>
/// <remarks>
/// <para>The longer form is two letters for the group of people (mã đối tượng), one digit for the benefit, two for the province, and
/// the 10 digits of the social insurance number (mã số BHXH), which are the whole of the shorter form.</para>
/// <para>Letters are taken as capitals. Equality is by characters. The number is personal data: it comes out through <c>Reveal</c>
/// methods only, and <see cref="ToString"/> is masked. The default value is no number; <see cref="IsDefault"/> tells.</para>
/// </remarks>
/// <threadsafety>Immutable value; safe to share.</threadsafety>
public readonly record struct HealthInsuranceNumber : ISpanParsable<HealthInsuranceNumber>
{
    /// <summary>The characters of the number on older cards.</summary>
    public const int OldLength = 15;

    /// <summary>The digits of the number on newer cards, and of the social insurance number.</summary>
    public const int NewLength = 10;

    private const int Letters = 2;

    private static readonly SearchValues<char> s_letters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    private readonly string? _text;

    private HealthInsuranceNumber(string text) => _text = text;

    /// <summary>Whether this is the default value, which is no number.</summary>
    public bool IsDefault => _text is null;

    /// <summary>The form of the card that has such a number.</summary>
    public HealthInsuranceForm Form => _text?.Length == NewLength ? HealthInsuranceForm.New : HealthInsuranceForm.Old;

    /// <summary>Reads a number from exactly 10 ASCII digits, or from two ASCII letters and 13 digits.</summary>
    /// <param name="text">The characters without spaces, length in UTF-16 units.</param>
    /// <returns>The number, or the first reason why it is none. No content makes this method throw.</returns>
    public static ParseResult<HealthInsuranceNumber> Read(ReadOnlySpan<char> text)
    {
        if (text.Length is not (OldLength or NewLength))
        {
            return new ParseError(ParseErrorKind.WrongLength, CardField.None, text.Length);
        }

        int letters = text.Length == OldLength ? Letters : 0;
        int stray = text[..letters].IndexOfAnyExcept(s_letters);
        if (stray >= 0)
        {
            return new ParseError(ParseErrorKind.UnknownValue, CardField.None, stray);
        }

        stray = text[letters..].IndexOfAnyExceptInRange('0', '9');
        return stray >= 0
            ? new ParseError(ParseErrorKind.NotADigit, CardField.None, letters + stray)
            : new HealthInsuranceNumber(text.ToString().ToUpperInvariant());
    }

    /// <inheritdoc />
    public static HealthInsuranceNumber Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Read(s).GetValueOrThrow();

    /// <inheritdoc />
    public static HealthInsuranceNumber Parse(string s, IFormatProvider? provider)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Read(s).GetValueOrThrow();
    }

    /// <inheritdoc />
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out HealthInsuranceNumber result) => Read(s).TryGetValue(out result);

    /// <inheritdoc />
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out HealthInsuranceNumber result) =>
        Read(s.AsSpan()).TryGetValue(out result);

    /// <summary>The number; empty for the default value.</summary>
    /// <returns>10 or 15 characters.</returns>
    public string Reveal() => _text ?? string.Empty;

    /// <summary>The social insurance number (mã số BHXH): the last 10 digits of both forms.</summary>
    /// <returns>10 digits; empty for the default value.</returns>
    public string RevealSocialInsuranceNumber() => _text?[^NewLength..] ?? string.Empty;

    /// <summary>The group of people that the first two letters stand for (mã đối tượng).</summary>
    /// <returns>Two letters; null where the number has none.</returns>
    public string? RevealGroup() => HasParts ? _text![..Letters] : null;

    /// <summary>The benefit that the third character stands for (mức hưởng).</summary>
    /// <returns>A digit; null where the number has none.</returns>
    public char? RevealBenefit() => HasParts ? _text![Letters] : null;

    /// <summary>The province that the fourth and fifth character stand for.</summary>
    /// <returns>Two digits; null where the number has none.</returns>
    public string? RevealProvinceCode() => HasParts ? _text![3..5] : null;

    /// <summary>Asterisks.</summary>
    /// <returns>One for each character; empty for the default value.</returns>
    public override string ToString() => new('*', _text?.Length ?? 0);

    private bool HasParts => _text?.Length == OldLength;
}
