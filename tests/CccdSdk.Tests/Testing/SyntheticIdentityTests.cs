using System.Globalization;
using CccdSdk.Identity;
using CccdSdk.Testing;
using Xunit;

namespace CccdSdk.Tests.Testing;

public class SyntheticIdentityTests
{
    private static readonly DateOnly s_lawInForce = new(2024, 7, 1);

    /// <summary>Pinned so that a seed in somebody's test means the same person in every version and on every machine.</summary>
    [Theory]
    [InlineData(0, "019080790846|256230557|Nguyễn Văn Nghĩa|28061980|Nam|Tổ 14, Khu Phố 5, Mỹ Khánh, An Thử, Thái Nguyên|18062024")]
    [InlineData(3, "058195576765|345301038|Ngô Hồng Ngân|07071995|Nữ|29 Đường Mẫu, Kv4, Thạnh Thành, Xuân Lộc, Ninh Thuận|22012025||||")]
    [InlineData(11, "094154358207|070782772|Vũ Phương Tiên|25041954|Nữ|Xóm 11, Thôn Thử, Quảng Thịnh, TP. Sóc Trăng, Sóc Trăng|07042021")]
    public void Create_PinnedSeeds_GiveTheSameCard(ulong seed, string expected) =>
        Assert.Equal(expected, SyntheticPayload.Write(SyntheticIdentity.Create(seed)));

    [Fact]
    public void Create_Child_PinnedWithParents() => Assert.Equal(
        "056220629755||Bùi Minh Phúc|28122020|Nam|123 Đường Mẫu, Kv1, Hòa Hưng, Long Khánh, Khánh Hòa|22032025||Bùi Công Hải|Đinh Thị Trang|",
        SyntheticPayload.Write(SyntheticIdentity.Create(2, new SyntheticIdentityOptions { Edition = CardEdition.CanCuoc2024, Age = 5 })));

    [Fact]
    public void Create_ManySeeds_EverythingAgrees()
    {
        for (ulong seed = 0; seed < 3000; seed++)
        {
            var identity = SyntheticIdentity.Create(seed);
            CitizenNumber number = CitizenNumber.Parse(identity.Number, CultureInfo.InvariantCulture);
            bool isNew = identity.Edition == CardEdition.CanCuoc2024;
            bool child = identity.DateOfIssue < identity.DateOfBirth.AddYears(14);
            string context = $"seed {seed}";

            Assert.True(number.RevealPlace().Kind == RegistrationPlaceKind.Province, context);
            Assert.True(number.RevealSex() == identity.Sex, context);
            Assert.True(number.RevealBirthYear() == identity.DateOfBirth.Year, context);
            Assert.True(identity.PreviousNumber is null || PreviousNumber.TryParse(identity.PreviousNumber, null, out _), context);
            Assert.True(identity.DateOfIssue >= s_lawInForce == isNew, context);
            Assert.True(identity.DateOfIssue >= new DateOnly(2021, 1, 1) && identity.DateOfIssue <= new DateOnly(2026, 1, 1), context);
            Assert.True(identity.DateOfIssue >= identity.DateOfBirth && (isNew || !child), context);
            Assert.True(child == (identity.FatherName is not null) && child == (identity.MotherName is not null), context);
            Assert.True(identity.FullName.Split(' ').Length is 3 or 4, context);
            Assert.False(SyntheticPayload.Write(identity).Any(static letter => letter is >= '\u0300' and <= '\u036F'), context);
        }
    }

    [Fact]
    public void Create_ManySeeds_AreDifferentPeople()
    {
        var numbers = new HashSet<string>();
        var places = new HashSet<string>();
        for (ulong seed = 0; seed < 3000; seed++)
        {
            string number = SyntheticIdentity.Create(seed).Number;
            numbers.Add(number);
            places.Add(number[..3]);
        }

        Assert.Equal(3000, numbers.Count);
        Assert.Equal(63, places.Count);
    }

    [Fact]
    public void Create_OptionsFixed_AreKept()
    {
        var options = new SyntheticIdentityOptions
        {
            Edition = CardEdition.CanCuoc2024,
            DateOfBirth = new DateOnly(2004, 2, 29),
            Sex = Sex.Female,
            ProvinceCode = 36,
            HasPreviousNumber = true,
            DateOfIssue = new DateOnly(2025, 7, 1),
            AsOf = new DateOnly(2026, 11, 22),
        };
        var identity = SyntheticIdentity.Create(5, options);

        Assert.StartsWith("036304", identity.Number, StringComparison.Ordinal);
        Assert.Equal(9, identity.PreviousNumber!.Length);
        Assert.Equal((options.DateOfBirth, options.DateOfIssue), (identity.DateOfBirth, identity.DateOfIssue));
        Assert.Equal((Sex.Female, CardEdition.CanCuoc2024), (identity.Sex, identity.Edition));
        Assert.Equal(3, identity.Residence.Split(", ").Length - (identity.Residence.StartsWith("Xóm", StringComparison.Ordinal)
            || identity.Residence.StartsWith("Tổ", StringComparison.Ordinal) || identity.Residence.Contains("Kv", StringComparison.Ordinal) ? 1 : 0));
    }

    [Fact]
    public void Create_OneOptionFixed_LeavesTheOthers()
    {
        var free = SyntheticIdentity.Create(9);
        var placed = SyntheticIdentity.Create(9, new SyntheticIdentityOptions { ProvinceCode = 1 });

        Assert.Equal(free.FullName, placed.FullName);
        Assert.Equal(free.DateOfBirth, placed.DateOfBirth);
        Assert.Equal(free.Number[3..], placed.Number[3..]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(13)]
    [InlineData(14)]
    [InlineData(120)]
    public void Create_Age_IsThatOnTheDay(int age)
    {
        for (ulong seed = 0; seed < 50; seed++)
        {
            var identity = SyntheticIdentity.Create(seed, new SyntheticIdentityOptions { Edition = CardEdition.CanCuoc2024, Age = age });
            var asOf = new DateOnly(2026, 1, 1);
            Assert.True(identity.DateOfBirth.AddYears(age) <= asOf && identity.DateOfBirth.AddYears(age + 1) > asOf, $"seed {seed}");
        }
    }

    public static TheoryData<SyntheticIdentityOptions> Contradictions => new(
        new SyntheticIdentityOptions { Edition = CardEdition.Cccd2021, Age = 5 },
        new SyntheticIdentityOptions { Edition = CardEdition.Unknown },
        new SyntheticIdentityOptions { Edition = CardEdition.CanCuoc2024, AsOf = new DateOnly(2024, 6, 30) },
        new SyntheticIdentityOptions { Edition = CardEdition.Cccd2021, DateOfIssue = new DateOnly(2024, 7, 1) },
        new SyntheticIdentityOptions { DateOfIssue = new DateOnly(2026, 1, 2) },
        new SyntheticIdentityOptions { DateOfBirth = new DateOnly(2026, 1, 2) },
        new SyntheticIdentityOptions { DateOfBirth = new DateOnly(1899, 12, 31) },
        new SyntheticIdentityOptions { Age = -1 },
        new SyntheticIdentityOptions { Age = 121 },
        new SyntheticIdentityOptions { ProvinceCode = 3 },
        new SyntheticIdentityOptions { ProvinceCode = 101 },
        new SyntheticIdentityOptions { Sex = Sex.Unknown },
        new SyntheticIdentityOptions { AsOf = new DateOnly(2020, 12, 31) });

    [Theory]
    [MemberData(nameof(Contradictions), DisableDiscoveryEnumeration = true)]
    public void Create_Contradiction_Throws(SyntheticIdentityOptions options) =>
        Assert.ThrowsAny<ArgumentException>(() => SyntheticIdentity.Create(1, options));
}
