using ClinicCheckIn.Core.Insurance;

namespace ClinicCheckIn.Tests.Insurance;

/// <summary>The table of result codes, passwords, dates and token ends.</summary>
public class ResultCodesTests
{
    [Fact]
    public void All_IsTheAnnexsList()
    {
        string[] annex =
        [
            "000", "001", "002", "003", "004", "010", "050", "051", "052", "053", "054", "055", "060", "061", "070",
            "100", "101", "110", "120", "121", "122", "123", "124", "130", "205", "401", "500",
        ];
        Assert.Equal(annex, ResultCodes.All.Select(static code => code.Code));
        Assert.All(ResultCodes.All, static code =>
        {
            Assert.NotEmpty(code.Meaning.Vietnamese);
            Assert.NotEmpty(code.Meaning.English);
            Assert.NotEmpty(code.NextAction.Vietnamese);
            Assert.NotEmpty(code.NextAction.English);
            Assert.Same(code, ResultCodes.For(code.Code));
        });
    }

    [Theory]
    [InlineData(null, "?")]
    [InlineData("", "?")]
    [InlineData("999", "999")]
    [InlineData("<b>1</b>", "?b?1??b?")]
    [InlineData("123456789012345678901234567890", "1234567890123456")]
    public void For_UnknownCode_IsShownSafely(string? code, string shown)
    {
        ResultCode entry = ResultCodes.For(code);
        Assert.Equal((shown, ResultVerdict.Unknown, ResultSeverity.Warning), (entry.Code, entry.Verdict, entry.Severity));
        Assert.Contains(shown, entry.Meaning.English, StringComparison.Ordinal);
    }

    /// <summary>The examples of RFC 1321, A.5, in capitals.</summary>
    [Theory]
    [InlineData("", "D41D8CD98F00B204E9800998ECF8427E")]
    [InlineData("abc", "900150983CD24FB0D6963F7D28E17F72")]
    [InlineData("message digest", "F96B697D7CB7938D525A2F31AAF161D0")]
    public void Hash_Rfc1321Examples_Agree(string password, string hash) => Assert.Equal(hash, GatewayPassword.Hash(password));

    [Theory]
    [InlineData("1994-03-05", GatewayDateFormat.Slashes, "05/03/1994")]
    [InlineData("1994-03-05", GatewayDateFormat.Digits, "05031994")]
    [InlineData("1994-03", GatewayDateFormat.Slashes, "03/1994")]
    [InlineData("1994", GatewayDateFormat.Digits, "1994")]
    public void Write_Date_KeepsItsPrecision(string iso, GatewayDateFormat format, string expected) => Assert.Equal(expected, GatewayDate.Write(iso, format));

    [Theory]
    [InlineData("2026-01-01T01:00:00Z", 59)]
    [InlineData("2026-01-01T01:00:00.1234567", 59)]
    [InlineData("3600", 59)]
    [InlineData("1767229200000", 59)]
    [InlineData("2025-12-31T23:00:00Z", 14)]
    [InlineData("2036-01-01T00:00:00Z", 14)]
    [InlineData("nonsense", 14)]
    [InlineData("99999999999999999999999", 14)]
    [InlineData(null, 14)]
    public void Of_ExpiresIn_IsReadOrReplaced(string? expires, int minutes)
    {
        InsuranceGatewayOptions options = Options();
        TimeSpan lifetime = TokenLifetime.Of(expires, new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), options);
        Assert.Equal(minutes, (int)lifetime.TotalMinutes);
    }

    [Theory]
    [InlineData("http://egw.example/")]
    [InlineData("http://192.0.2.1/")]
    [InlineData("ftp://127.0.0.1/")]
    public void Check_AddressInTheClear_IsRefused(string address) =>
        Assert.Throws<ArgumentException>(() => (Options() with { BaseAddress = new Uri(address) }).Check());

    [Fact]
    public void ToString_Options_HasNoAccount() => Assert.DoesNotContain("secret", Options().ToString(), StringComparison.Ordinal);

    private static InsuranceGatewayOptions Options() => new() { UserName = "secret", Password = "secret", FacilityCode = "00000", ProvinceCode = "00" };
}
