using CccdSdk.Identity;
using CccdSdk.Records.Comparing;
using CccdSdk.Results;

namespace CccdSdk.Records;

/// <summary>Compares a record with a card, field by field. It reports and proposes; it never changes anything.</summary>
/// <threadsafety>Stateless; safe to share.</threadsafety>
public static class PersonDifferences
{
    /// <summary>Compares a record with a card.</summary>
    /// <param name="listed">The record, as the list has it.</param>
    /// <param name="card">The card.</param>
    /// <returns>The fields that differ, in the order of the card; empty if none does. Fields that the card has not are not compared.</returns>
    public static IReadOnlyList<FieldDifference> Between(PersonFields listed, CitizenCard card) => Between(listed, PersonFields.From(card));

    /// <summary>Compares a record with what a card or a person says.</summary>
    /// <param name="listed">The record, as the list has it.</param>
    /// <param name="card">What is held against it.</param>
    /// <returns>The fields that differ; empty if none does. Fields that <paramref name="card"/> has not are not compared.</returns>
    public static IReadOnlyList<FieldDifference> Between(PersonFields listed, PersonFields card)
    {
        ArgumentNullException.ThrowIfNull(listed);
        ArgumentNullException.ThrowIfNull(card);
        var differences = new List<FieldDifference>();
        Add(CardField.CitizenNumber, listed.RevealNumber(), card.RevealNumber(), static (one, other) => NumberComparison.Citizen(one, other));
        DifferenceKind? Previous(string? one, string other) => NumberComparison.Previous(one, listed.RevealNumber(), other);
        Add(CardField.PreviousNumber, listed.RevealPreviousNumber(), card.RevealPreviousNumber(), Previous);
        Add(CardField.FullName, listed.RevealFullName(), card.RevealFullName(), static (one, other) => TextComparison.Name(one, other));
        Add(CardField.DateOfBirth, Text(listed.RevealDateOfBirth()), Text(card.RevealDateOfBirth()),
            (_, _) => DateComparison.Kind(listed.RevealDateOfBirth(), card.RevealDateOfBirth()));
        Add(CardField.Sex, Text(listed.RevealSex()), Text(card.RevealSex()),
            static (one, other) => one is null ? DifferenceKind.MissingInList : one == other ? null : DifferenceKind.Value);
        Add(CardField.Residence, listed.RevealResidence(), card.RevealResidence(), static (one, other) => TextComparison.Residence(one, other));
        return differences;

        void Add(CardField field, string? one, string? other, Func<string?, string, DifferenceKind?> compare)
        {
            if (other is not null && compare(one, other) is { } kind)
            {
                differences.Add(new FieldDifference(field, kind, one, other));
            }
        }
    }

    private static string? Text(CardDate date) => date.IsDefault ? null : date.Reveal();

    private static string? Text(Sex sex) => sex switch { Sex.Male => "Nam", Sex.Female => "Nữ", _ => null };
}
