using System.Globalization;
using CccdSdk.Identity;
using CccdSdk.Privacy;
using Xunit;

namespace CccdSdk.Tests.Privacy;

public class CardMaskTests
{
    [Theory]
    [InlineData(MaskProfile.Log, "036*********", "***", "***", "***")]
    [InlineData(MaskProfile.Screen, "036*********", "Nguyễn V. M.", "1989", "***, Quảng Ngãi")]
    [InlineData(MaskProfile.Slip, "************", "N. V. Mẫu", "***", "***")]
    public void Mask_EachProfile_ShowsWhatItDocuments(MaskProfile profile, string number, string name, string date, string residence)
    {
        Assert.Equal(number, CardMask.Mask(CitizenNumber.Parse("036089001234", null), profile));
        Assert.Equal("*********", CardMask.Mask(PreviousNumber.Parse("212000111", null), profile));
        Assert.Equal(name, CardMask.Mask(new PersonName("Nguyễn Văn Mẫu"), profile));
        Assert.Equal(date, CardMask.Mask(CardDate.Create(1989, 3, 15), profile));
        Assert.Equal(residence, CardMask.Mask(new ResidenceText("Xóm 2, Bình Nguyên, Quảng Ngãi"), profile));
    }

    [Theory]
    [InlineData("Ksor", "K.", "K.")]
    [InlineData("Đỗ  Ánh ", "Đỗ Á.", "Đ. Ánh")]
    [InlineData("Võ Thị Kim Thử", "Võ T. K. T.", "V. T. K. Thử")]
    [InlineData(" ", "***", "***")]
    public void Mask_Names_KeepOneWordAtMost(string name, string screen, string slip)
    {
        Assert.Equal(screen, CardMask.Mask(new PersonName(name), MaskProfile.Screen));
        Assert.Equal(slip, CardMask.Mask(new PersonName(name), MaskProfile.Slip));
    }

    [Theory]
    [InlineData("Quảng Ngãi")]
    [InlineData("Thôn Mẫu,")]
    [InlineData("Quảng Ngãi, 12/3 đường Mẫu")]
    [InlineData(", Quảng Ngãi")]
    public void Mask_ResidenceWithoutProvince_ShowsNothing(string residence) =>
        Assert.Equal("***", CardMask.Mask(new ResidenceText(residence), MaskProfile.Screen));

    [Fact]
    public void Mask_Defaults_AreEmpty()
    {
        foreach (MaskProfile profile in Enum.GetValues<MaskProfile>())
        {
            Assert.Empty(CardMask.Mask(default(CitizenNumber), profile) + CardMask.Mask(default(PreviousNumber), profile)
                + CardMask.Mask(default(PersonName), profile) + CardMask.Mask(default(CardDate), profile)
                + CardMask.Mask(default(ResidenceText), profile));
        }
    }

    [Fact]
    public void Mask_PartialDate_ShowsTheYearOnAScreen() =>
        Assert.Equal("1989", CardMask.Mask(CardDate.Parse("1989", CultureInfo.InvariantCulture), MaskProfile.Screen));

    [Fact]
    public void Mask_UnknownProfile_Throws()
    {
        const MaskProfile Unknown = (MaskProfile)9;
        Assert.Throws<ArgumentOutOfRangeException>(() => CardMask.Mask(CitizenNumber.Parse("036089001234", null), Unknown));
        Assert.Throws<ArgumentOutOfRangeException>(() => CardMask.Mask(PreviousNumber.Parse("212000111", null), Unknown));
        Assert.Throws<ArgumentOutOfRangeException>(() => CardMask.Mask(new PersonName("Nguyễn Văn Mẫu"), Unknown));
        Assert.Throws<ArgumentOutOfRangeException>(() => CardMask.Mask(CardDate.Create(1989), Unknown));
        Assert.Throws<ArgumentOutOfRangeException>(() => CardMask.Mask(new ResidenceText("Hà Nội"), Unknown));
    }
}
