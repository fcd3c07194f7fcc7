using System.Globalization;
using System.Text;
using CccdSdk.Identity;
using CccdSdk.Results;
using Xunit;

namespace CccdSdk.Tests.Identity;

public class NumbersAndDatesTests
{
    [Theory]
    [InlineData("", ParseErrorKind.Empty)]
    [InlineData("03620300066", ParseErrorKind.WrongLength)]
    [InlineData("0362030006660", ParseErrorKind.WrongLength)]
    [InlineData("03620300066x", ParseErrorKind.NotADigit)]
    [InlineData("０３６２０３０００６６６", ParseErrorKind.NotADigit)]
    [InlineData("٠٣٦٢٠٣٠٠٠٦٦٦", ParseErrorKind.NotADigit)]
    public void CitizenNumberRead_Malformed_NamesTheReason(string text, ParseErrorKind kind)
    {
        Assert.Equal(kind, CitizenNumber.Read(text).Error.Kind);
        Assert.False(CitizenNumber.TryParse(text, CultureInfo.InvariantCulture, out CitizenNumber number));
        Assert.True(number.IsDefault);
        FormatException exception = Assert.Throws<FormatException>(() => CitizenNumber.Parse(text, null));
        Assert.True(text.Length == 0 || !exception.Message.Contains(text, StringComparison.Ordinal));
    }

    [Fact]
    public void CitizenNumber_Digits_StandForPlaceCenturySexAndYear()
    {
        CitizenNumber number = CitizenNumber.Parse("052321000777", null);
        Assert.Equal("052321000777", number.Reveal());
        Assert.Equal("Bình Định", number.RevealPlace().Name);
        Assert.Equal(Sex.Female, number.RevealSex());
        Assert.Equal(2021, number.RevealBirthYear());
        Assert.Equal("052*********", number.ToString());
        Assert.Equal(number, CitizenNumber.Read("052321000777"u8).ValueOrDefault);
        Assert.Equal("000000000000", CitizenNumber.Parse("000000000000", null).Reveal());
    }

    [Theory]
    [InlineData("15031989", "1989-03-15", DatePrecision.Day)]
    [InlineData("29022000", "2000-02-29", DatePrecision.Day)]
    [InlineData("31122099", "2099-12-31", DatePrecision.Day)]
    [InlineData("031989", "1989-03", DatePrecision.Month)]
    [InlineData("00031989", "1989-03", DatePrecision.Month)]
    [InlineData("1989", "1989", DatePrecision.Year)]
    [InlineData("00001989", "1989", DatePrecision.Year)]
    [InlineData("001989", "1989", DatePrecision.Year)]
    public void CardDateRead_WellFormed_KeepsThePrecision(string text, string iso, DatePrecision precision)
    {
        CardDate date = CardDate.Parse(text, null);
        Assert.Equal(iso, date.Reveal());
        Assert.Equal(precision, date.Precision);
        Assert.Equal("***", date.ToString());
        Assert.Equal(date, CardDate.Read(Encoding.UTF8.GetBytes(text)).ValueOrDefault);
    }

    [Theory]
    [InlineData("31022000")]
    [InlineData("29021900")]
    [InlineData("29022023")]
    [InlineData("31042021")]
    [InlineData("99999999")]
    [InlineData("00000000")]
    [InlineData("15001989")]
    [InlineData("131989")]
    [InlineData("0000")]
    [InlineData("1503198")]
    [InlineData("15/03/1989")]
    [InlineData("１５０３１９８９")]
    [InlineData("")]
    public void CardDateRead_NoDate_IsRefused(string text) => Assert.False(CardDate.Read(text).IsSuccess);

    [Fact]
    public void CardDateRead_EveryEightDigitsOfAYear_AgreesWithDateOnly()
    {
        for (int day = 0; day < 100; day++)
        {
            for (int month = 1; month < 100; month++)
            {
                foreach (string year in new[] { "1900", "2000", "2023", "2024" })
                {
                    string text = $"{day:D2}{month:D2}{year}";
                    bool expected = DateOnly.TryParseExact(text, "ddMMyyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date);
                    bool actual = CardDate.TryParse(text, null, out CardDate read);
                    Assert.True(actual == (expected || (day == 0 && month <= 12)), text);
                    Assert.True(!expected || (read.TryReveal(out DateOnly revealed) && revealed == date), text);
                }
            }
        }
    }

    [Fact]
    public void PreviousNumberRead_NineAsciiDigits_Only()
    {
        Assert.Equal("012345678", PreviousNumber.Parse("012345678", null).Reveal());
        Assert.Equal("*********", PreviousNumber.Parse("012345678", null).ToString());
        Assert.False(PreviousNumber.TryParse("12345678", null, out _));
        Assert.False(PreviousNumber.TryParse("１２３４５６７８９", null, out _));
    }
}
