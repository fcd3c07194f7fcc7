using CccdSdk.Identity;
using CccdSdk.Records.Storage;
using CccdSdk.Records.Text;

namespace CccdSdk.Records.Matching;

/// <summary>One search: gathers the records that share a key with the person, scores them, and keeps the best.</summary>
internal sealed class PersonSearch
{
    /// <summary>A list may be of people whom the person is not among; small lists say little about how common a name is.</summary>
    private const int FewestPeople = 1000;

    private readonly PersonStore _store;
    private readonly PersonIndexOptions _options;
    private readonly PersonFields _person;
    private readonly RowNumbers _numbers;
    private readonly long _cancelled;
    private readonly int _birth;
    private readonly HashSet<int> _seen = [];
    private readonly NameScorer _name;
    private readonly NumberScorer _number;
    private readonly float _priorBits;
    private readonly TopCandidates _top;
    private BirthScorer _births;
    private bool _complete = true;

    /// <summary>Prepares a search.</summary>
    public PersonSearch(PersonStore store, PersonIndexOptions options, PersonFields person)
    {
        _store = store;
        _options = options;
        _person = person;
        _numbers = RowNumbers.Of(person);
        _cancelled = RowNumbers.ValueOf(person.CancelledNumber);
        _birth = PackedDate.Of(person.RevealDateOfBirth());
        _name = new NameScorer(store, person.RevealFullName());
        _number = new NumberScorer(_numbers.Number, _cancelled, _numbers.Previous);
        _births = new BirthScorer(store, _birth, sameDate: 0);
        _priorBits = MathF.Log2(Math.Max(store.Count, FewestPeople));
        _top = new TopCandidates(options.MaxCandidates, (float)options.LowestScore);
    }

    /// <summary>Searches.</summary>
    public MatchResult Run()
    {
        List<int> sameName = SameName();
        List<int> sameBirth = Slots(_store.ByBirth, ChainTable.Hash((ulong)_birth), _birth % 100 != 0);
        _births = new BirthScorer(_store, _birth, sameBirth.Count);
        int holders = ScoreByNumber(_numbers.Number);
        ScoreByNumber(_cancelled);
        ScoreByPrevious();
        ScoreByRounded();
        ScoreAll(sameName);
        ScoreAll(sameBirth);
        ScoreByGivenName();
        return new MatchResult(_top.ToCandidates(_options, _numbers.NumberForm == ListedNumberForm.Citizen ? holders : 0), _complete);
    }

    private int ScoreByNumber(long number)
    {
        int holders = 0;
        for (int slot = number < 0 ? -1 : _store.ByNumber.First(ChainTable.Hash((ulong)number)); slot >= 0; slot = _store.ByNumber.Next(slot))
        {
            if (_store[slot].Number == number)
            {
                holders++;
                Score(slot);
            }
        }

        return holders;
    }

    private void ScoreByPrevious()
    {
        int number = _numbers.Previous;
        for (int slot = number < 0 ? -1 : _store.ByPrevious.First(ChainTable.Hash((ulong)number)); slot >= 0; slot = _store.ByPrevious.Next(slot))
        {
            if (_store[slot].Previous == number)
            {
                Score(slot);
            }
        }
    }

    private void ScoreByRounded()
    {
        int length = _numbers.Number < 0 ? 0 : RoundedNumber.LengthOf(_numbers.Number);
        for (int known = 1; known < length; known++)
        {
            foreach (int slot in _store.FindRounded(RoundedNumber.Of(_numbers.Number, length, known)) ?? [])
            {
                Score(slot);
            }
        }
    }

    private void ScoreByGivenName()
    {
        if (_birth != 0 && _name.Name is [.., { Fold: >= 0 } given])
        {
            ScoreAll(Slots(_store.ByGivenNameAndYear, NameHash.OfGivenAndYear(given.Fold, _birth / 10000), isKnown: true));
        }
    }

    /// <summary>The records with the same words; how many there are says how much the name counts.</summary>
    private List<int> SameName()
    {
        ReadOnlySpan<QueryWord> name = _name.Name;
        Span<int> folds = stackalloc int[name.Length];
        bool known = !name.IsEmpty;
        for (int i = 0; i < name.Length; i++)
        {
            folds[i] = name[i].Fold;
            known &= folds[i] >= 0;
        }

        List<int> slots = Slots(_store.ByName, NameHash.OfFolds(folds), known);
        int same = 0;
        foreach (int slot in slots)
        {
            same += _name.IsSame(_store.NameOf(_store[slot])) ? 1 : 0;
        }

        _name.MostBits = Frequencies.BitsOfOthers(same - 1, _store.Count);
        _name.MostFoldBits = Frequencies.BitsOfOthers(slots.Count - 1, _store.Count);
        return slots;
    }

    private List<int> Slots(ChainTable table, uint hash, bool isKnown)
    {
        var slots = new List<int>();
        for (int slot = isKnown ? table.First(hash) : -1; slot >= 0; slot = table.Next(slot))
        {
            if (slots.Count == _options.MaxRecordsPerKey)
            {
                _complete = false;
                break;
            }

            slots.Add(slot);
        }

        return slots;
    }

    private void ScoreAll(List<int> slots)
    {
        foreach (int slot in slots)
        {
            Score(slot);
        }
    }

    private void Score(int slot)
    {
        if (!_seen.Add(slot))
        {
            return;
        }

        ref readonly StoredPerson listed = ref _store[slot];
        var scored = new Scored
        {
            Slot = slot,
            Id = listed.Id,
            Number = _number.Score(listed, _store.RoundedOf(slot)),
            Previous = _number.ScorePrevious(listed),
            Name = _name.Score(_store.NameOf(listed)),
            Birth = _births.Score(listed),
            Sex = SexOf(listed.Sex),
        };
        scored.Score = scored.Sum - _priorBits;
        _top.Add(scored);
    }

    private Evidence SexOf(Sex listed)
    {
        Sex sex = _person.RevealSex();
        return sex == Sex.Unknown || listed == Sex.Unknown ? default
            : sex == listed ? new Evidence(MatchEvidence.SameSex, Weights.SameSex)
            : new Evidence(MatchEvidence.OtherSex, Weights.OtherSex);
    }
}
