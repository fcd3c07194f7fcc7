using System.Text;
using CccdSdk.Identity;
using CccdSdk.Payload;
using CccdSdk.Results;
using Xunit;

namespace CccdSdk.Tests.Payload;

public class CardPayloadTests
{
    [Theory]
    [InlineData(Samples.CccdWithPrevious, DocumentKind.Cccd2021, CardEdition.Cccd2021, 7, "051089000111", "212000111", "Nguyễn Văn Mẫu", "1989-03-15", Sex.Male, "2021-08-20")]
    [InlineData(Samples.CccdWithoutPrevious, DocumentKind.Cccd2021, CardEdition.Cccd2021, 7, "034303000222", null, "Trần Thị Thử", "2003-11-09", Sex.Female, "2021-09-18")]
    [InlineData(Samples.CccdOther, DocumentKind.Cccd2021, CardEdition.Cccd2021, 7, "048199000333", "201000333", "Lê Thị Ví Dụ", "1999-01-27", Sex.Female, "2021-05-05")]
    [InlineData(Samples.CanCuocNearMilestone, DocumentKind.CanCuoc2024, CardEdition.CanCuoc2024, 11, "051200000444", "212000444", "Phạm Văn Mẫu", "2000-08-16", Sex.Male, "2025-06-12")]
    [InlineData(Samples.CanCuocFemale, DocumentKind.CanCuoc2024, CardEdition.CanCuoc2024, 11, "093186000555", "362000555", "Võ Thị Kim Thử", "1986-04-22", Sex.Female, "2024-10-15")]
    [InlineData(Samples.CanCuocOther, DocumentKind.CanCuoc2024, CardEdition.CanCuoc2024, 11, "036203000666", null, "Bùi Minh Mẫu", "2003-07-03", Sex.Male, "2025-11-28")]
    [InlineData(Samples.CanCuocChild, DocumentKind.CanCuoc2024, CardEdition.CanCuoc2024, 11, "052321000777", null, "Đỗ Thị Thử", "2021-02-11", Sex.Female, "2024-11-20")]
    [InlineData(Samples.Zalo, DocumentKind.Zalo, CardEdition.Unknown, 6, "094083000888", null, "Đặng Văn Mẫu", "1983-06-05", Sex.Male, "2021-05-09")]
    public void Read_Sample_GivesEveryField(
        string text, DocumentKind document, CardEdition edition, int fields, string number, string? previous, string name, string birth, Sex sex, string issue)
    {
        PayloadOutcome outcome = CardPayload.Read(Samples.Utf8(text), out CardPayload payload);

        Assert.Equal(PayloadOutcome.Card, outcome);
        Assert.Equal(document, payload.Document);
        Assert.Null(payload.Reason);
        Assert.Equal(fields, payload.FieldCount);
        Assert.Equal(name, Encoding.UTF8.GetString(payload.Field(CardField.FullName)));

        CardValues card = CardBuilder.Build(payload).Reveal();
        Assert.Equal(edition, payload.Facts.Edition);
        Assert.Equal(number, card.Number);
        Assert.Equal(previous, card.PreviousNumber);
        Assert.Equal(name, card.FullName);
        Assert.Equal(birth, card.DateOfBirth);
        Assert.Equal(DatePrecision.Day, card.DateOfBirthPrecision);
        Assert.Equal(sex, card.Sex);
        Assert.Equal(text.Split('|')[document == DocumentKind.Zalo ? 4 : 5], card.Residence);
        Assert.Equal(issue, card.DateOfIssue);
        Assert.Equal(text.Split('|').Skip(7), card.ExtensionFields);
    }

    [Fact]
    public void Read_Samples_HaveNoFindingsButThatOfZalo()
    {
        foreach (string text in Samples.Cards)
        {
            CardPayload.Read(Samples.Utf8(text), out CardPayload payload);
            FindingSet expected = text == Samples.Zalo ? FindingSet.Of(FindingCode.ZaloRewrite) : FindingSet.Empty;
            Assert.Equal(expected, payload.Validate(Samples.Today));
        }
    }

    [Fact]
    public void Read_ChildsCard_GivesParentsNames()
    {
        CardPayload.Read(Samples.Utf8(Samples.CanCuocChild), out CardPayload payload);
        CardValues card = CardBuilder.Build(payload).Reveal();
        Assert.Equal("Đỗ Văn Mẫu", card.FatherName);
        Assert.Equal("Hồ Thị Thử", card.MotherName);
        Assert.Null(card.CancelledNumber);
        Assert.Equal(["", "Đỗ Văn Mẫu", "Hồ Thị Thử", ""], card.ExtensionFields);
    }
}
