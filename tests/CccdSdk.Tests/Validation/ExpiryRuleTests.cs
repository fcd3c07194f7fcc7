using CccdSdk.Identity;
using CccdSdk.Validation;
using Xunit;

namespace CccdSdk.Tests.Validation;

public class ExpiryRuleTests
{
    [Theory]
    // The worked examples of the fact sheet, 7.3.
    [InlineData("15031989", "20082021", CardEdition.Cccd2021, "2029-03-15", 40)]
    [InlineData("09112003", "18092021", CardEdition.Cccd2021, "2028-11-09", 25)]
    [InlineData("27011999", "05052021", CardEdition.Cccd2021, "2024-01-27", 25)]
    [InlineData("16082000", "12062025", CardEdition.CanCuoc2024, "2040-08-16", 40)]
    [InlineData("22041986", "15102024", CardEdition.CanCuoc2024, "2046-04-22", 60)]
    [InlineData("03072003", "28112025", CardEdition.CanCuoc2024, "2028-07-03", 25)]
    [InlineData("11022021", "20112024", CardEdition.CanCuoc2024, "2035-02-11", 14)]
    [InlineData("02031955", "02032013", CardEdition.Cccd2021, "none", 0)]
    [InlineData("02031955", "02032013", CardEdition.CanCuoc2024, "none", 0)]
    [InlineData("02031955", "01032013", CardEdition.Cccd2021, "2015-03-02", 60)]
    // The first day of the two years belongs to them.
    [InlineData("03072003", "02072026", CardEdition.CanCuoc2024, "2028-07-03", 25)]
    [InlineData("03072003", "03072026", CardEdition.CanCuoc2024, "2043-07-03", 40)]
    // The milestone of 14 is for a Căn cước only, and without an edition it cannot be told.
    [InlineData("11022010", "10022022", CardEdition.CanCuoc2024, "2024-02-11", 14)]
    [InlineData("11022010", "10022022", CardEdition.Cccd2021, "2035-02-11", 25)]
    [InlineData("11022010", "10022022", CardEdition.Unknown, null, 0)]
    [InlineData("11022010", "11022022", CardEdition.Unknown, "2035-02-11", 25)]
    // Born on 29 February: 28 February in common years.
    [InlineData("29022000", "27022023", CardEdition.Cccd2021, "2025-02-28", 25)]
    [InlineData("29022000", "28022023", CardEdition.Cccd2021, "2040-02-29", 40)]
    // What is not known is not computed.
    [InlineData("2003", "28112025", CardEdition.CanCuoc2024, null, 0)]
    [InlineData("072003", "28112025", CardEdition.CanCuoc2024, null, 0)]
    [InlineData("03072003", "2025", CardEdition.CanCuoc2024, null, 0)]
    [InlineData("", "28112025", CardEdition.CanCuoc2024, null, 0)]
    [InlineData("03072003", "", CardEdition.CanCuoc2024, null, 0)]
    [InlineData("03072003", "02072003", CardEdition.CanCuoc2024, null, 0)]
    [InlineData("03079980", "02079982", CardEdition.CanCuoc2024, "9994-07-03", 14)]
    [InlineData("03079980", "03079992", CardEdition.CanCuoc2024, null, 0)]
    public void Compute_Card_FollowsTheRule(string birth, string issue, CardEdition edition, string? expected, int age)
    {
        CardExpiry expiry = ExpiryRule.Compute(CardValidatorTests.Facts("036203000666", birth, Sex.Male, issue, edition));
        Assert.Equal(expected, expiry.Reveal());
        Assert.Equal(age, expiry.RevealMilestoneAge());
    }
}
