using CccdSdk.Results;
using ClinicCheckIn.Core.Desk;
using ClinicCheckIn.Core.Patients;
using Xunit;

namespace ClinicCheckIn.Tests.Desk;

public sealed class TypingTests : IDisposable
{
    private readonly DeskScene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Theory]
    [InlineData(CardField.CitizenNumber, "036 085 001 234", "036085001234")]
    [InlineData(CardField.CitizenNumber, "036.085.001.234", "036085001234")]
    [InlineData(CardField.CitizenNumber, "36085001234", null)]
    [InlineData(CardField.CitizenNumber, "０３６０８５００１２３４", null)]
    [InlineData(CardField.PreviousNumber, "162345678", "162345678")]
    [InlineData(CardField.PreviousNumber, "16234567", null)]
    [InlineData(CardField.DateOfBirth, "5/3/1985", "1985-03-05")]
    [InlineData(CardField.DateOfBirth, "05031985", "1985-03-05")]
    [InlineData(CardField.DateOfBirth, "3/1985", "1985-03")]
    [InlineData(CardField.DateOfBirth, "1985", "1985")]
    [InlineData(CardField.DateOfBirth, "30/02/1985", null)]
    [InlineData(CardField.DateOfBirth, "05/03/2026", null)]
    [InlineData(CardField.DateOfBirth, "05/03/85", null)]
    [InlineData(CardField.DateOfBirth, "01/01/1899", null)]
    [InlineData(CardField.Sex, "Nữ", "Nữ")]
    [InlineData(CardField.Sex, "Gái", null)]
    [InlineData(CardField.FullName, "  Nguyễn   Văn Mẫu ", "Nguyễn Văn Mẫu")]
    [InlineData(CardField.FullName, "Nguye\u0302\u0303n Va\u0306n Ma\u0302\u0303u", "Nguyễn Văn Mẫu")]
    [InlineData(CardField.FullName, "H' Hen Niê", "H' Hen Niê")]
    [InlineData(CardField.FullName, "Nguyễn Văn 5", null)]
    [InlineData(CardField.FullName, "<script>alert(1)</script>", null)]
    [InlineData(CardField.FullName, "Nguyễn|Văn", null)]
    [InlineData(CardField.FullName, "", null)]
    [InlineData(CardField.Residence, "Số 5, Xã Ví Dụ, Ninh Bình", "Số 5, Xã Ví Dụ, Ninh Bình")]
    [InlineData(CardField.Residence, "a|b", null)]
    [InlineData(CardField.Residence, "a\nb", null)]
    public void Check_TypedText_PassesTheRulesOfCards(CardField field, string typed, string? expected)
    {
        LocalizedText? problem = _scene.Check.Check(field, typed, out string? value);
        Assert.Equal(expected, value);
        Assert.Equal(expected is null, problem is not null);
    }

    [Fact]
    public void Type_WholeCardByHand_MakesARecord()
    {
        CheckIn checkIn = _scene.Desk.Begin("lan", new CardOrigin("typed", "none"), DeskCard.Empty);
        Assert.Equal(DeskStep.Complete, checkIn.Step);
        Assert.Null(checkIn.Type(CardField.CitizenNumber, "036085001234"));
        Assert.Null(checkIn.Type(CardField.FullName, "Nguyễn Văn Mẫu"));
        Assert.Null(checkIn.Type(CardField.DateOfBirth, "05/03/1985"));
        Assert.Null(checkIn.Type(CardField.Sex, "Nam"));
        Assert.Equal(DeskStep.ConfirmNew, checkIn.Step);
        Assert.All(DeskFields.Required, field => Assert.Equal(ValueSource.Typed, checkIn.Card[field].Source));
        Assert.Null(_scene.Save(checkIn));
    }

    [Fact]
    public void Type_NumberOfARecord_OpensIt()
    {
        Patient filed = _scene.File(_scene.Values);
        CheckIn checkIn = _scene.Desk.Begin("lan", new CardOrigin("typed", "none"), DeskCard.Empty);
        Assert.Null(checkIn.Type(CardField.CitizenNumber, _scene.Person.Number));
        Assert.Equal((filed.Id, DeskStep.Save), (checkIn.Patient!.Id, checkIn.Step));
    }

    [Fact]
    public void Type_ContradictionToTheNumber_IsWarnedAbout()
    {
        CheckIn checkIn = _scene.Scan();
        Assert.DoesNotContain(checkIn.Findings, static one => one.Code == FindingCode.NumberBirthYear);
        checkIn.Type(CardField.DateOfBirth, "05/03/1931");
        Assert.Contains(checkIn.Findings, static one => one.Code == FindingCode.NumberBirthYear);
    }

    [Fact]
    public void Type_WrongText_ChangesNothing()
    {
        CheckIn checkIn = _scene.Scan();
        Assert.Equal("invalid", checkIn.Type(CardField.DateOfBirth, "31/02/1985")!.Code);
        Assert.Equal(ValueSource.ReadExact, checkIn.Card[CardField.DateOfBirth].Source);
    }

    [Theory]
    [InlineData("1985-03-05", "2026-03-04", 40)]
    [InlineData("1985-03-05", "2026-03-05", 41)]
    [InlineData("1985", "2026-06-01", 40)]
    [InlineData("2024-02-29", "2026-02-28", 2)]
    [InlineData("2020-06", "2026-06-15", 5)]
    [InlineData(null, "2026-06-01", null)]
    public void Age_DateOfBirth_IsTheAgeThatIsCertain(string? birth, string today, int? age) =>
        Assert.Equal(age, DeskDate.Age(birth, DateOnly.ParseExact(today, "yyyy-MM-dd")));
}
