using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CccdSdk.Identity;
using CccdSdk.Residence;

namespace CccdSdk.Tests.Residence;

public class ProvinceTableTests
{
    [Fact]
    public void Table_63UnitsBecame34_EachWhole()
    {
        Assert.Equal(63, ProvinceTable.UntilJune2025.Count);
        Assert.Equal(34, ProvinceTable.SinceJuly2025.Count);
        Assert.Equal(new DateOnly(2025, 7, 1), ProvinceTable.EffectiveDate);
        Assert.All(ProvinceTable.UntilJune2025, static unit => Assert.Contains(unit, Assert.Single(unit.Counterparts).Counterparts));
        Assert.Equal(63, ProvinceTable.SinceJuly2025.Sum(static unit => unit.Counterparts.Count));
        Assert.Equal(23, ProvinceTable.SinceJuly2025.Count(static unit => unit.Counterparts.Count > 1));
    }

    /// <summary>The old units are those that citizen numbers begin with, by the table that reads numbers.</summary>
    [Fact]
    public void UntilJune2025_HasTheCodesAndNamesOfCitizenNumbers()
    {
        for (int code = 0; code < 100; code++)
        {
            RegistrationPlace place = CitizenNumber.Parse($"{code:D3}000000000", CultureInfo.InvariantCulture).RevealPlace();
            string? name = ProvinceTable.Find(ProvinceEra.UntilJune2025, code)?.Name;
            Assert.Equal(place.Kind == RegistrationPlaceKind.Province ? place.Name.Replace("TP ", string.Empty, StringComparison.Ordinal) : null, name);
        }
    }

    /// <summary>A new unit may have the code of another old unit: 24 is Bắc Giang in a number and Bắc Ninh as a unit of today.</summary>
    [Theory]
    [InlineData(15, "Yên Bái", "Lào Cai")]
    [InlineData(24, "Bắc Giang", "Bắc Ninh")]
    [InlineData(44, "Quảng Bình", "Quảng Trị")]
    [InlineData(52, "Bình Định", "Gia Lai")]
    [InlineData(80, "Long An", "Tây Ninh")]
    [InlineData(82, "Tiền Giang", "Đồng Tháp")]
    [InlineData(91, "Kiên Giang", "An Giang")]
    public void Find_CodeThatChangedItsMeaning_DependsOnTheEra(int code, string until, string since)
    {
        Province old = ProvinceTable.Find(ProvinceEra.UntilJune2025, code)!;
        Province now = ProvinceTable.Find(ProvinceEra.SinceJuly2025, code)!;

        Assert.Equal(until, old.Name);
        Assert.Equal(since, now.Name);
        Assert.Same(now, old.Counterparts[0]);
    }

    [Fact]
    public void Find_EveryOtherNewCode_IsAnOldUnitOfTheSameMergerAndName()
    {
        foreach (Province now in ProvinceTable.SinceJuly2025)
        {
            Province old = ProvinceTable.Find(ProvinceEra.UntilJune2025, now.Code)!;
            Assert.Same(now, old.Counterparts[0]);
        }
    }

    [Theory]
    [InlineData(ProvinceEra.UntilJune2025, 0)]
    [InlineData(ProvinceEra.UntilJune2025, 3)]
    [InlineData(ProvinceEra.SinceJuly2025, 2)]
    [InlineData(ProvinceEra.SinceJuly2025, 36)]
    [InlineData(ProvinceEra.SinceJuly2025, -1)]
    public void Find_UnknownCode_IsNull(ProvinceEra era, int code) => Assert.Null(ProvinceTable.Find(era, code));

    /// <summary>MATINH_CU_TRU: the last two digits of the old code.</summary>
    [Theory]
    [InlineData(36, "36")]
    [InlineData(1, "01")]
    public void TwoDigitCode_OfAnOldUnit_IsThatOfMessages(int code, string expected) =>
        Assert.Equal(expected, ProvinceTable.Find(ProvinceEra.UntilJune2025, code)!.TwoDigitCode);

    /// <summary>One published row lets a ward of Tiền Giang go to Tây Ninh; its city, Tân An, is that of Long An.</summary>
    [Fact]
    public void Counterparts_OfTienGiang_AreDongThapOnly() =>
        Assert.Equal("Đồng Tháp", Assert.Single(ProvinceTable.UntilJune2025.Single(static unit => unit.Name == "Tiền Giang").Counterparts).Name);

    [Fact]
    public void CentralCities_AreDated()
    {
        static string[] Cities(IEnumerable<Province> units, DateOnly day) => [.. units.Where(unit => unit.CentralCitySince <= day).Select(static unit => unit.Name).Order(StringComparer.Ordinal)];

        Assert.Equal(["Cần Thơ", "Hà Nội", "Hải Phòng", "Hồ Chí Minh", "Đà Nẵng"], Cities(ProvinceTable.UntilJune2025, new DateOnly(2024, 12, 31)));
        Assert.Equal(6, Cities(ProvinceTable.SinceJuly2025, new DateOnly(2026, 4, 29)).Length);
        Assert.Equal(7, Cities(ProvinceTable.SinceJuly2025, new DateOnly(2026, 4, 30)).Length);
    }

    /// <summary>The table is data with a version: whoever changes a row changes the version and this sum.</summary>
    [Fact]
    public void Table_OfThisVersion_HasThisChecksum()
    {
        string text = string.Concat(ProvinceTable.SinceJuly2025.Select(static unit =>
            $"{unit.TwoDigitCode} {unit.Name} {unit.CentralCitySince:yyyy-MM-dd}: {string.Join(", ", unit.Counterparts.Select(static old => $"{old.Code:D3} {old.Name}"))}\n"));

        Assert.Equal("202/2025/QH15, 19/2025/QĐ-TTg, 30/2026/QH16", ProvinceTable.Version);
        Assert.Equal("B64FAA72644E677D", Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16]);
    }
}
