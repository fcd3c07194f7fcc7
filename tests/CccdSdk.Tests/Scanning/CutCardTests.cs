using System.Text.Json;
using CccdSdk.Results;
using CccdSdk.Scanning;
using CccdSdk.Validation;
using Xunit;

namespace CccdSdk.Tests.Scanning;

/// <summary>What is left of cards whose beginning or end a scan lost.</summary>
public sealed class CutCardTests
{
    [Theory]
    [InlineData("85001234|162345678|Trần Thị Hồng Đào|05031985|Nữ|Xóm 3, Mỹ Lộc, Nam Định|10052021", "|162345678|Trần Thị Hồng Đào|05031985|Nữ|Xóm 3, Mỹ Lộc, Nam Định|10052021")]
    [InlineData("162345678|Trần Thị Hồng Đào|05031985|Nữ|Xóm 3, Mỹ Lộc, Nam Định|10052021", "|162345678|Trần Thị Hồng Đào|05031985|Nữ|Xóm 3, Mỹ Lộc, Nam Định|10052021")]
    [InlineData("Đào|05031985|Nữ|Xóm 3, Mỹ Lộc, Nam Định|10052021", "|||05031985|Nữ|Xóm 3, Mỹ Lộc, Nam Định|10052021")]
    [InlineData("05031985|Nữ|Xóm 3, Mỹ Lộc, Nam Định|10052021", "|||05031985|Nữ|Xóm 3, Mỹ Lộc, Nam Định|10052021")]
    [InlineData("031985|Nữ|Xóm 3, Mỹ Lộc, Nam Định|10052021", "||||Nữ|Xóm 3, Mỹ Lộc, Nam Định|10052021")]
    [InlineData("m|Xóm 3, Mỹ Lộc, Nam Định|20112024||||", "|||||Xóm 3, Mỹ Lộc, Nam Định|20112024||||")]
    [InlineData("Mỹ Lộc, Nam Định|20112024||Đỗ Văn Mẫu|Hồ Thị Thử|", "||||||20112024||Đỗ Văn Mẫu|Hồ Thị Thử|")]
    [InlineData("001234|Đặng Văn Mẫu|05/06/1983|Nam|10/2, Đường Mẫu, TP Sóc Trăng|09/05/2021", "|Đặng Văn Mẫu|05/06/1983|Nam|10/2, Đường Mẫu, TP Sóc Trăng|09/05/2021")]
    [InlineData("036185001234|162345678|Trần Thị Hồng Đào|0503198", "036185001234|162345678|Trần Thị Hồng Đào||Nữ||")]
    [InlineData("036185001234|162345678|Trần Thị Hồ", "036185001234|162345678|||Nữ||")]
    [InlineData("036185001234|1623456", "036185001234||||Nữ||")]
    [InlineData("036185001234|", "036185001234||||Nữ||")]
    [InlineData("036085001234|Đặng Văn Mẫu|05/06/19", "036085001234|Đặng Văn Mẫu||Nam||")]
    public void Repair_CutText_KeepsWhatIsWhole(string cut, string expected)
    {
        RepairResult result = ScanRepair.Repair(cut);
        Assert.Equal(RepairCertainty.Lossy, result.Certainty);
        Assert.Equal([ScanDamage.CutOff], result.Damage);
        Assert.Equal(expected, result.RevealText());
    }

    [Theory]
    [InlineData("Định|10052021")]
    [InlineData("12345|Trần Thị Hồng|05031985|Nữ")]
    [InlineData("BN12345|Trần Thị Hồng|05031985|Nữ|Xóm 3, Mỹ Lộc, Nam Định|10052021")]
    [InlineData("Nguyễn Văn A|05031985|Nam|Xóm 3, Mỹ Lộc|10052019")]
    [InlineData("a, b|1|2|c, d|10052021")]
    [InlineData("||||||")]
    [InlineData("|10052021||||")]
    public void Repair_TextsThatNothingTellsThePlacesIn_AreNoCards(string text) =>
        Assert.Equal(RepairCertainty.None, ScanRepair.Repair(text).Certainty);

    [Fact]
    public void Read_StartCut_IsACardWithoutANumberThatNoPolicyAccepts()
    {
        CardReading reading = CardReader.Default.Read(ScanCards.Sheet[5..]);
        Assert.True(reading.Card!.Number.IsDefault);
        Assert.False(reading.Card.PresentFields.Contains(CardField.CitizenNumber));
        Assert.True(reading.Findings.Contains(FindingCode.CitizenNumberMissing));
        AcceptanceResult answer = reading.Accept(new AcceptancePolicy { RejectExpired = false });
        Assert.False(answer.IsAllowed);
        Assert.True(answer.MissingFields.Contains(CardField.CitizenNumber));
        JsonElement json = JsonDocument.Parse(CardJson.Serialize(reading, new CardJsonOptions { Reveal = true })).RootElement;
        Assert.Equal(JsonValueKind.Null, json.GetProperty("card").GetProperty("number").ValueKind);
        Assert.Equal("1985-03-05", json.GetProperty("card").GetProperty("dateOfBirth").GetString());
        Assert.Equal("lossy", json.GetProperty("repair").GetProperty("certainty").GetString());
    }

    [Theory]
    [InlineData("036185001234|162345678|", true, true)]
    [InlineData("036185001234|162345678|Trần Thị Hồng Đào|0503198", true, true)]
    [InlineData("036185001234|162345678|Trần Thị Hồng Đào|31021985", false, true)]
    [InlineData("036185001234|162345678|Trần Thị Hồng Đào|31021985|Nữ|Xóm 3, Mỹ Lộc, Nam Định|1005", false, true)]
    [InlineData("036185001234|162345678|Trần Thị Hồng Đào||Nữ|Xóm 3, Mỹ Lộc, Nam Định|31022021", true, false)]
    [InlineData("|Xóm 3, Mỹ Lộc, Nam Định|31022021", true, false)]
    public void Read_DatesCutOffOrWrong_SaysWhich(string text, bool birthIsMissing, bool issueIsMissing)
    {
        CardReading reading = CardReader.Default.Read(text);
        Assert.Null(reading.Card!.DateOfBirth);
        Assert.Null(reading.Card.DateOfIssue);
        Assert.Equal(birthIsMissing, reading.Findings.Contains(FindingCode.DateOfBirthMissing));
        Assert.NotEqual(birthIsMissing, reading.Findings.Contains(FindingCode.DateOfBirthInvalid));
        Assert.Equal(issueIsMissing, reading.Findings.Contains(FindingCode.DateOfIssueMissing));
        Assert.NotEqual(issueIsMissing, reading.Findings.Contains(FindingCode.DateOfIssueInvalid));
    }

    [Theory]
    [InlineData(FindingCode.DateOfBirthMissing)]
    [InlineData(FindingCode.DateOfIssueMissing)]
    public void Text_DateCutOff_SpeaksOfTheCutAndOfNoCalendar(FindingCode code)
    {
        Finding finding = Finding.For(code);
        Assert.Contains("cắt mất", finding.Text.Vietnamese, StringComparison.Ordinal);
        Assert.Contains("cut off", finding.Text.English, StringComparison.Ordinal);
        Assert.DoesNotContain("có thật", finding.Text.Vietnamese, StringComparison.Ordinal);
        Assert.DoesNotContain("calendar", finding.Text.English, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_EndCut_DoesNotClaimAnEdition()
    {
        CardReading reading = CardReader.Default.Read(ScanCards.Sheet[..60]);
        Assert.Equal(CccdSdk.Identity.CardEdition.Unknown, reading.Card!.Edition);
        Assert.Equal("1985-03-05", reading.Card.DateOfBirth!.Value.Reveal());
        Assert.Null(reading.Card.Residence);
    }

    [Fact]
    public void Read_TwoCardsInOne_IsNoCard()
    {
        CardReading reading = CardReader.Default.Read(ScanCards.Card(1) + ScanCards.Card(2));
        Assert.Null(reading.Card);
        Assert.Equal(ReasonKind.DamagedCardText, reading.Reason!.Kind);
    }
}
