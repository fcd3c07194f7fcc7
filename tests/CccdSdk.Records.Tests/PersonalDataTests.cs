using CccdSdk.Identity;
using CccdSdk.PublicTests;

namespace CccdSdk.Records.Tests;

/// <summary>Nothing of a person is in a public property, in ToString or in the debugger.</summary>
public class PersonalDataTests
{
    private static readonly string[] s_personal = ["036185001234", "36185001234", "162345678", "Trần", "TRAN", "Hòa", "HOA", "1985", "05/03", "Mỹ Phúc", "Nam Định", "Nữ"];

    [Fact]
    public void PublicMembers_OfEverything_ShowNoPersonalValue()
    {
        CitizenCard card = CardReader.Default.Read("036185001234|162345678|Trần Thị Hòa|05031985|Nữ|Xóm 3, Mỹ Phúc, Mỹ Lộc, Nam Định|10052021").Card!;
        var listed = new PersonFields("TRAN THI HOA", CardDate.Create(1985), Sex.Male, "3.6185E+10", "162 345 678", "Mỹ Phúc, Nam Định");
        using var index = new PersonIndex();
        index.Add(1, listed);
        var walker = new PersonalDataWalker();
        walker.Visit(listed, "fields");
        walker.Visit(PersonFields.From(card), "card");
        walker.Visit(ListedNumber.Read("36185001234"), "number");
        walker.Visit(ListedNumber.Read("162345678"), "previous");
        walker.Visit(ListedDate.Read("05/03/1985"), "date");
        walker.Visit(index, "index");
        walker.Visit(index.Find(card), "result");
        walker.Visit(PersonDifferences.Between(listed, card), "differences");

        Assert.NotEmpty(index.Find(card).Candidates);
        Assert.Equal(7, PersonDifferences.Between(listed, card).Count + 1);
        Assert.Empty(walker.Found.Where(static found => s_personal.Any(value => found.Text.Contains(value, StringComparison.Ordinal))).Select(static found => found.Path));
    }

    [Fact]
    public void Exceptions_OfMisuse_NameNoValue()
    {
        using var index = new PersonIndex();
        var person = new PersonFields("Trần Thị Hòa", number: "036185001234");
        index.Add(1, person);

        Assert.DoesNotContain("036185001234", Assert.Throws<ArgumentException>(() => index.Add(1, person)).ToString(), StringComparison.Ordinal);
    }
}
