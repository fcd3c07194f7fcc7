using CccdSdk.Identity;

namespace CccdSdk.Records.Tests.Register;

/// <summary>An invented person, as a card would show them.</summary>
internal sealed record RegisterPerson(string Number, string Previous, string FullName, DateOnly Birth, bool BirthYearOnly, bool Female)
{
    public CardDate BirthDate => BirthYearOnly ? CardDate.Create(Birth.Year) : CardDate.From(Birth);

    public Sex Sex => Female ? Sex.Female : Sex.Male;

    public PersonFields Card => new(FullName, BirthDate, Sex, Number, Previous.Length == 0 ? null : Previous);
}
