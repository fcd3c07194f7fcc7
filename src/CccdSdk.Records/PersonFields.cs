using CccdSdk.Identity;
using CccdSdk.Insurance;

namespace CccdSdk.Records;

/// <summary>What is known about one person: a row of a list, or what a card says. Any part may be missing.</summary>
/// <remarks>
/// <para>The number is text, because lists hold what spreadsheets left of it; <see cref="ListedNumber"/> reads it. A 9-digit number in
/// the number column is taken as the previous one.</para>
/// <para>Everything here is personal data: it comes out through <c>Reveal</c> methods only, and <see cref="ToString"/> shows nothing.</para>
/// </remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class PersonFields
{
    private readonly string? _number;
    private readonly string? _previousNumber;
    private readonly string? _fullName;
    private readonly CardDate _dateOfBirth;
    private readonly Sex _sex;
    private readonly string? _residence;

    /// <summary>Makes a row.</summary>
    /// <param name="fullName">The full name (họ và tên).</param>
    /// <param name="dateOfBirth">The date of birth, in the precision that is known; <see cref="ListedDate"/> reads texts.</param>
    /// <param name="sex">The sex.</param>
    /// <param name="number">The number, as the list has it.</param>
    /// <param name="previousNumber">The 9-digit number (CMND), as the list has it.</param>
    /// <param name="residence">The residence; it is compared, not searched.</param>
    public PersonFields(
        string? fullName = null,
        CardDate dateOfBirth = default,
        Sex sex = Sex.Unknown,
        string? number = null,
        string? previousNumber = null,
        string? residence = null)
    {
        _fullName = NullIfBlank(fullName);
        _dateOfBirth = dateOfBirth;
        _sex = sex;
        _number = NullIfBlank(number);
        _previousNumber = NullIfBlank(previousNumber);
        _residence = NullIfBlank(residence);
    }

    /// <summary>A 12-digit number that was cancelled and may still stand in a list.</summary>
    internal CitizenNumber CancelledNumber { get; private init; }

    /// <summary>What a card says.</summary>
    /// <param name="card">The card.</param>
    /// <returns>Its fields.</returns>
    public static PersonFields From(CitizenCard card)
    {
        ArgumentNullException.ThrowIfNull(card);
        return new PersonFields(
            card.FullName?.Reveal(),
            card.DateOfBirth ?? default,
            card.RevealSex(),
            card.Number.Reveal(),
            card.PreviousNumber?.Reveal(),
            card.Residence?.Reveal())
        { CancelledNumber = card.CancelledNumber ?? default };
    }

    /// <summary>What a health insurance card says: name, date of birth, sex and residence. Its number is not that of an identity card.</summary>
    /// <param name="card">The card.</param>
    /// <returns>Its fields.</returns>
    public static PersonFields From(HealthInsuranceCard card)
    {
        ArgumentNullException.ThrowIfNull(card);
        return new PersonFields(card.FullName?.Reveal(), card.DateOfBirth ?? default, card.RevealSex(), residence: card.Residence?.Reveal());
    }

    /// <summary>The full name.</summary>
    /// <returns>The text, or null.</returns>
    public string? RevealFullName() => _fullName;

    /// <summary>The date of birth.</summary>
    /// <returns>The date; the default if there is none.</returns>
    public CardDate RevealDateOfBirth() => _dateOfBirth;

    /// <summary>The sex.</summary>
    /// <returns>The sex; unknown if there is none.</returns>
    public Sex RevealSex() => _sex;

    /// <summary>The number, as it was given.</summary>
    /// <returns>The text, or null.</returns>
    public string? RevealNumber() => _number;

    /// <summary>The previous number, as it was given.</summary>
    /// <returns>The text, or null.</returns>
    public string? RevealPreviousNumber() => _previousNumber;

    /// <summary>The residence.</summary>
    /// <returns>The text, or null.</returns>
    public string? RevealResidence() => _residence;

    /// <summary>The name of the type, and nothing of the person.</summary>
    /// <returns>A text without values.</returns>
    public override string ToString() => "PersonFields (personal data)";

    private static string? NullIfBlank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
