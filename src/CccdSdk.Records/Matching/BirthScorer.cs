using CccdSdk.Records.Storage;

namespace CccdSdk.Records.Matching;

/// <summary>Compares dates of birth in the precision that both sides have.</summary>
internal sealed class BirthScorer
{
    /// <summary>People of up to about 80 years: no date is rarer than one of so many.</summary>
    private const float Dates = 30_000;
    private const float Years = 90;
    private const int FirstOfJanuary = 101;

    private readonly StoredPerson _person;
    private readonly float _dateBits;
    private readonly float _yearBits;
    private readonly float _monthBits;

    /// <summary>Prepares a date.</summary>
    public BirthScorer(PersonStore store, int birth, int sameDate)
    {
        _person = new StoredPerson { Birth = birth };
        int people = store.Count;
        _yearBits = Math.Min(MathF.Log2(Years), Frequencies.BitsOfOthers(store.Years[_person.Year] - 1, people));
        _monthBits = _yearBits + MathF.Log2(12);
        _dateBits = Math.Min(MathF.Log2(Dates), Frequencies.BitsOfOthers(sameDate - 1, people));
    }

    /// <summary>Compares a date of the list.</summary>
    public Evidence Score(in StoredPerson listed)
    {
        if (_person.Birth == 0 || listed.Birth == 0)
        {
            return default;
        }

        bool sameYear = _person.Year == listed.Year;
        if (_person.Day != 0 && listed.Day != 0)
        {
            return _person.Birth == listed.Birth
                ? new Evidence(MatchEvidence.SameBirthDate, _dateBits)
                : ScoreDays(listed, sameYear);
        }

        if (_person.Month != 0 && listed.Month != 0)
        {
            return sameYear && _person.Month == listed.Month ? new Evidence(MatchEvidence.SameBirthMonth, _monthBits)
                : sameYear || _person.Month == listed.Month ? new Evidence(MatchEvidence.NearBirthDate, Weights.NextBirthYear)
                : new Evidence(MatchEvidence.OtherBirthDate, Weights.OtherBirthDate);
        }

        return sameYear ? new Evidence(MatchEvidence.SameBirthYear, _yearBits)
            : Math.Abs(_person.Year - listed.Year) == 1 ? new Evidence(MatchEvidence.NearBirthDate, Weights.NextBirthYear)
            : new Evidence(MatchEvidence.OtherBirthDate, Weights.OtherBirthDate);
    }

    private Evidence ScoreDays(in StoredPerson listed, bool sameYear)
    {
        if (sameYear && (_person.Birth % 10000 == FirstOfJanuary || listed.Birth % 10000 == FirstOfJanuary))
        {
            return new Evidence(MatchEvidence.DefaultBirthDate, _yearBits + Weights.DefaultDate);
        }

        if (sameYear && _person.Day == listed.Month && _person.Month == listed.Day)
        {
            return new Evidence(MatchEvidence.SwappedBirthDate, Weights.SwappedBirthDate);
        }

        bool sameDay = _person.Day == listed.Day;
        bool sameMonth = _person.Month == listed.Month;
        if (sameYear && (sameDay || sameMonth))
        {
            return new Evidence(MatchEvidence.NearBirthDate, Weights.NearBirthDay);
        }

        return sameDay && sameMonth
            ? new Evidence(MatchEvidence.NearBirthDate, Weights.NearBirthYear)
            : new Evidence(MatchEvidence.OtherBirthDate, Weights.OtherBirthDate);
    }
}
