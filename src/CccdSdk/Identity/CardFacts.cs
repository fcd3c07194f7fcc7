namespace CccdSdk.Identity;

/// <summary>The parts of a card that rules are about, as plain numbers: what the bulk path and a whole card have in common.</summary>
/// <remarks>Making and checking one costs no allocation. The values are personal data and come out through <c>Reveal</c>
/// methods only. The default value has no number; every other part may be missing.</remarks>
/// <threadsafety>Immutable value; safe to share.</threadsafety>
public readonly record struct CardFacts
{
    private readonly Sex _sex;

    /// <summary>Makes facts of parts that the caller vouches for.</summary>
    /// <param name="number">The citizen number.</param>
    /// <param name="dateOfBirth">The date of birth; default if missing.</param>
    /// <param name="sex">The sex; unknown if missing.</param>
    /// <param name="dateOfIssue">The date of issue; default if missing.</param>
    /// <param name="edition">The edition.</param>
    public CardFacts(CitizenNumber number, CardDate dateOfBirth, Sex sex, CardDate dateOfIssue, CardEdition edition)
    {
        Number = number;
        DateOfBirth = dateOfBirth;
        _sex = sex;
        DateOfIssue = dateOfIssue;
        Edition = edition;
    }

    /// <summary>The citizen number.</summary>
    public CitizenNumber Number { get; }

    /// <summary>The date of birth; default if missing.</summary>
    public CardDate DateOfBirth { get; }

    /// <summary>The date of issue; default if missing.</summary>
    public CardDate DateOfIssue { get; }

    /// <summary>The edition.</summary>
    public CardEdition Edition { get; }

    internal Sex Sex => _sex;

    /// <summary>The sex; unknown if missing.</summary>
    /// <returns>The sex.</returns>
    public Sex RevealSex() => _sex;

    /// <summary>The edition, and nothing personal.</summary>
    /// <returns>The edition's name.</returns>
    public override string ToString() => $"CardFacts ({Edition})";
}
