using CccdSdk.Identity;

namespace CccdSdk.Testing;

/// <summary>Edition, date of birth and date of issue, which have to fit each other.</summary>
internal readonly record struct SyntheticDates(CardEdition Edition, DateOnly Birth, DateOnly Issue)
{
    /// <summary>A CCCD is given from this age on; a Căn cước of somebody younger names the parents.</summary>
    private const int FirstCardAge = 14;

    private const int OldestAge = 90;

    /// <summary>The day on which chip cards began nation-wide.</summary>
    private static readonly DateOnly s_firstCccd = new(2021, 1, 1);

    /// <summary>The day on which Law 26/2023 came into force and the Căn cước took over.</summary>
    private static readonly DateOnly s_firstCanCuoc = new(2024, 7, 1);

    private static readonly DateOnly s_earliestBirth = new(1900, 1, 1);

    /// <summary>Chooses what the options leave open.</summary>
    public static SyntheticDates Create(ulong seed, SyntheticIdentityOptions options)
    {
        (DateOnly first, DateOnly last) = BirthRange(options);
        CardEdition edition = options.Edition ?? ChooseEdition(seed, options, first);
        if (edition is not (CardEdition.Cccd2021 or CardEdition.CanCuoc2024))
        {
            throw new ArgumentException("Expected the edition CCCD or Căn cước.", nameof(options));
        }

        DateOnly birth = ChooseBirth(seed, options, edition, first, last);
        return new SyntheticDates(edition, birth, ChooseIssue(seed, options, edition, birth));
    }

    private static (DateOnly First, DateOnly Last) BirthRange(SyntheticIdentityOptions options)
    {
        if (options.AsOf < s_firstCccd || options.AsOf.Year >= 2400)
        {
            throw new ArgumentException("Expected a day from 1 January 2021 on, when the first card with a code was issued.", nameof(options));
        }

        if (options.DateOfBirth is { } birth)
        {
            return birth >= s_earliestBirth && birth <= options.AsOf
                ? (birth, birth)
                : throw new ArgumentException("Expected a date of birth from 1900 to the day of the card.", nameof(options));
        }

        if (options.Age is { } age)
        {
            return age is >= 0 and <= 120
                ? (options.AsOf.AddYears(-age - 1).AddDays(1), options.AsOf.AddYears(-age))
                : throw new ArgumentException("Expected an age of 0 to 120.", nameof(options));
        }

        return (options.AsOf.AddYears(-OldestAge), options.AsOf);
    }

    private static CardEdition ChooseEdition(ulong seed, SyntheticIdentityOptions options, DateOnly firstBirth)
    {
        DateOnly day = options.DateOfIssue ?? options.AsOf;
        bool isOld = day < s_firstCanCuoc;
        bool isNew = options.DateOfIssue >= s_firstCanCuoc || firstBirth > LatestBirth(CardEdition.Cccd2021, options.AsOf);
        bool chosenNew = SeededRandom.For(seed, Purpose.Edition).Chance(50);
        return isNew || (chosenNew && !isOld) ? CardEdition.CanCuoc2024 : CardEdition.Cccd2021;
    }

    private static DateOnly ChooseBirth(ulong seed, SyntheticIdentityOptions options, CardEdition edition, DateOnly first, DateOnly last)
    {
        var random = SeededRandom.For(seed, Purpose.Birth);
        DateOnly latest = LatestBirth(edition, options.DateOfIssue ?? options.AsOf);
        DateOnly adult = options.AsOf.AddYears(-FirstCardAge);
        bool isFixed = options.DateOfBirth is not null || options.Age is not null;
        if (!isFixed)
        {
            // One Căn cước in seven is that of a child; by days alone it would depend on the oldest age.
            bool child = random.Chance(15) && edition == CardEdition.CanCuoc2024;
            first = child ? adult.AddDays(1) : first;
            last = child ? last : adult;
        }

        last = last < latest ? last : latest;
        return first <= last
            ? random.Day(first, last)
            : throw new ArgumentException("Nobody of this age had a card of this edition on this day: a CCCD is given from 14 on.", nameof(options));
    }

    private static DateOnly ChooseIssue(ulong seed, SyntheticIdentityOptions options, CardEdition edition, DateOnly birth)
    {
        DateOnly ready = edition == CardEdition.Cccd2021 ? birth.AddYears(FirstCardAge) : birth;
        DateOnly start = edition == CardEdition.Cccd2021 ? s_firstCccd : s_firstCanCuoc;
        DateOnly first = ready > start ? ready : start;
        DateOnly last = LastIssue(edition, options.AsOf);
        if (first > last || options.DateOfIssue < first || options.DateOfIssue > last)
        {
            throw new ArgumentException("The date of issue does not fit: a CCCD is of 2021 to 30 June 2024 and for people of 14 and more, "
                + "a Căn cước of 1 July 2024 or later, neither after the day of the card.", nameof(options));
        }

        return options.DateOfIssue ?? SeededRandom.For(seed, Purpose.Issue).Day(first, last);
    }

    private static DateOnly LastIssue(CardEdition edition, DateOnly asOf) =>
        edition == CardEdition.Cccd2021 && asOf >= s_firstCanCuoc ? s_firstCanCuoc.AddDays(-1) : asOf;

    private static DateOnly LatestBirth(CardEdition edition, DateOnly asOf) =>
        edition == CardEdition.Cccd2021 ? LastIssue(edition, asOf).AddYears(-FirstCardAge) : asOf;
}
