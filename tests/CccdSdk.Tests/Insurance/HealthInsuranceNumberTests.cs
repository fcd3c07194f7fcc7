using System.Globalization;
using CccdSdk.Insurance;
using CccdSdk.Results;

namespace CccdSdk.Tests.Insurance;

public class HealthInsuranceNumberTests
{
    [Theory]
    [InlineData("HS4010100000001", HealthInsuranceForm.Old, "HS4010100000001")]
    [InlineData("hs4010100000001", HealthInsuranceForm.Old, "HS4010100000001")]
    [InlineData("0200000001", HealthInsuranceForm.New, "0200000001")]
    public void Read_BothForms_AreKept(string text, HealthInsuranceForm form, string expected)
    {
        HealthInsuranceNumber number = HealthInsuranceNumber.Read(text).GetValueOrThrow();

        Assert.Equal(form, number.Form);
        Assert.Equal(expected, number.Reveal());
        Assert.Equal(new string('*', text.Length), number.ToString());
        Assert.True(HealthInsuranceNumber.TryParse(text, CultureInfo.InvariantCulture, out HealthInsuranceNumber again));
        Assert.Equal(number, again);
    }

    [Theory]
    [InlineData("", ParseErrorKind.WrongLength, 0)]
    [InlineData("020000000", ParseErrorKind.WrongLength, 9)]
    [InlineData("036185001234", ParseErrorKind.WrongLength, 12)]
    [InlineData("02000O0001", ParseErrorKind.NotADigit, 5)]
    [InlineData("H54010100000001", ParseErrorKind.UnknownValue, 1)]
    [InlineData("HS401010000000O", ParseErrorKind.NotADigit, 14)]
    [InlineData("ĐN4010100000001", ParseErrorKind.UnknownValue, 0)]
    [InlineData("HS40101٠0000001", ParseErrorKind.NotADigit, 7)]
    public void Read_SomethingElse_SaysWhy(string text, ParseErrorKind kind, int position)
    {
        ParseResult<HealthInsuranceNumber> result = HealthInsuranceNumber.Read(text);

        Assert.False(result.IsSuccess);
        Assert.Equal((kind, position), (result.Error.Kind, result.Error.Position));
        Assert.Throws<FormatException>(() => HealthInsuranceNumber.Parse(text, CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Default_IsNoNumber()
    {
        HealthInsuranceNumber number = default;

        Assert.True(number.IsDefault);
        Assert.Equal(string.Empty, number.Reveal());
        Assert.Equal(string.Empty, number.RevealSocialInsuranceNumber());
        Assert.Equal(string.Empty, number.ToString());
    }
}
