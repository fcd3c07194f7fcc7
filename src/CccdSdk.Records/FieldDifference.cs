using CccdSdk.Records.Comparing;
using CccdSdk.Results;

namespace CccdSdk.Records;

/// <summary>One field in which a record and a card differ.</summary>
/// <remarks>The two values are personal data: they come out through <see cref="RevealListed"/> and <see cref="RevealCard"/> only.</remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class FieldDifference
{
    private readonly string? _listed;
    private readonly string _card;

    internal FieldDifference(CardField field, DifferenceKind kind, string? listed, string card)
    {
        Field = field;
        Kind = kind;
        _listed = listed;
        _card = card;
    }

    /// <summary>The field.</summary>
    public CardField Field { get; }

    /// <summary>How the values differ: the weightiest way.</summary>
    public DifferenceKind Kind { get; }

    /// <summary>How much it matters.</summary>
    public FindingSeverity Severity => DifferenceTable.SeverityOf(Field, Kind);

    /// <summary>The difference as a sentence.</summary>
    public LocalizedText Text => DifferenceTable.TextOf(Kind);

    /// <summary>What a person may do about it. Nothing is ever changed by the library.</summary>
    public LocalizedText ProposedAction => DifferenceTable.ActionOf(Kind);

    /// <summary>The value of the list, as it was given.</summary>
    /// <returns>The text, or null.</returns>
    public string? RevealListed() => _listed;

    /// <summary>The value of the card.</summary>
    /// <returns>The text.</returns>
    public string RevealCard() => _card;

    /// <summary>The field and the kind, without any value.</summary>
    /// <returns>Such as <c>FullName: Diacritics</c>.</returns>
    public override string ToString() => $"{Field}: {Kind}";
}
