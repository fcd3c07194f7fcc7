using System.Collections.Concurrent;
using System.Security.Cryptography;
using ClinicCheckIn.Core.Patients;

namespace ClinicCheckIn.Core.Desk;

/// <summary>The people who are being checked in. Everything is in memory, and goes when the desk is done or after a while.</summary>
/// <threadsafety>Safe for concurrent use: <see cref="With{T}"/> lets one request at a time to a check-in.</threadsafety>
public sealed class CheckInDesk(IPatientFinder finder, FieldCheck check, TimeProvider time)
{
    /// <summary>What is forgotten at the desk is gone after this time.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(20);

    private const int MostForOneUser = 8;

    private readonly ConcurrentDictionary<string, Entry> _open = new();

    /// <summary>Begins with a card.</summary>
    public CheckIn Begin(string user, CardOrigin origin, DeskCard card) =>
        Add(new CheckIn(NewId(), user, origin, check.Screen(card), finder, check));

    /// <summary>Takes a visit up again whose record is stored: its insurance is not settled.</summary>
    public CheckIn Reopen(string user, Patient patient) => Add(new CheckIn(NewId(), user, patient, finder, check));

    /// <summary>Works on a check-in of this user.</summary>
    /// <returns>False if there is none, or if it is another user's.</returns>
    public bool With<T>(string user, string id, Func<CheckIn, T> work, out T? result)
    {
        ArgumentNullException.ThrowIfNull(work);
        result = default;
        if (!_open.TryGetValue(id, out Entry? entry) || entry.CheckIn.User != user || IsOld(entry))
        {
            return false;
        }

        lock (entry)
        {
            result = work(entry.CheckIn);
        }

        return true;
    }

    /// <summary>Whether a check-in is open.</summary>
    public bool IsOpen(string id) => _open.ContainsKey(id);

    /// <summary>The person has gone: nothing stays in memory.</summary>
    public void End(string user, string id)
    {
        if (_open.TryGetValue(id, out Entry? entry) && entry.CheckIn.User == user)
        {
            _open.TryRemove(id, out _);
        }
    }

    /// <summary>How many are open.</summary>
    public int Count => _open.Count;

    private static string NewId() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    private CheckIn Add(CheckIn checkIn)
    {
        Forget(checkIn.User);
        _open[checkIn.Id] = new Entry(checkIn, time.GetTimestamp());
        return checkIn;
    }

    private bool IsOld(Entry entry) => time.GetElapsedTime(entry.Began) > Lifetime;

    private void Forget(string user)
    {
        foreach (Entry old in _open.Values.Where(IsOld))
        {
            _open.TryRemove(old.CheckIn.Id, out _);
        }

        foreach (Entry one in _open.Values.Where(one => one.CheckIn.User == user).OrderByDescending(static one => one.Began).Skip(MostForOneUser - 1))
        {
            _open.TryRemove(one.CheckIn.Id, out _);
        }
    }

    private sealed record Entry(CheckIn CheckIn, long Began);
}
