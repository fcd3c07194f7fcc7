using CccdSdk.Identity;
using CccdSdk.Records.Text;

namespace CccdSdk.Records.Storage;

/// <summary>All records and the tables that find them. Not safe for concurrent writing: the index locks.</summary>
internal sealed class PersonStore
{
    private readonly Stack<int> _free = new();
    private readonly ChainTable _ids = new();
    private readonly Dictionary<RoundedNumber, List<int>> _rounded = [];
    private readonly Dictionary<int, RoundedNumber> _roundedOf = [];
    private StoredPerson[] _people = new StoredPerson[256];
    private int _used;

    /// <summary>The records.</summary>
    public int Count { get; private set; }

    /// <summary>The words of the names.</summary>
    public WordStore Words { get; } = new();

    /// <summary>By 12-digit number.</summary>
    public ChainTable ByNumber { get; } = new();

    /// <summary>By 9-digit number.</summary>
    public ChainTable ByPrevious { get; } = new();

    /// <summary>By the last word of the name, folded, and the year of birth.</summary>
    public ChainTable ByGivenNameAndYear { get; } = new();

    /// <summary>By the whole date of birth.</summary>
    public ChainTable ByBirth { get; } = new();

    /// <summary>By all words of the name, folded, in any order.</summary>
    public ChainTable ByName { get; } = new();

    /// <summary>How many records have each year of birth.</summary>
    public YearCounts Years { get; } = new();

    private NamePool Names { get; } = new();

    /// <summary>A record.</summary>
    public ref readonly StoredPerson this[int slot] => ref _people[slot];

    /// <summary>The words of a record's name.</summary>
    public ReadOnlySpan<int> NameOf(in StoredPerson person) => Names[person.NameStart, person.NameLength];

    /// <summary>The slot of a caller's key; -1 if there is none.</summary>
    public int Find(long id)
    {
        int slot = _ids.First(ChainTable.Hash((ulong)id));
        while (slot >= 0 && _people[slot].Id != id)
        {
            slot = _ids.Next(slot);
        }

        return slot;
    }

    /// <summary>The records whose number is known by its first digits only, and fits.</summary>
    public List<int>? FindRounded(RoundedNumber number) => _rounded.GetValueOrDefault(number);

    /// <summary>The first digits of a record's number, where no more are known; else the default.</summary>
    public RoundedNumber RoundedOf(int slot) => _roundedOf.GetValueOrDefault(slot);

    /// <summary>Adds a record whose key is new.</summary>
    public void Add(long id, PersonFields fields)
    {
        int slot = NewSlot();
        RowNumbers numbers = RowNumbers.Of(fields);
        ref StoredPerson person = ref _people[slot];
        person = new StoredPerson
        {
            Id = id,
            Number = numbers.Number,
            NumberForm = numbers.NumberForm,
            Previous = numbers.Previous,
            PreviousForm = numbers.PreviousForm,
            Birth = PackedDate.Of(fields.RevealDateOfBirth()),
            Sex = fields.RevealSex(),
            IsUsed = true,
        };
        AddName(ref person, fields.RevealFullName());
        Link(slot, person, numbers.Rounded);
        Count++;
    }

    /// <summary>Takes a record out and forgets its values.</summary>
    public void Remove(int slot)
    {
        ref StoredPerson person = ref _people[slot];
        Unlink(slot, person);
        foreach (int word in NameOf(person))
        {
            Words.Remove(word);
        }

        Names.Remove(person.NameStart, person.NameLength);
        person = default;
        _free.Push(slot);
        Count--;
    }

    private void AddName(ref StoredPerson person, string? name)
    {
        Span<int> words = stackalloc int[NameWords.MaxWords];
        string[] texts = NameWords.ForMatching(name);
        for (int i = 0; i < texts.Length; i++)
        {
            words[i] = Words.Add(texts[i]);
        }

        person.NameLength = (byte)texts.Length;
        person.NameStart = Names.Add(words[..texts.Length]);
    }

    private void Link(int slot, in StoredPerson person, RoundedNumber rounded)
    {
        _ids.Add(ChainTable.Hash((ulong)person.Id), slot);
        foreach ((ChainTable table, uint hash) in KeysOf(person))
        {
            table.Add(hash, slot);
        }

        Years.Add(person.Year, 1);
        if (rounded != default)
        {
            if (!_rounded.TryGetValue(rounded, out List<int>? slots))
            {
                _rounded.Add(rounded, slots = []);
            }

            slots.Add(slot);
            _roundedOf.Add(slot, rounded);
        }
    }

    private void Unlink(int slot, in StoredPerson person)
    {
        _ids.Remove(ChainTable.Hash((ulong)person.Id), slot);
        foreach ((ChainTable table, uint hash) in KeysOf(person))
        {
            table.Remove(hash, slot);
        }

        Years.Add(person.Year, -1);
        RemoveRounded(slot);
    }

    private void RemoveRounded(int slot)
    {
        if (_roundedOf.Remove(slot, out RoundedNumber number) && _rounded[number].Remove(slot) && _rounded[number].Count == 0)
        {
            _rounded.Remove(number);
        }
    }

    private List<(ChainTable Table, uint Hash)> KeysOf(in StoredPerson person)
    {
        var keys = new List<(ChainTable, uint)>(5);
        if (person.Number >= 0)
        {
            keys.Add((ByNumber, ChainTable.Hash((ulong)person.Number)));
        }

        if (person.Previous >= 0)
        {
            keys.Add((ByPrevious, ChainTable.Hash((ulong)person.Previous)));
        }

        if (person.Day != 0)
        {
            keys.Add((ByBirth, ChainTable.Hash((ulong)person.Birth)));
        }

        if (person.NameLength > 0)
        {
            ReadOnlySpan<int> name = NameOf(person);
            keys.Add((ByName, NameHash.OfAll(name, Words)));
            if (person.Year != 0)
            {
                keys.Add((ByGivenNameAndYear, NameHash.OfGivenAndYear(Words.FoldOf(name[^1]), person.Year)));
            }
        }

        return keys;
    }

    private int NewSlot()
    {
        if (_free.TryPop(out int slot))
        {
            return slot;
        }

        if (_used == _people.Length)
        {
            Array.Resize(ref _people, _used * 2);
        }

        return _used++;
    }
}
