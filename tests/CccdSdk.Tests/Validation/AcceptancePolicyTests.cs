using CccdSdk.Identity;
using CccdSdk.Payload;
using CccdSdk.Results;
using CccdSdk.Tests.Payload;
using CccdSdk.Validation;
using Xunit;

namespace CccdSdk.Tests.Validation;

public class AcceptancePolicyTests
{
    private static readonly DateOnly s_today = new(2026, 5, 20);

    [Theory]
    [InlineData("20052008", 18, null)]
    [InlineData("21052008", 18, null, AcceptanceCode.TooYoung)]
    [InlineData("2008", 18, null, AcceptanceCode.AgeUnknown)]
    [InlineData("052008", 18, null, AcceptanceCode.AgeUnknown)]
    [InlineData("042008", 18, null)]
    [InlineData("2007", 18, null)]
    [InlineData("2009", 18, null, AcceptanceCode.TooYoung)]
    [InlineData("", 18, null, AcceptanceCode.AgeUnknown)]
    [InlineData("21051965", null, 60)]
    [InlineData("20051965", null, 60, AcceptanceCode.TooOld)]
    [InlineData("1965", null, 60, AcceptanceCode.AgeUnknown)]
    [InlineData("1964", null, 60, AcceptanceCode.TooOld)]
    [InlineData("", null, null)]
    public void Evaluate_AgeLimits_CountsCompletedYears(string birth, int? minimum, int? maximum, params AcceptanceCode[] reasons)
    {
        var policy = new AcceptancePolicy { MinimumAge = minimum, MaximumAge = maximum, RejectExpired = false };
        CardFacts facts = CardValidatorTests.Facts("036203000666", birth, Sex.Male, "28112025", CardEdition.CanCuoc2024);
        AssertReasons(policy.Evaluate(facts, default, default, s_today), reasons);
    }

    [Theory]
    // Born 03/07/2003, issued 28/11/2022: ends on 03/07/2028, which is still a valid day.
    [InlineData("2028-07-03", null)]
    [InlineData("2028-07-04", null, AcceptanceCode.Expired)]
    [InlineData("2028-06-02", 30)]
    [InlineData("2028-06-03", 30, AcceptanceCode.ExpiresSoon)]
    [InlineData("2028-07-03", 0, AcceptanceCode.ExpiresSoon)]
    [InlineData("2028-07-04", 30, AcceptanceCode.Expired)]
    [InlineData("2023-01-01", int.MaxValue, AcceptanceCode.ExpiresSoon)]
    public void Evaluate_Expiry_HoldsThroughItsDay(string today, int? within, params AcceptanceCode[] reasons)
    {
        var policy = new AcceptancePolicy { RejectExpiringWithinDays = within };
        CardFacts facts = CardValidatorTests.Facts("036203000666", "03072003", Sex.Male, "28112022", CardEdition.Cccd2021);
        AssertReasons(policy.Evaluate(facts, default, default, Day(today)), reasons);
    }

    [Theory]
    // Ended on 27/01/2024: carried through 30/06/2024 by Law 26/2023, art. 46(3).
    [InlineData("27011999", "2024-06-30", true)]
    [InlineData("27011999", "2024-07-01", true, AcceptanceCode.Expired)]
    [InlineData("27011999", "2024-06-30", false, AcceptanceCode.Expired)]
    [InlineData("15011999", "2024-06-30", true)]
    [InlineData("14011999", "2024-01-15", true, AcceptanceCode.Expired)]
    [InlineData("29061999", "2024-06-30", true)]
    [InlineData("30061999", "2024-06-30", true)]
    [InlineData("30061999", "2024-07-01", true, AcceptanceCode.Expired)]
    public void Evaluate_ExtensionOf2024_IsHonoured(string birth, string today, bool honours, params AcceptanceCode[] reasons)
    {
        var policy = new AcceptancePolicy { HonourExtensionOf2024 = honours };
        CardFacts facts = CardValidatorTests.Facts("048199000333", birth, Sex.Female, "05012021", CardEdition.Cccd2021);
        AssertReasons(policy.Evaluate(facts, default, default, Day(today)), reasons);
    }

    [Fact]
    public void Evaluate_UnknownExpiry_AsksThePersonAtTheCounter()
    {
        CardFacts facts = CardValidatorTests.Facts("036203000666", "2003", Sex.Male, "28112022", CardEdition.Cccd2021);
        AssertReasons(AcceptancePolicy.Default.Evaluate(facts, default, default, s_today), AcceptanceCode.ExpiryUnknown);
        AssertReasons(new AcceptancePolicy { RejectExpired = false }.Evaluate(facts, default, default, s_today));
        CardFacts old = CardValidatorTests.Facts("036055000666", "02031955", Sex.Male, "28112022", CardEdition.Cccd2021);
        AssertReasons(new AcceptancePolicy { RejectExpiringWithinDays = 9999 }.Evaluate(old, default, default, s_today));
    }

    [Fact]
    public void Evaluate_EditionFieldsAndFindings_GivesAllReasons()
    {
        var policy = new AcceptancePolicy
        {
            AllowedEditions = [CardEdition.CanCuoc2024, CardEdition.Unknown],
            RequiredFields = [CardField.FullName, CardField.PreviousNumber],
            RejectedFindings = FindingSet.Of(FindingCode.NumberSex) | FindingSet.Of(FindingCode.NumberPlace),
            MinimumAge = 30,
        };
        Assert.Equal([CardEdition.Unknown, CardEdition.CanCuoc2024], policy.AllowedEditions);
        CardPayload.Read("036203000666||Bùi Thị Mẫu|03072003|Nữ|A|28112022"u8, out CardPayload payload);
        AcceptanceResult result = payload.Accept(policy, s_today);
        AssertReasons(result, AcceptanceCode.EditionNotAllowed, AcceptanceCode.TooYoung, AcceptanceCode.FieldMissing, AcceptanceCode.FindingNotAllowed);
        Assert.Equal([CardField.PreviousNumber], result.MissingFields);
        Assert.Equal(FindingSet.Of(FindingCode.NumberSex), result.RejectedFindings);
        Assert.Equal(result, policy.Evaluate(CardBuilder.Build(payload), payload.Validate(s_today), s_today));
        Assert.Equal("refused: editionNotAllowed, tooYoung, fieldMissing, findingNotAllowed", result.ToString());
        Assert.Equal(policy, policy with { });
    }

    [Fact]
    public void Accept_Samples_AreAllowedUnlessExpired()
    {
        foreach (string text in Samples.Cards)
        {
            CardPayload.Read(Samples.Utf8(text), out CardPayload payload);
            AcceptanceResult result = payload.Accept(AcceptancePolicy.Default, s_today);
            Assert.Equal(text is not (Samples.CccdOther or Samples.Zalo), result.IsAllowed);
        }

        CardPayload.Read("x"u8, out CardPayload none);
        Assert.False(none.Accept(AcceptancePolicy.Default, s_today).IsAllowed);
        Assert.False(default(AcceptanceResult).IsAllowed);
    }

    [Fact]
    public void Init_OutOfRange_IsTheCallersMistake()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new AcceptancePolicy { MinimumAge = -1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new AcceptancePolicy { MaximumAge = 151 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new AcceptancePolicy { RejectExpiringWithinDays = -1 });
        Assert.Throws<ArgumentException>(() => new AcceptancePolicy { AllowedEditions = [(CardEdition)9] });
        Assert.Throws<ArgumentException>(() => new AcceptancePolicy { RequiredFields = [(CardField)99] });
    }

    private static void AssertReasons(AcceptanceResult result, params AcceptanceCode[] reasons)
    {
        Assert.Equal(reasons, result.Reasons.Select(static reason => reason.Code));
        Assert.Equal(reasons.Length == 0, result.IsAllowed);
    }

    private static DateOnly Day(string date) => DateOnly.ParseExact(date, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
