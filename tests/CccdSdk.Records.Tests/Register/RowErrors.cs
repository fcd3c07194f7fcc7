using System.Globalization;
using System.Text;
using CccdSdk.Identity;

namespace CccdSdk.Records.Tests.Register;

/// <summary>What happens to the values of a row between a person and a list. Rates are per row, independent of each other.</summary>
internal sealed class RowErrors(Random random)
{
    private const string Tones = "\u0300\u0301\u0303\u0309\u0323";

    /// <summary>What the list says about a person.</summary>
    /// <param name="person">The person.</param>
    /// <param name="group">1: with the 12-digit number; 2: with the previous number; 3: with neither.</param>
    public PersonFields Row(RegisterPerson person, int group)
    {
        string name = person.FullName;
        CardDate birth = person.BirthDate;
        Sex sex = person.Sex;
        string? number = group == 1 ? person.Number : null;
        string? previous = group == 2 ? person.Previous : null;
        if (random.Next(100) < 2)
        {
            WrongValue(person, ref name, ref birth, ref sex, ref number, ref previous);
        }

        name = Chance(2) ? Reordered(name) : name;
        name = Chance(5) ? OtherToneStyle(name) : name;
        name = Chance(10) ? WithoutMarks(name, onlyTones: Chance(30)) : name;
        name = Chance(25) ? name.ToUpperInvariant() : name;
        name = Chance(3) ? name.Normalize(NormalizationForm.FormD) : name;
        birth = Chance(5) ? Partial(person.Birth, birth) : birth;
        number = number is not null && Chance(3) ? Damaged(number) : number;
        previous = previous is not null && Chance(3) ? Damaged(previous) : previous;

        // Lists have one column for both numbers.
        return Chance(50) && previous is not null
            ? new PersonFields(name, birth, sex, number: previous)
            : new PersonFields(name, birth, sex, number, previous);
    }

    private bool Chance(int percent) => random.Next(100) < percent;

    private static string WithoutMarks(string name, bool onlyTones) => string.Concat(name.Normalize(NormalizationForm.FormD)
        .Where(letter => onlyTones ? !Tones.Contains(letter, StringComparison.Ordinal) : CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
        .Select(letter => onlyTones ? letter : letter switch { 'đ' => 'd', 'Đ' => 'D', _ => letter })).Normalize(NormalizationForm.FormC);

    /// <summary>Hòa as Hoà, Thủy as Thuỷ: the mark goes to the other vowel.</summary>
    private static string OtherToneStyle(string name)
    {
        string text = name.Normalize(NormalizationForm.FormD);
        foreach (string pair in (string[])["oa", "oe", "uy", "Oa", "Oe", "Uy"])
        {
            foreach (char tone in Tones)
            {
                string old = $"{pair[0]}{tone}{pair[1]}";
                int at = text.IndexOf(old, StringComparison.Ordinal);
                if (at >= 0 && (at + 3 == text.Length || text[at + 3] == ' '))
                {
                    text = text.Replace(old, $"{pair}{tone}", StringComparison.Ordinal);
                }
            }
        }

        return text.Normalize(NormalizationForm.FormC);
    }

    private string Reordered(string name)
    {
        string[] words = name.Split(' ');
        return Chance(50) ? string.Join(' ', [words[^1], .. words[..^1]]) : string.Join(' ', [.. words[1..], words[0]]);
    }

    private CardDate Partial(DateOnly birth, CardDate date) => date.Precision != DatePrecision.Day ? date : random.Next(5) switch
    {
        0 => CardDate.Create(birth.Year, birth.Month),
        1 => CardDate.Create(birth.Year, 1, 1),
        _ => CardDate.Create(birth.Year),
    };

    private string Damaged(string number)
    {
        string digits = number.TrimStart('0');
        return random.Next(5) switch
        {
            0 => string.Join(' ', number.Chunk(3).Select(static group => new string(group))),
            1 => string.Join('.', number.Chunk(3).Select(static group => new string(group))),
            2 when number.Length == 12 => double.Parse(number, CultureInfo.InvariantCulture).ToString("0.#####E+00", CultureInfo.InvariantCulture),
            3 => digits + ".0",
            _ => digits,
        };
    }

    private void WrongValue(RegisterPerson person, ref string name, ref CardDate birth, ref Sex sex, ref string? number, ref string? previous)
    {
        switch (random.Next(6))
        {
            case 0:
                string[] words = name.Split(' ');
                words[random.Next(words.Length)] = RegisterNames.Given(random, person.Female);
                name = string.Join(' ', words);
                break;
            case 1:
                int at = random.Next(name.Length);
                name = name.Remove(at, 1).Trim();
                break;
            case 2:
                sex = sex == Sex.Male ? Sex.Female : Sex.Male;
                break;
            case 3 when number is not null:
                number = WrongDigit(number);
                break;
            case 3 when previous is not null:
                previous = WrongDigit(previous);
                break;
            default:
                birth = WrongDate(person.Birth);
                break;
        }
    }

    private string WrongDigit(string number)
    {
        int at = random.Next(number.Length);
        return string.Concat(number.AsSpan(0, at), ((number[at] - '0' + 1 + random.Next(9)) % 10).ToString(CultureInfo.InvariantCulture), number.AsSpan(at + 1));
    }

    private CardDate WrongDate(DateOnly birth) => random.Next(4) switch
    {
        0 when birth.Day <= 12 => CardDate.Create(birth.Year, birth.Day, birth.Month),
        1 => CardDate.From(birth.AddYears(random.Next(2) == 0 ? -10 : 1)),
        2 => CardDate.From(birth.AddMonths(1 + random.Next(10))),
        _ => CardDate.From(birth.AddDays(1 + random.Next(27))),
    };
}
