using CccdSdk.Identity;
using CccdSdk.Results;

namespace CccdSdk.Records.Tests;

public class PersonDifferencesTests
{
    private static readonly CitizenCard s_card =
        CardReader.Default.Read("036185001234|162345678|Trần Thị Hòa|05031985|Nữ|Xóm 3, Mỹ Phúc, Mỹ Lộc, Nam Định|10052021").Card!;

    [Fact]
    public void Between_TheSame_IsEmpty() => Assert.Empty(PersonDifferences.Between(PersonFields.From(s_card), s_card));

    [Theory]
    [InlineData("Trần Thị Hòa", null)]
    [InlineData("Trần Thị Ho\u0300a", null)]
    [InlineData("TRẦN THỊ HÒA", DifferenceKind.Case)]
    [InlineData("Trần  Thị Hòa", DifferenceKind.Case)]
    [InlineData("Trần Thị Hoà", DifferenceKind.ToneMarkStyle)]
    [InlineData("Trân Thi Hoa", DifferenceKind.Diacritics)]
    [InlineData("TRAN THI HOA", DifferenceKind.Diacritics)]
    [InlineData("Hòa Trần Thị", DifferenceKind.WordOrder)]
    [InlineData("HOA TRAN THI", DifferenceKind.WordOrder)]
    [InlineData("Trần Thị Hoàn", DifferenceKind.Value)]
    [InlineData("T T H", DifferenceKind.Value)]
    [InlineData("", DifferenceKind.MissingInList)]
    public void Between_Names_NamesTheKind(string listed, DifferenceKind? expected) =>
        Assert.Equal(expected, Kind(CardField.FullName, new PersonFields(listed)));

    [Theory]
    [InlineData("036185001234", null)]
    [InlineData("036 185 001 234", DifferenceKind.Format)]
    [InlineData("36185001234", DifferenceKind.Format)]
    [InlineData("3.6185E+10", DifferenceKind.Format)]
    [InlineData("3.6186E+10", DifferenceKind.Value)]
    [InlineData("3.6185E+11", DifferenceKind.Value)]
    [InlineData("162345678", DifferenceKind.PreviousNumber)]
    [InlineData("036185001235", DifferenceKind.Value)]
    [InlineData("xin chào", DifferenceKind.Value)]
    [InlineData("", DifferenceKind.MissingInList)]
    public void Between_Numbers_NamesTheKind(string listed, DifferenceKind? expected) =>
        Assert.Equal(expected, Kind(CardField.CitizenNumber, new PersonFields(number: listed)));

    [Theory]
    [InlineData("162345678", "", null)]
    [InlineData("162 345 678", "", DifferenceKind.Format)]
    [InlineData("162345679", "", DifferenceKind.Value)]
    [InlineData("", "162345678", null)]
    [InlineData("", "162345679", DifferenceKind.MissingInList)]
    [InlineData("", "", DifferenceKind.MissingInList)]
    public void Between_PreviousNumbers_NamesTheKind(string listed, string numberColumn, DifferenceKind? expected) =>
        Assert.Equal(expected, Kind(CardField.PreviousNumber, new PersonFields(number: numberColumn, previousNumber: listed)));

    [Theory]
    [InlineData("05/03/1985", null)]
    [InlineData("1985", DifferenceKind.Precision)]
    [InlineData("03/1985", DifferenceKind.Precision)]
    [InlineData("01/01/1985", DifferenceKind.Precision)]
    [InlineData("04/1985", DifferenceKind.Value)]
    [InlineData("1986", DifferenceKind.Value)]
    [InlineData("03/05/1985", DifferenceKind.Value)]
    [InlineData("", DifferenceKind.MissingInList)]
    public void Between_DatesOfBirth_NamesTheKind(string listed, DifferenceKind? expected) =>
        Assert.Equal(expected, Kind(CardField.DateOfBirth, new PersonFields(dateOfBirth: ListedDate.Read(listed).ValueOrDefault)));

    [Theory]
    [InlineData("Xóm 3, Mỹ Phúc, Mỹ Lộc, Nam Định", null)]
    [InlineData("Xóm 3 , Mỹ Phúc,Mỹ Lộc, Nam Định.", DifferenceKind.Format)]
    [InlineData("XÓM 3, MỸ PHÚC, MỸ LỘC, NAM ĐỊNH", DifferenceKind.Case)]
    [InlineData("Xom 3, My Phuc, My Loc, Nam Dinh", DifferenceKind.Diacritics)]
    [InlineData("Xóm 3, Mỹ Lộc, Ninh Bình", DifferenceKind.MergedProvince)]
    [InlineData("Xóm 3, Mỹ Phúc, Hà Nam", DifferenceKind.MergedProvince)]
    [InlineData("Xóm 4, Mỹ Phúc, Mỹ Lộc, Nam Định", DifferenceKind.Value)]
    [InlineData("Xóm 3, Mỹ Phúc, Mỹ Lộc, Hà Nội", DifferenceKind.Value)]
    [InlineData("", DifferenceKind.MissingInList)]
    public void Between_Residences_NamesTheKind(string listed, DifferenceKind? expected) =>
        Assert.Equal(expected, Kind(CardField.Residence, new PersonFields(residence: listed)));

    [Theory]
    [InlineData(Sex.Female, null)]
    [InlineData(Sex.Male, DifferenceKind.Value)]
    [InlineData(Sex.Unknown, DifferenceKind.MissingInList)]
    public void Between_Sexes_NamesTheKind(Sex listed, DifferenceKind? expected) => Assert.Equal(expected, Kind(CardField.Sex, new PersonFields(sex: listed)));

    [Fact]
    public void Between_FieldsTheCardHasNot_AreNotCompared() =>
        Assert.Empty(PersonDifferences.Between(PersonFields.From(s_card), new PersonFields()));

    [Fact]
    public void Difference_GivesBothValuesAndSentences()
    {
        FieldDifference difference = PersonDifferences.Between(new PersonFields("TRAN THI HOA"), s_card).Single(static item => item.Field == CardField.FullName);

        Assert.Equal("TRAN THI HOA", difference.RevealListed());
        Assert.Equal("Trần Thị Hòa", difference.RevealCard());
        Assert.Equal(FindingSeverity.Warning, difference.Severity);
        Assert.Equal("Chỉ khác dấu.", difference.Text.Vietnamese);
    }

    [Fact]
    public void Tables_HaveEveryCodeInBothLanguages()
    {
        foreach (DifferenceKind kind in Enum.GetValues<DifferenceKind>())
        {
            var difference = new FieldDifference(CardField.FullName, kind, null, "x");
            Assert.All((LocalizedText[])[difference.Text, difference.ProposedAction], static text => Assert.True(text.Vietnamese.EndsWith('.') && text.English.EndsWith('.')));
        }

        foreach (MatchEvidence evidence in Enum.GetValues<MatchEvidence>())
        {
            var reason = new MatchReason(evidence, 0);
            Assert.True(reason.Text.Vietnamese.EndsWith('.') && reason.Text.English.EndsWith('.'));
            Assert.Equal(evidence == MatchEvidence.None, reason.Field == CardField.None);
        }
    }

    private static DifferenceKind? Kind(CardField field, PersonFields listed) =>
        PersonDifferences.Between(listed, s_card).SingleOrDefault(item => item.Field == field)?.Kind;
}
