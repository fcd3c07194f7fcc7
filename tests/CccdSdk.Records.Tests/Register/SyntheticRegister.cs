namespace CccdSdk.Records.Tests.Register;

/// <summary>A list of invented people: 40 % with the 12-digit number, 30 % with the previous number only, 30 % with neither.</summary>
internal sealed class SyntheticRegister
{
    /// <summary>Makes a register.</summary>
    /// <param name="size">The people in the list.</param>
    /// <param name="strangers">People of the same kind who are not in it; one in 100 is the twin of somebody who is.</param>
    /// <param name="seed">Where everything comes from.</param>
    public SyntheticRegister(int size, int strangers, int seed)
    {
        var people = new PeopleGenerator(seed);
        var random = new Random(seed + 1);
        var errors = new RowErrors(random);
        People = [.. people.Create(size)];
        Groups = DrawGroups(People, random);
        Rows = new PersonFields[size];
        for (int i = 0; i < size; i++)
        {
            Rows[i] = errors.Row(People[i], Groups[i]);
        }

        Strangers = [.. people.Create(strangers).Select((person, i) => i % 100 == 0 ? people.Twin(People[random.Next(size)]) : person)];
    }

    /// <summary>The people; the index is the record's key.</summary>
    public RegisterPerson[] People { get; }

    /// <summary>The rows.</summary>
    public PersonFields[] Rows { get; }

    /// <summary>The group of each row, 1 to 3.</summary>
    public byte[] Groups { get; }

    /// <summary>People who are not in the list.</summary>
    public RegisterPerson[] Strangers { get; }

    /// <summary>The rows in an index.</summary>
    public PersonIndex ToIndex(PersonIndexOptions? options = null)
    {
        var index = new PersonIndex(options ?? new PersonIndexOptions());
        index.SetRange(Rows.Select(static (row, i) => KeyValuePair.Create((long)i, row)));
        return index;
    }

    // Only people born before 2005 have a previous number, so that group is drawn first.
    private static byte[] DrawGroups(RegisterPerson[] people, Random random)
    {
        byte[] groups = new byte[people.Length];
        int left = people.Length * 3 / 10;
        foreach (int i in Enumerable.Range(0, people.Length).OrderBy(_ => random.Next()))
        {
            bool previous = left > 0 && people[i].Previous.Length > 0;
            left -= previous ? 1 : 0;
            groups[i] = previous ? (byte)2 : random.Next(7) < 4 ? (byte)1 : (byte)3;
        }

        return groups;
    }
}
