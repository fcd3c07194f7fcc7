using System.Text;
using System.Xml.Linq;
using ClinicCheckIn.Core.Messages;

namespace ClinicCheckIn.Tests.Messages;

/// <summary>The table of the check-in message, row by row as the fact sheet has it (clinic.md, section 4), against the code and against the schema.</summary>
public class CheckInTableTests
{
    private const int Unlimited = 0;

    /// <summary>Field, most characters, required, and a value that its form allows.</summary>
    public static TheoryData<int, string, int, bool, string> Rows => new()
    {
        { 1, "MA_LK", 100, true, "LK1" }, { 2, "STT", 10, true, "1" }, { 3, "MA_BN", 100, true, "BN1" }, { 4, "HO_TEN", 255, true, "Nguyễn Văn Mẫu" },
        { 5, "SO_CCCD", 15, false, "036085001234" }, { 6, "NGAY_SINH", 12, true, "198503050000" }, { 7, "GIOI_TINH", 1, true, "1" },
        { 8, "MA_THE_BHYT", 50, false, "HS4036085001234" }, { 9, "MA_DKBD", 50, false, "36001" }, { 10, "GT_THE_TU", 50, false, "20260101" },
        { 11, "GT_THE_DEN", 50, false, "20261231" }, { 12, "MA_DOITUONG_KCB", 4, true, "1.1" }, { 13, "NGAY_VAO", 12, true, "202611220830" },
        { 14, "NGAY_VAO_NOI_TRU", 12, false, "202611220830" }, { 15, "LY_DO_VNT", Unlimited, false, "Lý do" }, { 16, "MA_LY_DO_VNT", 5, false, "01" },
        { 17, "MA_LOAI_KCB", 2, true, "01" }, { 18, "MA_CSKCB", 5, true, "36001" }, { 19, "MA_DICH_VU", 50, false, "02.1896" },
        { 20, "TEN_DICH_VU", 1024, false, "Khám Nội" }, { 21, "MA_THUOC", 255, false, "40.1" }, { 22, "TEN_THUOC", 1024, false, "Thuốc" },
        { 23, "MA_VAT_TU", 255, false, "N01" }, { 24, "TEN_VAT_TU", 1024, false, "Vật tư" }, { 25, "NGAY_YL", 12, true, "202611220830" },
        { 26, "DU_PHONG", Unlimited, false, "x" },
    };

    /// <summary>The fields of the older skeleton: without those of admission, medicine and supply, and without the reserve.</summary>
    private static readonly string[] s_onlyNew = ["NGAY_VAO_NOI_TRU", "LY_DO_VNT", "MA_LY_DO_VNT", "MA_THUOC", "TEN_THUOC", "MA_VAT_TU", "TEN_VAT_TU", "DU_PHONG"];

    [Theory]
    [MemberData(nameof(Rows))]
    public void Field_OfTheTable_HasItsPlaceLengthAndDuty(int place, string name, int most, bool required, string value)
    {
        CheckInField field = CheckInFields.Of(CheckInProfile.Qd4750)[place - 1];
        Assert.Equal((name, most, required), (field.Name, field.MaxLength, field.Required));
        Assert.True(CheckInPatterns.Matches(field.Pattern, value));
        Assert.Equal(s_onlyNew.Contains(name), !CheckInFields.Of(CheckInProfile.Qd130).Any(old => old.Name == name));
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Schema_OfTheTable_HasItsLengthAndDuty(int place, string name, int most, bool required, string value)
    {
        Assert.Equal(place, IndexOf(name) + 1);
        Assert.True(Accepts(name, value));
        Assert.Equal(!required, Accepts(name, string.Empty));
        Assert.False(Accepts(name, null), "An element of the table may be empty, but it is there.");
        if (most == Unlimited)
        {
            Assert.True(Accepts(name, new string('x', 100_000)));
        }
        else
        {
            Assert.False(Accepts(name, new string('1', most + 1)));
            Assert.Equal(IsFree(name), Accepts(name, new string('x', most)));
        }
    }

    /// <summary>Forms of values: what is sent, and what is stopped by the code and by the schema alike.</summary>
    [Theory]
    [InlineData("STT", "1234567890", true)]
    [InlineData("STT", "0", false)]
    [InlineData("STT", "-1", false)]
    [InlineData("STT", "1.5", false)]
    [InlineData("GIOI_TINH", "3", true)]
    [InlineData("GIOI_TINH", "0", false)]
    [InlineData("GIOI_TINH", "4", false)]
    [InlineData("NGAY_SINH", "198500000000", true)]
    [InlineData("NGAY_SINH", "198501010000", true)]
    [InlineData("NGAY_SINH", "19850305", false)]
    [InlineData("NGAY_SINH", "198503052460", false)]
    [InlineData("NGAY_SINH", "198513050000", false)]
    [InlineData("NGAY_SINH", "198503000000", false)]
    [InlineData("NGAY_VAO", "202611222359", true)]
    [InlineData("NGAY_VAO", "20261122", false)]
    [InlineData("NGAY_VAO", "202611222400", false)]
    [InlineData("NGAY_VAO_NOI_TRU", "22/11/2026", false)]
    [InlineData("NGAY_YL", "2026-11-22T08", false)]
    [InlineData("SO_CCCD", "012345678", true)]
    [InlineData("SO_CCCD", "B1234567", true)]
    [InlineData("SO_CCCD", "0123456789", false)]
    [InlineData("SO_CCCD", "012345678901234", false)]
    [InlineData("MA_THE_BHYT", "HS4036085001234;GD4036085001234", true)]
    [InlineData("MA_THE_BHYT", "HS4036085001234;", false)]
    [InlineData("MA_THE_BHYT", "HS4 036085001234", false)]
    [InlineData("MA_DKBD", "36001;36002", true)]
    [InlineData("MA_DKBD", ";36002", false)]
    [InlineData("GT_THE_TU", "20260101;20260201", true)]
    [InlineData("GT_THE_TU", "01/01/2026", false)]
    [InlineData("GT_THE_DEN", "20261301", false)]
    [InlineData("GT_THE_DEN", "2026123", false)]
    [InlineData("MA_DOITUONG_KCB", "1.11", true)]
    [InlineData("MA_DOITUONG_KCB", "1 1", false)]
    [InlineData("MA_LOAI_KCB", "1 ", false)]
    [InlineData("MA_DICH_VU", "02 1896", false)]
    public void Form_OfAField_IsTheSameForCodeAndSchema(string name, string value, bool allowed)
    {
        CheckInField field = CheckInFields.Of(CheckInProfile.Qd4750).Single(field => field.Name == name);
        Assert.Equal(allowed, value.Length <= field.MaxLength && CheckInPatterns.Matches(field.Pattern, value));
        Assert.Equal(allowed, Accepts(name, value));
    }

    /// <summary>The signature of the unit is no field of the sheet's table: the schema lets a gateway's client add it, and nothing demands it.</summary>
    [Fact]
    public void Schema_SignatureOfTheUnit_IsAllowedAndNotDemanded()
    {
        XDocument message = Message();
        Assert.Empty(Validate(message));
        message.Root!.Add(new XElement("CHUKYDONVI"));
        Assert.Empty(Validate(message));
        message.Root!.Add(new XElement("KHAC"));
        Assert.NotEmpty(Validate(message));
    }

    private static bool IsFree(string name) => CheckInFields.Of(CheckInProfile.Qd4750).Single(field => field.Name == name).Pattern is FieldPattern.Text or FieldPattern.Code or FieldPattern.List;

    private static int IndexOf(string name) => Visit(Message()).Elements().Select(static element => element.Name.LocalName).ToList().IndexOf(name);

    /// <summary>Whether a message is valid in which one element has this text, or is left out.</summary>
    private static bool Accepts(string name, string? value)
    {
        XDocument message = Message();
        XElement element = Visit(message).Element(name)!;
        if (value is null)
        {
            element.Remove();
        }
        else
        {
            element.Value = value;
        }

        return Validate(message).Count == 0;
    }

    private static IReadOnlyList<MessageFinding> Validate(XDocument message) =>
        CheckInSchema.Validate(Encoding.UTF8.GetBytes(message.ToString(SaveOptions.DisableFormatting)), CheckInProfile.Qd4750);

    private static XDocument Message() => XDocument.Parse(Encoding.UTF8.GetString(CheckInXml.Create(Visits.Of(1)).RevealXml()), LoadOptions.PreserveWhitespace);

    private static XElement Visit(XDocument message) => message.Descendants("TRANG_THAI_KCB").Single();
}
