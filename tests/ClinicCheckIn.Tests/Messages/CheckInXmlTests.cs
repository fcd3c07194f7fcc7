using System.Text;
using System.Xml.Linq;
using CccdSdk.Identity;
using ClinicCheckIn.Core.Messages;

namespace ClinicCheckIn.Tests.Messages;

/// <summary>The check-in message: every rule of the table, by the checks and by the schema.</summary>
public class CheckInXmlTests
{
    private static readonly string[] s_fields =
    [
        "MA_LK", "STT", "MA_BN", "HO_TEN", "SO_CCCD", "NGAY_SINH", "GIOI_TINH", "MA_THE_BHYT", "MA_DKBD", "GT_THE_TU", "GT_THE_DEN", "MA_DOITUONG_KCB", "NGAY_VAO",
        "NGAY_VAO_NOI_TRU", "LY_DO_VNT", "MA_LY_DO_VNT", "MA_LOAI_KCB", "MA_CSKCB", "MA_DICH_VU", "TEN_DICH_VU", "MA_THUOC", "TEN_THUOC", "MA_VAT_TU", "TEN_VAT_TU",
        "NGAY_YL", "DU_PHONG",
    ];

    [Theory]
    [InlineData(CheckInProfile.Qd4750, 26)]
    [InlineData(CheckInProfile.Qd130, 18)]
    public void Create_SyntheticPatients_FieldsAreInOrderAndValid(CheckInProfile profile, int count)
    {
        for (ulong seed = 0; seed < 200; seed++)
        {
            CheckInMessage message = CheckInXml.Create(Visits.Of(seed), profile);

            Assert.True(message.CanBeSent, $"Seed {seed}: {string.Join(", ", message.Findings)}");
            XElement visit = Visit(message);
            Assert.Equal(count, visit.Elements().Count());
            Assert.Equal(s_fields.Where(name => visit.Element(name) is not null), visit.Elements().Select(static element => element.Name.LocalName));
            Assert.Empty(CheckInSchema.Validate(message.RevealXml(), profile));
        }
    }

    [Fact]
    public void Create_Visit_ValuesAreInTheTablesForms()
    {
        CheckInVisit visit = Visits.Of(7) with { Sequence = 3 };

        XElement xml = Visit(CheckInXml.Create(visit));

        Assert.Equal("3", xml.Element("STT")!.Value);
        Assert.Equal("202611230330", xml.Element("NGAY_VAO")!.Value);
        Assert.Equal("20260101", xml.Element("GT_THE_TU")!.Value);
        Assert.Equal("1.1", xml.Element("MA_DOITUONG_KCB")!.Value);
        Assert.Equal("01", xml.Element("MA_LOAI_KCB")!.Value);
        Assert.Equal(visit.Patient.FullName, xml.Element("HO_TEN")!.Value);
        Assert.Equal(visit.Patient.CitizenNumber, xml.Element("SO_CCCD")!.Value);
    }

    [Theory]
    [InlineData("05031985", null, "198503050000")]
    [InlineData("05031985", "07:05", "198503050705")]
    [InlineData("1985", null, "198500000000")]
    [InlineData("00001985", "07:05", "198500000000")]
    [InlineData("031985", null, "198500000000")]
    [InlineData("29022024", null, "202402290000")]
    public void Create_DateOfBirth_HasTwelveCharacters(string card, string? time, string expected)
    {
        CheckInVisit visit = Change(Visits.Of(1), patient => patient with
        {
            DateOfBirth = CardDate.Parse(card, null),
            TimeOfBirth = time is null ? null : TimeOnly.Parse(time, System.Globalization.CultureInfo.InvariantCulture),
        });

        CheckInMessage message = CheckInXml.Create(visit);

        Assert.Equal(expected, Visit(message).Element("NGAY_SINH")!.Value);
        Assert.Equal(card == "031985", message.Findings.Any(static finding => finding.Rule == MessageRule.MonthLeftOut));
    }

    [Theory]
    [InlineData(Sex.Male, "1")]
    [InlineData(Sex.Female, "2")]
    [InlineData(Sex.Unknown, "3")]
    public void Create_Sex_HasItsCode(Sex sex, string code) =>
        Assert.Equal(code, Visit(CheckInXml.Create(Change(Visits.Of(1), patient => patient with { Sex = sex }))).Element("GIOI_TINH")!.Value);

    [Theory]
    [InlineData("012345678901", true)]
    [InlineData("012345678", true)]
    [InlineData("B1234567", true)]
    [InlineData("b1234567", false)]
    [InlineData("B12345678", false)]
    [InlineData("01234567890", false)]
    [InlineData("0123456789012", false)]
    [InlineData("01234567890１", false)]
    [InlineData("", true)]
    public void Create_IdentityNumber_IsOneOfTheForms(string number, bool sent)
    {
        CheckInMessage message = CheckInXml.Create(Change(Visits.Of(1), patient => patient with { CitizenNumber = number, PreviousNumber = null }));
        Assert.Equal(sent, message.CanBeSent);
        Assert.Equal(!sent, message.Findings.Any(static finding => finding is { Field: "SO_CCCD", IsError: true }));
    }

    public static TheoryData<string, MessageRule> Wrong => new()
    {
        { "MA_LK", MessageRule.Required }, { "MA_BN", MessageRule.Required }, { "HO_TEN", MessageRule.Required }, { "NGAY_SINH", MessageRule.Required },
        { "MA_DOITUONG_KCB", MessageRule.Required }, { "MA_LOAI_KCB", MessageRule.Required }, { "MA_CSKCB", MessageRule.Required },
        { "MA_LK", MessageRule.TooLong }, { "MA_BN", MessageRule.TooLong }, { "HO_TEN", MessageRule.TooLong }, { "MA_THE_BHYT", MessageRule.TooLong },
        { "MA_DOITUONG_KCB", MessageRule.TooLong }, { "MA_LOAI_KCB", MessageRule.TooLong }, { "MA_CSKCB", MessageRule.TooLong }, { "MA_DICH_VU", MessageRule.TooLong },
        { "TEN_DICH_VU", MessageRule.TooLong }, { "MA_THUOC", MessageRule.TooLong }, { "TEN_THUOC", MessageRule.TooLong }, { "MA_VAT_TU", MessageRule.TooLong },
        { "TEN_VAT_TU", MessageRule.TooLong }, { "MA_LY_DO_VNT", MessageRule.TooLong },
        { "MA_LK", MessageRule.Form }, { "STT", MessageRule.Form }, { "MA_BN", MessageRule.Form }, { "HO_TEN", MessageRule.Form }, { "MA_THE_BHYT", MessageRule.Form },
        { "MA_LOAI_KCB", MessageRule.Form }, { "MA_CSKCB", MessageRule.Form },
        { "MA_DKBD", MessageRule.ListLengths }, { "GT_THE_TU", MessageRule.ListLengths }, { "GT_THE_DEN", MessageRule.CardDates },
        { "NGAY_YL", MessageRule.Order }, { "NGAY_VAO_NOI_TRU", MessageRule.Order }, { "NGAY_SINH", MessageRule.BirthInFuture },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Create_OneFieldIsWrong_IsRefusedWithThatField(string field, MessageRule rule)
    {
        CheckInVisit visit = Broken(field, rule);

        CheckInMessage message = CheckInXml.Create(visit);

        Assert.False(message.CanBeSent);
        MessageFinding finding = Assert.Single(message.Findings, static finding => finding.IsError);
        Assert.Equal((field, rule), (finding.Field, finding.Rule));
        Assert.Throws<InvalidOperationException>(message.RevealXml);

        // The schema, which was written apart, sees it too wherever one field is enough to see it.
        if (rule is MessageRule.Required or MessageRule.TooLong or MessageRule.Form && !(field == "HO_TEN" && rule == MessageRule.Form))
        {
            Assert.Contains(CheckInSchema.Validate(CheckInXml.Write(visit, CheckInProfile.Qd4750), CheckInProfile.Qd4750), found => found.Field == field);
        }
    }

    [Fact]
    public void Create_LengthsAtTheLimit_AreSent()
    {
        CheckInVisit visit = Visits.Of(1) with { ServiceName = string.Concat(Enumerable.Repeat("😀", 512)), ServiceCode = new string('x', 50), CategoryCode = "1.11" };
        visit = Change(visit, static patient => patient with { FullName = new string('Ệ', 255) });
        Assert.True(CheckInXml.Create(visit).CanBeSent);
    }

    [Fact]
    public void Create_HostileTexts_ComeOutAsTheyWent()
    {
        foreach (string text in Visits.Hostile)
        {
            CheckInVisit visit = Change(Visits.Of(1), patient => patient with { FullName = text }) with
            {
                AdmissionReason = text,
                ServiceName = text,
                MedicineName = text,
                SupplyName = text,
                Reserve = text,
            };

            CheckInMessage message = CheckInXml.Create(visit);

            Assert.True(message.CanBeSent, text);
            XElement xml = Visit(message);
            Assert.Equal(26, xml.Elements().Count());
            Assert.All(new[] { "LY_DO_VNT", "TEN_DICH_VU", "TEN_THUOC", "TEN_VAT_TU", "DU_PHONG" }, name => Assert.Equal(text, xml.Element(name)!.Value));
            Assert.Equal(VietnameseLetters.Compose(text), xml.Element("HO_TEN")!.Value);
        }
    }

    [Fact]
    public void Create_HostileCodes_AreRefusedOrEscaped()
    {
        foreach (string text in Visits.Hostile)
        {
            CheckInMessage message = CheckInXml.Create(Visits.Of(1) with { EpisodeCode = text, ServiceCode = text });
            if (message.CanBeSent)
            {
                Assert.Equal(text, Visit(message).Element("MA_LK")!.Value);
            }
            else
            {
                Assert.All(message.Findings, finding => Assert.DoesNotContain(text, finding.ToString(), StringComparison.Ordinal));
            }
        }
    }

    [Fact]
    public void Create_CharactersThatXmlCannotHold_AreRefusedByName()
    {
        foreach (string text in Visits.Unsendable)
        {
            CheckInMessage message = CheckInXml.Create(Change(Visits.Of(1), patient => patient with { FullName = text }));
            Assert.Equal(("HO_TEN", MessageRule.Character), message.Findings.Where(static finding => finding.IsError).Select(static finding => (finding.Field, finding.Rule)).Single());
        }
    }

    [Fact]
    public void Create_OldProfileWithNewFields_SaysWhatIsLeftOut()
    {
        CheckInMessage message = CheckInXml.Create(Visits.Of(1) with { MedicineName = "x", Reserve = "y" }, CheckInProfile.Qd130);
        Assert.True(message.CanBeSent);
        Assert.Equal(["TEN_THUOC", "DU_PHONG"], message.Findings.Where(static finding => finding.Rule == MessageRule.NotInProfile).Select(static finding => finding.Field));
    }

    [Fact]
    public void Create_Newborn_AsksForTheTime()
    {
        CheckInVisit visit = Change(Visits.Of(1), static patient => patient with { DateOfBirth = CardDate.Create(2026, 11, 1) });
        Assert.Contains(CheckInXml.Create(visit).Findings, static finding => finding.Rule == MessageRule.TimeOfBirth);
        Assert.DoesNotContain(CheckInXml.Create(Change(visit, static patient => patient with { TimeOfBirth = new TimeOnly(4, 5) })).Findings, static finding => finding.Rule == MessageRule.TimeOfBirth);
    }

    [Fact]
    public void Create_SameVisitTwice_GivesTheSameBytesAndKey()
    {
        CheckInMessage first = CheckInXml.Create(Visits.Of(3)), second = CheckInXml.Create(Visits.Of(3));
        Assert.Equal(first.RevealXml(), second.RevealXml());
        Assert.Equal(("LK000003#1", "LK000003"), (second.Key, second.Episode));
        Assert.DoesNotContain(Visits.Of(3).Patient.FullName, $"{first} {Visits.Of(3)} {Visits.Of(3).Patient}", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<!DOCTYPE x [<!ENTITY e \"1\">]><CHI_TIEU_TRANG_THAI_KCB>&e;</CHI_TIEU_TRANG_THAI_KCB>")]
    [InlineData("<CHI_TIEU_TRANG_THAI_KCB>")]
    [InlineData("<OTHER/>")]
    [InlineData("")]
    public void Validate_NotXml0_IsFoundAndNotThrown(string xml) =>
        Assert.NotEmpty(CheckInSchema.Validate(Encoding.UTF8.GetBytes(xml), CheckInProfile.Qd4750));

    private static CheckInVisit Change(CheckInVisit visit, Func<MessagePatient, MessagePatient> change) => visit with { Patient = change(visit.Patient) };

    private static XElement Visit(CheckInMessage message) =>
        XDocument.Parse(Encoding.UTF8.GetString(message.RevealXml()), LoadOptions.PreserveWhitespace).Root!.Element("DSACH_TRANG_THAI_KCB")!.Element("TRANG_THAI_KCB")!;

    private static CheckInVisit Broken(string field, MessageRule rule)
    {
        CheckInVisit visit = Visits.Of(1);
        string text = rule switch
        {
            MessageRule.Required => string.Empty,
            MessageRule.TooLong => new string('x', 1025),
            _ => field == "HO_TEN" ? "   " : " x",
        };
        return (field, rule) switch
        {
            ("STT", _) => visit with { Sequence = 0 },
            ("NGAY_SINH", MessageRule.Required) => Change(visit, static patient => patient with { DateOfBirth = default }),
            ("NGAY_SINH", _) => Change(visit, static patient => patient with { DateOfBirth = CardDate.Create(2027) }),
            ("MA_DKBD", _) => visit with { RegisteredFacilities = ["00000", "00001"] },
            ("GT_THE_TU", _) => visit with { ValidFrom = [new DateOnly(2026, 1, 1), new DateOnly(2026, 1, 1)] },
            ("GT_THE_DEN", _) => visit with { ValidTo = [new DateOnly(2025, 12, 31)] },
            ("NGAY_YL", _) => visit with { OrderedAt = visit.ArrivedAt.AddMinutes(-2) },
            ("NGAY_VAO_NOI_TRU", _) => visit with { AdmittedAt = visit.ArrivedAt.AddMinutes(-2) },
            ("MA_LK", _) => visit with { EpisodeCode = text },
            ("MA_BN", _) => Change(visit, patient => patient with { PatientCode = text }),
            ("HO_TEN", _) => Change(visit, patient => patient with { FullName = text }),
            ("MA_THE_BHYT", _) => Change(visit, patient => patient with { InsuranceNumbers = [text] }),
            ("MA_DOITUONG_KCB", _) => visit with { CategoryCode = text },
            ("MA_LOAI_KCB", _) => visit with { CareCode = text },
            ("MA_CSKCB", _) => visit with { FacilityCode = text },
            ("MA_DICH_VU", _) => visit with { ServiceCode = text },
            ("TEN_DICH_VU", _) => visit with { ServiceName = text },
            ("MA_THUOC", _) => visit with { MedicineCode = text },
            ("TEN_THUOC", _) => visit with { MedicineName = text },
            ("MA_VAT_TU", _) => visit with { SupplyCode = text },
            ("TEN_VAT_TU", _) => visit with { SupplyName = text },
            ("MA_LY_DO_VNT", _) => visit with { AdmissionReasonCode = text },
            _ => throw new ArgumentOutOfRangeException(nameof(field)),
        };
    }
}
