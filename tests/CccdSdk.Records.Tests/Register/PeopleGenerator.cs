using System.Globalization;

namespace CccdSdk.Records.Tests.Register;

/// <summary>Invents people with the name frequencies and birth dates of a Vietnamese register; every number is given once.</summary>
internal sealed class PeopleGenerator(int seed)
{
    /// <summary>Codes of provinces that numbers begin with, the large ones more often.</summary>
    private static readonly int[] s_provinces =
        [1, 1, 1, 79, 79, 79, 36, 36, 36, 36, 36, 36, 37, 35, 34, 38, 38, 40, 40, 30, 31, 27, 24, 26, 25, 22, 19, 2, 4, 6, 8, 42, 44, 46, 48, 49, 51, 52, 64, 66, 68, 75, 74, 80, 82, 83, 86, 87, 89, 91, 92, 96];

    private readonly Random _random = new(seed);
    private readonly HashSet<string> _numbers = [];
    private readonly HashSet<string> _previous = [];

    /// <summary>One person. One in 120 is a twin of the one before: same family name, date of birth and, mostly, sex.</summary>
    public IEnumerable<RegisterPerson> Create(int count)
    {
        RegisterPerson? last = null;
        for (int i = 0; i < count; i++)
        {
            last = last is not null && _random.Next(120) == 0 ? Twin(last) : New();
            yield return last;
        }
    }

    /// <summary>Somebody who shares family name, date of birth and most of the name.</summary>
    public RegisterPerson Twin(RegisterPerson person)
    {
        bool female = _random.Next(10) < 7 ? person.Female : !person.Female;
        string[] words = person.FullName.Split(' ');
        string name = female == person.Female && words.Length > 2
            ? string.Join(' ', [.. words[..^1], RegisterNames.Given(_random, female)])
            : RegisterNames.Create(_random, female, words[0]);
        return person with { FullName = name, Female = female, Number = Number(person.Birth, female), Previous = Previous(person.Birth) };
    }

    private RegisterPerson New()
    {
        bool female = _random.Next(2) == 0;
        DateOnly birth = Birth();
        bool yearOnly = birth is { Day: 1, Month: 1 } && _random.Next(4) == 0;
        return new RegisterPerson(Number(birth, female), Previous(birth), RegisterNames.Create(_random, female), birth, yearOnly, female);
    }

    // People born before 1975 often have 1 January, because nobody wrote the day down.
    private DateOnly Birth()
    {
        int year = 1935 + Math.Max(_random.Next(88), _random.Next(88));
        bool unknown = _random.Next(100) < (year < 1975 ? 8 : 1);
        return new DateOnly(year, 1, 1).AddDays(unknown ? 0 : _random.Next(365));
    }

    private string Number(DateOnly birth, bool female)
    {
        string number;
        do
        {
            int place = s_provinces[_random.Next(s_provinces.Length)];
            int century = ((birth.Year - 1900) / 100 * 2) + (female ? 1 : 0);
            number = string.Create(CultureInfo.InvariantCulture, $"{place:D3}{century}{birth.Year % 100:D2}{_random.Next(1_000_000):D6}");
        }
        while (!_numbers.Add(number));
        return number;
    }

    // Given from 14 on until the CCCD took over.
    private string Previous(DateOnly birth)
    {
        if (birth.Year > 2004)
        {
            return string.Empty;
        }

        string number;
        do
        {
            number = _random.Next(10_000_000, 400_000_000).ToString("D9", CultureInfo.InvariantCulture);
        }
        while (!_previous.Add(number));
        return number;
    }
}
