using System.Text;
using CccdSdk.Identity;
using CccdSdk.Insurance;
using CccdSdk.Payload;
using CccdSdk.Testing;
using CccdSdk.Testing.Damage;
using CccdSdk.Tests.Payload;

namespace CccdSdk.Tests.Insurance;

public class HealthInsuranceCardTests
{
    [Fact]
    public void Read_NewCard_HasEveryField()
    {
        CardReading reading = CardReader.Default.Read(Samples.BhytNew);
        HealthInsuranceCard card = reading.Insurance!;

        Assert.Equal(ReadOutcome.OtherDocument, reading.Outcome);
        Assert.Equal(DocumentKind.BhytNew, reading.Document);
        Assert.Contains("bảo hiểm y tế", reading.Reason!.Text.Vietnamese, StringComparison.Ordinal);
        Assert.Null(reading.Card);
        Assert.Equal(
            new HealthInsuranceValues
            {
                Form = HealthInsuranceForm.New,
                Number = "0200000001",
                FullName = "Nguyễn Văn Mẫu",
                DateOfBirth = "1981-03-02",
                DateOfBirthPrecision = DatePrecision.Day,
                Sex = Sex.Male,
                Facility = "79 - 034",
                ValidFrom = "2021-02-01",
                DateOfIssue = "2021-02-20",
                ManagementCode = "79020200000001",
                LivingArea = "4",
                FiveYearDate = "2015-01-01",
                CheckString = "0123456789abcdef-7102",
                BenefitLevel = "4",
                IssuingOffice = "Quận Ví Dụ, Thành phố Hồ Chí Minh",
            },
            card.Reveal());
        Assert.Equal("79034", card.RevealFacilityCode());
        Assert.Equal("0200000001", card.Number.RevealSocialInsuranceNumber());
        Assert.Null(card.Number.RevealGroup());
        Assert.Empty(card.UnreadableFields);
    }

    [Fact]
    public void Read_OldCard_HasEveryField()
    {
        HealthInsuranceCard card = CardReader.Default.Read(Samples.BhytOld).Insurance!;

        Assert.Equal(
            new HealthInsuranceValues
            {
                Form = HealthInsuranceForm.Old,
                Number = "HS4010100000001",
                FullName = "Nguyễn Văn Mẫu",
                DateOfBirth = "2008-09-07",
                DateOfBirthPrecision = DatePrecision.Day,
                Sex = Sex.Male,
                Residence = "Phường Ví Dụ, Quận Cầu Giấy, Thành phố Hà Nội",
                Facility = "01 - 028",
                ValidFrom = "2019-01-24",
                DateOfIssue = "2019-01-24",
                ManagementCode = "01010100000001",
                LivingArea = "4",
                FiveYearDate = "2020-01-01",
                CheckString = "0123456789abcdef-7102",
            },
            card.Reveal());
        Assert.Equal("HS", card.Number.RevealGroup());
        Assert.Equal('4', card.Number.RevealBenefit());
        Assert.Equal("01", card.Number.RevealProvinceCode());
        Assert.Equal("0100000001", card.Number.RevealSocialInsuranceNumber());
    }

    [Theory]
    [InlineData("1981", "1981", DatePrecision.Year)]
    [InlineData("03/1981", "1981-03", DatePrecision.Month)]
    [InlineData("3/1981", "1981-03", DatePrecision.Month)]
    [InlineData("2/3/1981", "1981-03-02", DatePrecision.Day)]
    [InlineData("-", null, DatePrecision.None)]
    [InlineData("", null, DatePrecision.None)]
    public void Read_DateOfBirth_KeepsItsPrecision(string text, string? expected, DatePrecision precision)
    {
        HealthInsuranceCard card = Read(With(2, text));

        Assert.Equal(expected, card.Reveal().DateOfBirth);
        Assert.Equal(precision, card.Reveal().DateOfBirthPrecision);
        Assert.Empty(card.UnreadableFields);
    }

    [Theory]
    [InlineData(2, "31/02/1981", InsuranceField.DateOfBirth)]
    [InlineData(2, "1/2/3/1981", InsuranceField.DateOfBirth)]
    [InlineData(2, "02031981", InsuranceField.DateOfBirth)]
    [InlineData(2, "02/03/81", InsuranceField.DateOfBirth)]
    [InlineData(2, "002/03/1981", InsuranceField.DateOfBirth)]
    [InlineData(3, "0", InsuranceField.Sex)]
    [InlineData(3, "Nam", InsuranceField.Sex)]
    [InlineData(6, "ngày", InsuranceField.ValidFrom)]
    [InlineData(7, "/", InsuranceField.ValidTo)]
    [InlineData(10, "4e6", InsuranceField.ParentName)]
    [InlineData(10, "zz", InsuranceField.ParentName)]
    [InlineData(1, "c328", InsuranceField.FullName)]
    [InlineData(1, "4e00", InsuranceField.FullName)]
    [InlineData(1, "20", InsuranceField.FullName)]
    [InlineData(15, "ff", InsuranceField.IssuingOffice)]
    [InlineData(9, "79\u0007", InsuranceField.ManagementCode)]
    [InlineData(11, "'", InsuranceField.LivingArea)]
    [InlineData(9, "79中", InsuranceField.ManagementCode)]
    public void Read_FieldThatIsNoValue_IsMissingAndNamed(int index, string text, InsuranceField field)
    {
        HealthInsuranceCard whole = Read(Samples.BhytNew);
        HealthInsuranceCard card = Read(With(index, text));

        Assert.Equal([field], card.UnreadableFields);
        Assert.Equal(whole.Number, card.Number);
        Assert.True(index == 1 ? card.FullName is null : card.FullName == whole.FullName);
    }

    [Fact]
    public void Read_NameInParts_IsComposed() =>
        Assert.Equal("Lệ", Read(With(1, Convert.ToHexString(Encoding.UTF8.GetBytes("Le\u0302\u0323")))).FullName!.Value.Reveal());

    [Theory]
    [InlineData("79 - 034", "79034")]
    [InlineData("79–034", "79034")]
    [InlineData("79-034", "79034")]
    [InlineData("79034", null)]
    [InlineData("7 - 034", null)]
    [InlineData("79 - 0345", null)]
    [InlineData("-", null)]
    public void RevealFacilityCode_OtherForms_NeverGuesses(string text, string? expected) => Assert.Equal(expected, Read(With(5, text)).RevealFacilityCode());

    [Theory]
    [InlineData("01/02/2021", "-", "2021-01-31", InsurancePeriod.NotYet)]
    [InlineData("01/02/2021", "-", "2021-02-01", InsurancePeriod.OpenEnd)]
    [InlineData("01/02/2021", "31/12/2021", "2021-12-31", InsurancePeriod.Within)]
    [InlineData("01/02/2021", "31/12/2021", "2022-01-01", InsurancePeriod.Ended)]
    [InlineData("-", "31/12/2021", "2022-01-01", InsurancePeriod.Ended)]
    [InlineData("-", "31/12/2021", "2021-01-01", InsurancePeriod.Unknown)]
    [InlineData("01/02/2021", "2021", "2022-01-01", InsurancePeriod.Unknown)]
    [InlineData("01/02/2021", "xx", "2022-01-01", InsurancePeriod.Unknown)]
    [InlineData("2021", "-", "2022-01-01", InsurancePeriod.Unknown)]
    public void PeriodOn_ADay_SaysWhatTheDatesSay(string from, string to, string day, InsurancePeriod expected)
    {
        string text = With(6, from);
        string[] fields = text.Split('|');
        fields[7] = to;

        Assert.Equal(expected, Read(string.Join('|', fields)).PeriodOn(DateOnly.Parse(day, null)));
    }

    [Fact]
    public void Read_SyntheticCards_GivesThePersonBack()
    {
        for (ulong seed = 0; seed < 300; seed++)
        {
            var person = SyntheticIdentity.Create(seed);
            foreach (string text in (string[])[SyntheticDocument.HealthInsuranceNew(person, seed), SyntheticDocument.HealthInsuranceOld(person, seed)])
            {
                HealthInsuranceValues values = Read(text).Reveal();
                Assert.True(values.FullName == person.FullName, $"seed {seed}");
                Assert.True(values.DateOfBirth == person.DateOfBirth.ToString("yyyy-MM-dd", null), $"seed {seed}");
                Assert.True(values.Sex == person.Sex, $"seed {seed}");
                Assert.True(values.Residence is null || values.Residence == person.Residence, $"seed {seed}");
            }
        }
    }

    [Theory]
    [InlineData(Samples.CccdWithPrevious)]
    [InlineData(Samples.PcCovid)]
    [InlineData("0200000001|Nguyễn Văn Mẫu")]
    [InlineData("")]
    public void Read_OtherText_HasNoInsurance(string text) => Assert.Null(CardReader.Default.Read(text).Insurance);

    [Fact]
    public void Read_DamagedByAScanner_IsReadOrNotAtAll()
    {
        foreach (ScannerDamage damage in ScannerDamage.All)
        {
            CardReading reading = CardReader.Default.Read(damage.Apply(Samples.BhytOld));
            HealthInsuranceValues whole = Read(Samples.BhytOld).Reveal();
            HealthInsuranceValues? values = reading.Insurance?.Reveal();

            // Caps Lock: hexadecimal digits mean the same in both cases.
            values = values is null ? null : values with { CheckString = values.CheckString?.ToLowerInvariant() };
            Assert.True(values is null || Without(whole, reading.Insurance!.UnreadableFields) == values, damage.ToString());
        }
    }

    [Fact]
    public void Read_RandomFields_NeverThrows()
    {
        var random = new Random(20261122);
        string[] pieces = ["-", "", " ", "4e", "C3", "0", "1", "2", "01/01/2000", "99/99/9999", "1981", "$", "79 - 034", "\u0000", "ệ", "////", new string('9', 300)];
        for (int i = 0; i < 5000; i++)
        {
            string[] fields = Samples.BhytNew.Split('|');
            for (int change = 0; change < 4; change++)
            {
                fields[2 + random.Next(14)] = pieces[random.Next(pieces.Length)];
            }

            HealthInsuranceCard? card = CardReader.Default.Read(string.Join('|', fields)).Insurance;
            Assert.True(card is not null && card.Reveal().FullName == "Nguyễn Văn Mẫu", $"round {i}");
        }
    }

    // What cannot be told may be missing and named, never wrong.
    private static HealthInsuranceValues Without(HealthInsuranceValues values, IReadOnlyList<InsuranceField> fields) => fields.Aggregate(values, static (rest, field) => field switch
    {
        InsuranceField.Sex => rest with { Sex = Sex.Unknown },
        InsuranceField.ManagementCode => rest with { ManagementCode = null },
        InsuranceField.LivingArea => rest with { LivingArea = null },
        _ => rest,
    });

    private static HealthInsuranceCard Read(string text) => CardReader.Default.Read(text).Insurance!;

    private static string With(int index, string value)
    {
        string[] fields = Samples.BhytNew.Split('|');
        fields[index] = value;
        return string.Join('|', fields);
    }
}
