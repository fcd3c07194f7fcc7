namespace CccdSdk.Identity;

/// <summary>When a card ends (có giá trị đến), computed from the dates of birth and issue: the code does not say it.</summary>
/// <remarks>The day is personal data, because it is a birthday: it comes out through <c>Reveal</c> methods only. The card is
/// taken as valid through that day, which is an assumption. It is always the card's own date; rules that lengthened the
/// validity of some cards are a matter of acceptance.</remarks>
/// <threadsafety>Immutable value; safe to share.</threadsafety>
public readonly record struct CardExpiry
{
    private readonly CardDate _date;
    private readonly int _age;

    private CardExpiry(CardExpiryKind kind, CardDate date, int age)
    {
        Kind = kind;
        _date = date;
        _age = age;
    }

    /// <summary>An expiry that cannot be computed.</summary>
    public static CardExpiry Unknown => default;

    /// <summary>A card without an end.</summary>
    public static CardExpiry Never => new(CardExpiryKind.Never, default, 0);

    /// <summary>Whether the card ends.</summary>
    public CardExpiryKind Kind { get; }

    internal CardDate Date => _date;

    /// <summary>The last day of validity.</summary>
    /// <param name="date">The day.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryReveal(out DateOnly date) => _date.TryReveal(out date);

    /// <summary>The age that the card ends at: the rule that gave the date.</summary>
    /// <returns>14, 25, 40 or 60; 0 if the card does not end or its end is unknown.</returns>
    public int RevealMilestoneAge() => _age;

    /// <summary>The date as yyyy-MM-dd, or <c>none</c> for a card without an end, or null if the end is unknown.</summary>
    /// <returns>The text.</returns>
    public string? Reveal() => Kind switch
    {
        CardExpiryKind.OnDate => _date.Reveal(),
        CardExpiryKind.Never => "none",
        _ => null,
    };

    /// <summary>The kind, without the day.</summary>
    /// <returns>The name of the kind.</returns>
    public override string ToString() => Kind.ToString();

    internal static CardExpiry On(CardDate date, int milestoneAge) => new(CardExpiryKind.OnDate, date, milestoneAge);
}
