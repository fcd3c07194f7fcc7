using CccdSdk.Identity;
using CccdSdk.Insurance;
using CccdSdk.Records.Matching;
using CccdSdk.Records.Storage;

namespace CccdSdk.Records;

/// <summary>Finds a person in a list that the caller keeps elsewhere: exact numbers, old numbers, damaged numbers, names and dates.</summary>
/// <remarks>
/// <para>The index holds what it needs for finding, under the caller's keys, and nothing else: about 100 bytes for each record. It
/// changes no record and writes nothing anywhere. An exact number in one record opens it; everything else is a proposal.</para>
/// <para>What it holds is personal data in memory; <see cref="Remove"/> and <see cref="Clear"/> forget it.</para>
/// </remarks>
/// <threadsafety>Safe for concurrent use: any number of searches at once, and changes one at a time between them.</threadsafety>
public sealed class PersonIndex : IDisposable
{
    private readonly ReaderWriterLockSlim _lock = new(LockRecursionPolicy.NoRecursion);
    private readonly PersonIndexOptions _options;
    private PersonStore _store = new();

    /// <summary>Makes an empty index with the default options.</summary>
    public PersonIndex()
        : this(new PersonIndexOptions())
    {
    }

    /// <summary>Makes an empty index.</summary>
    /// <param name="options">How it proposes.</param>
    public PersonIndex(PersonIndexOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaxCandidates, 1, nameof(options));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.MaxCandidates, 100, nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaxRecordsPerKey, 1, nameof(options));
        _options = options;
    }

    /// <summary>The records in the index.</summary>
    public int Count => Read(static store => store.Count);

    /// <summary>Adds a record.</summary>
    /// <param name="id">The caller's key of the record. It shows in results and logs, so it is no number of a person.</param>
    /// <param name="fields">The record.</param>
    /// <exception cref="ArgumentException">The index has a record with this key.</exception>
    public void Add(long id, PersonFields fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        Write(store =>
        {
            if (store.Find(id) >= 0)
            {
                throw new ArgumentException("The index has a record with this key; use Set to replace it.", nameof(id));
            }

            store.Add(id, fields);
            return true;
        });
    }

    /// <summary>Adds many records under one lock.</summary>
    /// <param name="records">The records; a key that the index has is replaced.</param>
    public void SetRange(IEnumerable<KeyValuePair<long, PersonFields>> records)
    {
        ArgumentNullException.ThrowIfNull(records);
        Write(store =>
        {
            foreach ((long id, PersonFields fields) in records)
            {
                Replace(store, id, fields);
            }

            return true;
        });
    }

    /// <summary>Adds a record, or replaces the one with the same key.</summary>
    /// <param name="id">The caller's key of the record.</param>
    /// <param name="fields">The record.</param>
    public void Set(long id, PersonFields fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        Write(store => Replace(store, id, fields));
    }

    /// <summary>Takes a record out.</summary>
    /// <param name="id">The caller's key of the record.</param>
    /// <returns>Whether there was one.</returns>
    public bool Remove(long id) => Write(store =>
    {
        int slot = store.Find(id);
        if (slot >= 0)
        {
            store.Remove(slot);
        }

        return slot >= 0;
    });

    /// <summary>Whether the index has a record.</summary>
    /// <param name="id">The caller's key of the record.</param>
    /// <returns>Whether it has.</returns>
    public bool Contains(long id) => Read(store => store.Find(id) >= 0);

    /// <summary>Forgets all records.</summary>
    public void Clear() => Write(_ =>
    {
        _store = new PersonStore();
        return true;
    });

    /// <summary>Finds the person of a card.</summary>
    /// <param name="card">The card.</param>
    /// <returns>The records that may be the person's, the likeliest first.</returns>
    public MatchResult Find(CitizenCard card) => Find(PersonFields.From(card));

    /// <summary>Finds the person of a health insurance card, by name, date of birth and sex: nothing opens at once.</summary>
    /// <param name="card">The card.</param>
    /// <returns>The records that may be the person's, the likeliest first.</returns>
    public MatchResult Find(HealthInsuranceCard card) => Find(PersonFields.From(card));

    /// <summary>Finds a person by what is known, such as what was typed because a card could not be read.</summary>
    /// <param name="person">What is known.</param>
    /// <returns>The records that may be the person's, the likeliest first.</returns>
    public MatchResult Find(PersonFields person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return Read(store => new PersonSearch(store, _options, person).Run());
    }

    /// <summary>Forgets all records and frees the lock.</summary>
    public void Dispose()
    {
        _store = new PersonStore();
        _lock.Dispose();
    }

    private static bool Replace(PersonStore store, long id, PersonFields fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        int slot = store.Find(id);
        if (slot >= 0)
        {
            store.Remove(slot);
        }

        store.Add(id, fields);
        return slot >= 0;
    }

    private T Read<T>(Func<PersonStore, T> read)
    {
        _lock.EnterReadLock();
        try
        {
            return read(_store);
        }
        finally
        {
            _lock.ExitReadLock();
        }
    }

    private bool Write(Func<PersonStore, bool> write)
    {
        _lock.EnterWriteLock();
        try
        {
            return write(_store);
        }
        finally
        {
            _lock.ExitWriteLock();
        }
    }
}
