using System.Globalization;
using CccdSdk.Identity;

namespace CccdSdk.Testing;

/// <summary>An invented person with an invented card, for tests and demonstrations.</summary>
/// <remarks>
/// <para>The same seed and options give the same identity on every machine. Names are put together at random from lists of
/// common words, numbers and houses are random: any likeness to a person is chance.</para>
/// <para>Number, sex and dates agree with each other, and the date of issue fits edition and age, so that a reading of the card
/// has no warnings. The card may have expired by the day it is read.</para>
/// </remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed record SyntheticIdentity
{
    private SyntheticIdentity()
    {
    }

    /// <summary>The edition of the card.</summary>
    public required CardEdition Edition { get; init; }

    /// <summary>The 12 digits: place, century and sex, year of birth, six random digits.</summary>
    public required string Number { get; init; }

    /// <summary>The 9 digits of the older card (CMND), or null.</summary>
    public string? PreviousNumber { get; init; }

    /// <summary>The full name in title case, as the codes of cards have it.</summary>
    public required string FullName { get; init; }

    /// <summary>The date of birth.</summary>
    public required DateOnly DateOfBirth { get; init; }

    /// <summary>The sex.</summary>
    public required Sex Sex { get; init; }

    /// <summary>The residence, smallest part first.</summary>
    public required string Residence { get; init; }

    /// <summary>The date of issue.</summary>
    public required DateOnly DateOfIssue { get; init; }

    /// <summary>The father's name on the Căn cước of somebody who was under 14 when it was issued, else null.</summary>
    public string? FatherName { get; init; }

    /// <summary>The mother's name on the Căn cước of somebody who was under 14 when it was issued, else null.</summary>
    public string? MotherName { get; init; }

    /// <summary>Invents an identity.</summary>
    /// <param name="seed">Any number; each gives another identity.</param>
    /// <param name="options">What is fixed; everything else comes from the seed.</param>
    /// <returns>The identity.</returns>
    /// <exception cref="ArgumentException">The options contradict each other, such as a CCCD for somebody who is 5.</exception>
    public static SyntheticIdentity Create(ulong seed, SyntheticIdentityOptions? options = null)
    {
        SyntheticDates dates = SyntheticDates.Create(seed, options ?? new SyntheticIdentityOptions());
        return Create(seed, options ?? new SyntheticIdentityOptions(), dates);
    }

    private static SyntheticIdentity Create(ulong seed, SyntheticIdentityOptions options, SyntheticDates dates)
    {
        Sex sex = options.Sex ?? (SeededRandom.For(seed, Purpose.Sex).Chance(50) ? Sex.Female : Sex.Male);
        if (sex is not (Sex.Male or Sex.Female))
        {
            throw new ArgumentException("Expected male or female.", nameof(options));
        }

        var names = SeededRandom.For(seed, Purpose.Name);
        int province = options.ProvinceCode ?? SeededRandom.For(seed, Purpose.Place).Pick(SyntheticPlaces.ProvinceCodes);
        string fullName = SyntheticNames.Person(names, sex, SyntheticNames.FamilyName(names));
        bool child = dates.Issue < dates.Birth.AddYears(14);
        return new SyntheticIdentity
        {
            Edition = dates.Edition,
            Number = CreateNumber(seed, province, sex, dates.Birth),
            PreviousNumber = CreatePreviousNumber(seed, options, dates),
            FullName = fullName,
            DateOfBirth = dates.Birth,
            Sex = sex,
            Residence = SyntheticPlaces.Residence(SeededRandom.For(seed, Purpose.Residence), province, dates.Issue),
            DateOfIssue = dates.Issue,
            FatherName = child ? SyntheticNames.Person(names, Sex.Male, fullName[..fullName.IndexOf(' ', StringComparison.Ordinal)]) : null,
            MotherName = child ? SyntheticNames.Person(names, Sex.Female, SyntheticNames.FamilyName(names)) : null,
        };
    }

    /// <summary>The name, the edition and that it is synthetic; nothing here is a real person's.</summary>
    /// <returns>Such as <c>Synthetic CanCuoc2024: Nguyễn Văn Mẫu</c>.</returns>
    public override string ToString() => $"Synthetic {Edition}: {FullName}";

    /// <summary>3 digits place, 1 century and sex (0 and 1 for 1900 to 1999, odd is female), 2 year, 6 random (Decree 137/2015, art. 13).</summary>
    private static string CreateNumber(ulong seed, int province, Sex sex, DateOnly birth)
    {
        if (!SyntheticPlaces.ProvinceCodes.Contains(province))
        {
            throw new ArgumentException("Expected one of the 63 province codes that numbers begin with, 1 to 96.", nameof(province));
        }

        int centuryAndSex = ((birth.Year - 1900) / 100 * 2) + (sex == Sex.Female ? 1 : 0);
        int rest = SeededRandom.For(seed, Purpose.Number).Next(1_000_000);
        return string.Create(CultureInfo.InvariantCulture, $"{province:D3}{centuryAndSex}{birth.Year % 100:D2}{rest:D6}");
    }

    /// <summary>Older cards were given from 14 on, until the CCCD took over; the first digit seen on them is 0 to 3.</summary>
    private static string? CreatePreviousNumber(ulong seed, SyntheticIdentityOptions options, SyntheticDates dates)
    {
        var random = SeededRandom.For(seed, Purpose.PreviousNumber);
        int number = random.Next(400_000_000);
        bool given = options.HasPreviousNumber ?? (dates.Birth.Year <= 2004 && random.Chance(60));
        return given ? number.ToString("D9", CultureInfo.InvariantCulture) : null;
    }
}
