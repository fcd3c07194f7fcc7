namespace CccdSdk.Identity;

/// <summary>All values of a card in plain text, on purpose: made by <see cref="CitizenCard.Reveal"/> only.</summary>
/// <remarks>Everything here is personal data. <see cref="ToString"/> is masked, because a record would print all; a serializer
/// or a structured logger that is given this record writes the values.</remarks>
public sealed record CardValues
{
    /// <summary>The 12 digits.</summary>
    public required string Number { get; init; }

    /// <summary>The 9 digits of the older card, or null.</summary>
    public string? PreviousNumber { get; init; }

    /// <summary>The full name, or null.</summary>
    public string? FullName { get; init; }

    /// <summary>The date of birth as yyyy-MM-dd, yyyy-MM or yyyy, or null.</summary>
    public string? DateOfBirth { get; init; }

    /// <summary>How much of the date of birth is known.</summary>
    public DatePrecision DateOfBirthPrecision { get; init; }

    /// <summary>The sex.</summary>
    public Sex Sex { get; init; }

    /// <summary>The residence, or null.</summary>
    public string? Residence { get; init; }

    /// <summary>The date of issue as yyyy-MM-dd, yyyy-MM or yyyy, or null.</summary>
    public string? DateOfIssue { get; init; }

    /// <summary>The cancelled number, or null.</summary>
    public string? CancelledNumber { get; init; }

    /// <summary>The father's name, or null.</summary>
    public string? FatherName { get; init; }

    /// <summary>The mother's name, or null.</summary>
    public string? MotherName { get; init; }

    /// <summary>All fields after the date of issue as they are, empty ones too.</summary>
    public IReadOnlyList<string> ExtensionFields { get; init; } = [];

    /// <summary>The name of the type, and nothing of the card.</summary>
    /// <returns>A text without values.</returns>
    public override string ToString() => "CardValues (personal data)";
}
