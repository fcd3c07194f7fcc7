using CccdSdk.Identity;

namespace ClinicCheckIn.Core.Insurance;

/// <summary>What the gateway is asked about one person.</summary>
public sealed record CardQuery
{
    /// <summary>The number of the insurance card (15 characters), of the insured (10 digits), or the citizen number (12 digits).</summary>
    public required string CardNumber { get; init; }

    /// <summary>The full name.</summary>
    public required string FullName { get; init; }

    /// <summary>The date of birth as yyyy-MM-dd, yyyy-MM or yyyy, as <see cref="CardDate.Reveal"/> gives it.</summary>
    public required string DateOfBirth { get; init; }

    /// <summary>Who asks.</summary>
    public required StaffMember Staff { get; init; }

    /// <summary>Asks by the number, the name and the date of birth of a card.</summary>
    /// <returns>The query, or null if the card lacks the name or the date of birth.</returns>
    public static CardQuery? From(CitizenCard card, StaffMember staff)
    {
        ArgumentNullException.ThrowIfNull(card);
        return card is { FullName: { } name, DateOfBirth: { } birth, Number.IsDefault: false }
            ? new CardQuery { CardNumber = card.Number.Reveal(), FullName = name.Reveal(), DateOfBirth = birth.Reveal(), Staff = staff }
            : null;
    }

    /// <summary>The name of the type, and nothing of the person.</summary>
    public override string ToString() => "CardQuery (personal data)";
}
