using CccdSdk.Identity;
using CccdSdk.Results;
using CccdSdk.Validation;
using Xunit;

namespace CccdSdk.Tests.Validation;

public class CardValidatorTests
{
    private static readonly DateOnly s_today = new(2026, 5, 20);

    public static CardFacts Facts(string number, string birth, Sex sex, string issue, CardEdition edition) => new(
        CitizenNumber.Parse(number, null), CardDate.Read(birth).ValueOrDefault, sex, CardDate.Read(issue).ValueOrDefault, edition);

    [Theory]
    [InlineData("036203000666", "03072003", Sex.Male, "28112025", CardEdition.CanCuoc2024)]
    [InlineData("036204000666", "03072003", Sex.Male, "28112025", CardEdition.CanCuoc2024, FindingCode.NumberBirthYear)]
    [InlineData("036003000666", "03072003", Sex.Male, "28112025", CardEdition.CanCuoc2024, FindingCode.NumberCentury)]
    [InlineData("036303000666", "03072003", Sex.Male, "28112025", CardEdition.CanCuoc2024, FindingCode.NumberSex)]
    [InlineData("036203000666", "03072003", Sex.Female, "28112025", CardEdition.CanCuoc2024, FindingCode.NumberSex)]
    [InlineData("036203000666", "03072003", Sex.Unknown, "28112025", CardEdition.CanCuoc2024)]
    [InlineData("003203000666", "03072003", Sex.Male, "28112025", CardEdition.CanCuoc2024, FindingCode.NumberPlace)]
    [InlineData("097203000666", "03072003", Sex.Male, "28112025", CardEdition.CanCuoc2024, FindingCode.NumberPlace)]
    [InlineData("100203000666", "03072003", Sex.Male, "28112025", CardEdition.CanCuoc2024, FindingCode.NumberPlace)]
    [InlineData("101203000666", "03072003", Sex.Male, "28112025", CardEdition.CanCuoc2024)]
    [InlineData("295203000666", "03072003", Sex.Male, "28112025", CardEdition.CanCuoc2024)]
    [InlineData("296203000666", "03072003", Sex.Male, "28112025", CardEdition.CanCuoc2024, FindingCode.NumberPlace)]
    [InlineData("036225000666", "03072025", Sex.Male, "02072025", CardEdition.CanCuoc2024, FindingCode.IssuedBeforeBirth, FindingCode.ExpiryUnknown)]
    [InlineData("036203000666", "03072003", Sex.Male, "31122020", CardEdition.Cccd2021, FindingCode.IssuedBeforeFirstCard)]
    [InlineData("036203000666", "03072003", Sex.Male, "01012021", CardEdition.Cccd2021)]
    [InlineData("036203000666", "03072003", Sex.Male, "30062024", CardEdition.Cccd2021)]
    [InlineData("036203000666", "03072003", Sex.Male, "01072024", CardEdition.Cccd2021, FindingCode.IssueDateEdition)]
    [InlineData("036203000666", "03072003", Sex.Male, "30062024", CardEdition.CanCuoc2024, FindingCode.IssueDateEdition)]
    [InlineData("036203000666", "03072003", Sex.Male, "01072024", CardEdition.CanCuoc2024)]
    [InlineData("036203000666", "03072003", Sex.Male, "01072024", CardEdition.Unknown)]
    [InlineData("036203000666", "03072003", Sex.Male, "20052026", CardEdition.CanCuoc2024)]
    [InlineData("036203000666", "03072003", Sex.Male, "21052026", CardEdition.CanCuoc2024, FindingCode.IssuedInFuture)]
    [InlineData("036226000666", "21052026", Sex.Male, "22052026", CardEdition.CanCuoc2024, FindingCode.IssuedInFuture, FindingCode.BornInFuture)]
    [InlineData("036208000666", "03072008", Sex.Male, "02072022", CardEdition.Cccd2021, FindingCode.IssuedUnderAge)]
    [InlineData("036208000666", "03072008", Sex.Male, "03072022", CardEdition.Cccd2021)]
    [InlineData("036208000666", "29022008", Sex.Male, "28022022", CardEdition.Cccd2021)]
    [InlineData("036006000666", "20051906", Sex.Male, "28112025", CardEdition.CanCuoc2024)]
    [InlineData("036006000666", "19051906", Sex.Male, "28112025", CardEdition.CanCuoc2024, FindingCode.AgeImplausible)]
    public void Validate_Card_FindsWhatIsWrong(string number, string birth, Sex sex, string issue, CardEdition edition, params FindingCode[] findings)
    {
        FindingSet expected = findings.Aggregate(FindingSet.Empty, static (set, code) => set | FindingSet.Of(code));
        Assert.Equal(expected, CardValidator.Validate(Facts(number, birth, sex, issue, edition), s_today));
    }

    [Theory]
    // A year or a month may hold the day that makes all well: nobody is warned.
    [InlineData("036225000666", "2025", "02072025", CardEdition.CanCuoc2024)]
    [InlineData("036203000666", "2003", "2024", CardEdition.Cccd2021)]
    [InlineData("036203000666", "2003", "2024", CardEdition.CanCuoc2024)]
    [InlineData("036203000666", "2003", "052026", CardEdition.CanCuoc2024)]
    [InlineData("036208000666", "2008", "2022", CardEdition.Cccd2021)]
    [InlineData("036226000666", "2026", "2026", CardEdition.CanCuoc2024)]
    [InlineData("036006000666", "1906", "28112025", CardEdition.CanCuoc2024)]
    // And certain is certain.
    [InlineData("036203000666", "2003", "062026", CardEdition.CanCuoc2024, FindingCode.IssuedInFuture)]
    [InlineData("036203000666", "2003", "072024", CardEdition.Cccd2021, FindingCode.IssueDateEdition)]
    [InlineData("036203000666", "2003", "062024", CardEdition.CanCuoc2024, FindingCode.IssueDateEdition)]
    [InlineData("036203000666", "2003", "2020", CardEdition.Cccd2021, FindingCode.IssuedBeforeFirstCard)]
    [InlineData("036209000666", "2009", "2022", CardEdition.Cccd2021, FindingCode.IssuedUnderAge)]
    [InlineData("036005000666", "1905", "28112025", CardEdition.CanCuoc2024, FindingCode.AgeImplausible)]
    public void Validate_PartialDates_WarnsOnlyOfWhatIsCertain(string number, string birth, string issue, CardEdition edition, params FindingCode[] findings)
    {
        FindingSet expected = findings.Aggregate(FindingSet.Of(FindingCode.ExpiryUnknown), static (set, code) => set | FindingSet.Of(code));
        Assert.Equal(expected, CardValidator.Validate(Facts(number, birth, Sex.Male, issue, edition), s_today));
    }

    [Fact]
    public void Validate_NoCard_FindsNothing() => Assert.Equal(FindingSet.Empty, CardValidator.Validate(default, s_today));

    [Theory]
    [InlineData("2026-05-19T16:59:59Z", "2026-05-19")]
    [InlineData("2026-05-19T17:00:00Z", "2026-05-20")]
    [InlineData("2026-05-19T23:30:00-10:00", "2026-05-20")]
    public void Today_IsTheDateOfVietnam(string instant, string date) => Assert.Equal(
        date,
        VietnamCalendar.Today(new FixedTime(DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture)))
            .ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

    [Fact]
    public void Today_OfTheSystem_IsAtMostTheDocumentedTimeOld()
    {
        DateTimeOffset before = TimeProvider.System.GetUtcNow() - TimeSpan.FromMilliseconds(200);
        DateOnly today = VietnamCalendar.Today(TimeProvider.System);
        Assert.InRange(today, VietnamCalendar.Today(new FixedTime(before)), VietnamCalendar.Today(new FixedTime(TimeProvider.System.GetUtcNow())));
    }

    private sealed class FixedTime(DateTimeOffset instant) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => instant.ToUniversalTime();
    }
}
