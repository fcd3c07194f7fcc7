using CccdSdk.Identity;
using ClinicCheckIn.Core.Queue;

namespace ClinicCheckIn.Tests.Queue;

/// <summary>Who is called first, also where the date of birth is not whole.</summary>
public class PriorityRuleTests
{
    private static readonly DateOnly s_today = new(2026, 11, 22);

    [Theory]
    [InlineData("22112020", PriorityGroup.None, PriorityGroup.None)]
    [InlineData("23112020", PriorityGroup.ChildUnder6, PriorityGroup.None)]
    [InlineData("22112026", PriorityGroup.ChildUnder6, PriorityGroup.None)]
    [InlineData("23112026", PriorityGroup.None, PriorityGroup.None)]
    [InlineData("22111946", PriorityGroup.From80, PriorityGroup.None)]
    [InlineData("23111946", PriorityGroup.None, PriorityGroup.None)]
    [InlineData("2026", PriorityGroup.ChildUnder6, PriorityGroup.None)]
    [InlineData("2021", PriorityGroup.ChildUnder6, PriorityGroup.None)]
    [InlineData("2020", PriorityGroup.None, PriorityGroup.ChildUnder6)]
    [InlineData("2019", PriorityGroup.None, PriorityGroup.None)]
    [InlineData("1946", PriorityGroup.None, PriorityGroup.From80)]
    [InlineData("1945", PriorityGroup.From80, PriorityGroup.None)]
    [InlineData("1947", PriorityGroup.None, PriorityGroup.None)]
    [InlineData("111946", PriorityGroup.None, PriorityGroup.From80)]
    [InlineData("101946", PriorityGroup.From80, PriorityGroup.None)]
    [InlineData("121946", PriorityGroup.None, PriorityGroup.None)]
    [InlineData("2027", PriorityGroup.None, PriorityGroup.None)]
    public void Decide_Birth_GivesWhatIsCertainAndAsksTheRest(string birth, PriorityGroup certain, PriorityGroup ask) =>
        Assert.Equal(new PriorityDecision(certain, ask), PriorityRule.Decide(CardDate.Parse(birth, null), s_today, PriorityGroup.None));

    [Fact]
    public void Age_EveryDayOfYears_AgreesWithCountingBirthdays()
    {
        for (DateOnly birth = new(2016, 1, 1); birth < new DateOnly(2021, 1, 1); birth = birth.AddDays(1))
        {
            for (DateOnly day = birth; day < new DateOnly(2026, 12, 31); day = day.AddDays(97))
            {
                int slow = 0;
                while (Birthday(birth, slow + 1) <= day)
                {
                    slow++;
                }

                Assert.True(slow == PriorityRule.Age(birth, day), $"{birth} {day}");
            }
        }
    }

    [Fact]
    public void Decide_Ticked_IsKeptAndEmergencyIsFirst()
    {
        Assert.Equal(TicketClass.Priority, PriorityRule.Decide(default, s_today, PriorityGroup.Pregnant).Class);
        Assert.Equal(TicketClass.Emergency, PriorityRule.Decide(CardDate.Create(1940), s_today, PriorityGroup.Emergency | PriorityGroup.Disabled).Class);
        Assert.Equal(TicketClass.Ordinary, PriorityRule.Decide(default, s_today, PriorityGroup.None).Class);
        Assert.DoesNotContain("Pregnant", PriorityRule.Decide(default, s_today, PriorityGroup.Pregnant).ToString(), StringComparison.Ordinal);
    }

    private static DateOnly Birthday(DateOnly birth, int age)
    {
        int year = birth.Year + age;
        return birth is { Month: 2, Day: 29 } && !DateTime.IsLeapYear(year) ? new DateOnly(year, 3, 1) : new DateOnly(year, birth.Month, birth.Day);
    }
}
