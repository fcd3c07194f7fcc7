using CccdSdk.Identity;
using CccdSdk.Residence;
using CccdSdk.Testing;

namespace CccdSdk.Tests.Residence;

public class ResidenceAddressTests
{
    private static readonly DateOnly s_before = new(2021, 8, 20);
    private static readonly DateOnly s_after = new(2025, 11, 28);

    [Theory]
    [InlineData("Thôn Mẫu, An Quý, Quỳnh Phụ, Thái Bình", "Thôn Mẫu/An Quý/Quỳnh Phụ/Thái Bình")]
    [InlineData("12/3/4 đường Mẫu, Tổ 1, Trần Hưng Đạo, TP. Quảng Ngãi, Quảng Ngãi", "12/3/4 đường Mẫu/Tổ 1/Trần Hưng Đạo/TP. Quảng Ngãi/Quảng Ngãi")]
    [InlineData("Tổ 1, , Phường Mẫu, - , Hà Nội", "Tổ 1/Phường Mẫu/Hà Nội")]
    [InlineData("Bình Nguyên, Quảng Ngãi", "Bình Nguyên/Quảng Ngãi")]
    [InlineData("Hà Nội", "Hà Nội")]
    [InlineData(" , - , ", "")]
    [InlineData("-", "")]
    public void Read_Parts_AreThoseBetweenCommas(string text, string expected) =>
        Assert.Equal(expected, string.Join('/', Read(text).RevealParts()));

    [Theory]
    [InlineData("Thôn Mẫu, An Quý, Quỳnh Phụ, Thái Bình", "Thái Bình", "Hưng Yên")]
    [InlineData("12/3/4 đường Mẫu, TP. Quảng Ngãi, Quảng Ngãi", "Quảng Ngãi", "Quảng Ngãi")]
    [InlineData("Xóm 3, Mỹ Phúc, Mỹ Lộc, Nam Định", "Nam Định", "Ninh Bình")]
    [InlineData("Tổ 9, An Hải Bắc, Sơn Trà, Đà Nẵng", "Đà Nẵng", "Đà Nẵng")]
    [InlineData("Tổ 9, Mẫu, Tỉnh Bà Rịa – Vũng Tàu", "Bà Rịa - Vũng Tàu", "Hồ Chí Minh")]
    [InlineData("Tổ 9, Mẫu, Bà Rịa Vũng Tàu", "Bà Rịa - Vũng Tàu", "Hồ Chí Minh")]
    [InlineData("5 Mẫu, Quận 1, TP.HCM", "Hồ Chí Minh", "Hồ Chí Minh")]
    [InlineData("5 Mẫu, Quận 1, TPHCM", "Hồ Chí Minh", "Hồ Chí Minh")]
    [InlineData("5 Mẫu, Quận 1, Thành phố Hồ Chí Minh, Việt Nam", "Hồ Chí Minh", "Hồ Chí Minh")]
    [InlineData("Phú Hội, TP Huế, Thừa Thiên - Huế", "Thừa Thiên Huế", "Huế")]
    [InlineData("Phú Hội, TP Huế", "Thừa Thiên Huế", "Huế")]
    [InlineData("Mẫu, Khánh Hoà", "Khánh Hòa", "Khánh Hòa")]
    [InlineData("Mẫu, Đăk Lăk", "Đắk Lắk", "Đắk Lắk")]
    [InlineData("Mẫu, Bắc Cạn", "Bắc Kạn", "Thái Nguyên")]
    [InlineData("Mẫu, HÒA BÌNH.", "Hòa Bình", "Phú Thọ")]
    [InlineData("Mẫu, Ha\u0300 Giang", "Hà Giang", "Tuyên Quang")]
    [InlineData("Mẫu, Tiền Giang", "Tiền Giang", "Đồng Tháp")]
    public void Read_WrittenBeforeTheMerger_NamesTheOldUnit(string text, string until, string since)
    {
        ResidenceAddress address = Read(text, s_before);

        Assert.Equal(until, address.RevealProvinceUntilJune2025().Single?.Name);
        Assert.Equal(since, address.RevealProvinceSinceJuly2025().Single?.Name);
        Assert.Equal(ProvinceMatchKind.Exact, address.RevealProvinceSinceJuly2025().Kind);
    }

    /// <summary>Bắc Ninh since July 2025 is Bắc Giang too: which of the two it was nobody can tell without the commune.</summary>
    [Theory]
    [InlineData("Mẫu, Bắc Ninh", "Bắc Ninh", "Bắc Giang, Bắc Ninh")]
    [InlineData("Mẫu, Quảng Trị", "Quảng Trị", "Quảng Bình, Quảng Trị")]
    [InlineData("Mẫu, TP Hồ Chí Minh", "Hồ Chí Minh", "Bình Dương, Bà Rịa - Vũng Tàu, Hồ Chí Minh")]
    [InlineData("Mẫu, Thành phố Đồng Nai", "Đồng Nai", "Bình Phước, Đồng Nai")]
    public void Read_MergedNameOfUnknownOrLaterDate_IsAmbiguousBefore(string text, string since, string until)
    {
        foreach (DateOnly? day in (DateOnly?[])[null, s_after, ProvinceTable.EffectiveDate])
        {
            ResidenceAddress address = Read(text, day);
            Assert.Equal(since, address.RevealProvinceSinceJuly2025().Single?.Name);
            Assert.Equal(ProvinceMatchKind.Ambiguous, address.RevealProvinceUntilJune2025().Kind);
            Assert.Null(address.RevealProvinceUntilJune2025().Single);
            Assert.Equal(until, string.Join(", ", address.RevealProvinceUntilJune2025().Candidates.Select(static unit => unit.Name)));
        }
    }

    [Theory]
    [InlineData("Mẫu, Bắc Giang", "Bắc Giang", "Bắc Ninh")]
    [InlineData("Mẫu, Hà Nội", "Hà Nội", "Hà Nội")]
    [InlineData("Mẫu, Huế", "Thừa Thiên Huế", "Huế")]
    public void Read_NameOfOneUnitOnly_IsCertainWheneverItWasWritten(string text, string until, string since)
    {
        foreach (DateOnly? day in (DateOnly?[])[null, s_before, s_after])
        {
            Assert.Equal(until, Read(text, day).RevealProvinceUntilJune2025().Single?.Name);
            Assert.Equal(since, Read(text, day).RevealProvinceSinceJuly2025().Single?.Name);
        }
    }

    [Theory]
    [InlineData("Thon Mau, Quynh Phu, Thai Binh", "Thái Bình")]
    [InlineData("Mau, Dak Lak", "Đắk Lắk")]
    [InlineData("Mau, Tp. Ho Chi Minh", "Hồ Chí Minh")]
    public void Read_WithoutMarks_IsSaid(string text, string until)
    {
        ProvinceMatch match = Read(text, s_before).RevealProvinceUntilJune2025();

        Assert.Equal(ProvinceMatchKind.WithoutMarks, match.Kind);
        Assert.Equal(until, match.Single?.Name);
    }

    /// <summary>A city, district or commune with the name of a province does not say the province.</summary>
    [Theory]
    [InlineData("Mẫu, TP. Quảng Ngãi")]
    [InlineData("Mẫu, Thành phố Cao Bằng")]
    [InlineData("Thôn Mẫu, Xã Hòa Bình")]
    [InlineData("Quảng Ngãi, Thôn Mẫu")]
    [InlineData("<address>")]
    [InlineData("Tân Thành")]
    [InlineData("Tây Ninh Tây Ninh")]
    [InlineData(",")]
    [InlineData("\u0000,\uD800")]
    public void Read_NoProvinceWhereOneBelongs_IsNotStated(string text)
    {
        ResidenceAddress address = Read(text, s_before);

        Assert.Equal(ProvinceMatchKind.NotStated, address.RevealProvinceUntilJune2025().Kind);
        Assert.Empty(address.RevealProvinceUntilJune2025().Candidates);
        Assert.Equal(ProvinceMatchKind.NotStated, address.RevealProvinceSinceJuly2025().Kind);
    }

    [Fact]
    public void Read_Default_HasNoParts() => Assert.Empty(ResidenceAddress.Read(default).RevealParts());

    [Fact]
    public void Read_SyntheticCards_AlwaysNamesTheProvince()
    {
        for (ulong seed = 0; seed < 2000; seed++)
        {
            var person = SyntheticIdentity.Create(seed);
            ResidenceAddress address = Read(person.Residence, person.DateOfIssue);
            ProvinceMatch since = address.RevealProvinceSinceJuly2025();
            Assert.True(since.Kind == ProvinceMatchKind.Exact, $"seed {seed}");
            Assert.True(address.RevealProvinceUntilJune2025().Candidates.All(old => old.Counterparts[0] == since.Single), $"seed {seed}");
            Assert.True(person.DateOfIssue >= ProvinceTable.EffectiveDate || address.RevealProvinceUntilJune2025().Single is not null, $"seed {seed}");
        }
    }

    [Fact]
    public void ToString_ShowsNothing() => Assert.Equal("***", Read("Mẫu, Hà Nội").ToString());

    private static ResidenceAddress Read(string text, DateOnly? writtenOn = null) => ResidenceAddress.Read(new ResidenceText(text), writtenOn);
}
