using System.Security.Cryptography;
using System.Text.Json;
using CccdSdk.Identity;
using TouristGate.Core.Tickets;

namespace TouristGate.Core.Privacy;

/// <summary>The keys of a lane, in a file of their own that only its owner can read, apart from the pseudonyms. Safe for concurrent use.</summary>
/// <remarks>Presence keys are random for each site day: once a day's key is destroyed, nobody can link its pseudonyms to a number again.</remarks>
public sealed class KeyStore : IDisposable
{
    private readonly string _path;
    private readonly Lock _lock = new();
    private readonly Dictionary<DateOnly, PseudonymKey> _presence = [];
    private readonly Dictionary<string, PseudonymKey> _holders = [];
    private readonly PseudonymCache _cache = new();
    private IReadOnlyList<WatchList> _lists = [];
    private byte[] _saved = [];

    private KeyStore(string path) => _path = path;

    /// <summary>Public keys whose tickets are honoured.</summary>
    public TicketKeyRing Ring { get; } = new();

    /// <summary>Signs tickets; null on a lane that only checks them.</summary>
    public TicketSigner? Signer { get; private set; }

    public static KeyStore Open(string path)
    {
        var store = new KeyStore(path);
        if (File.Exists(path))
        {
            store.Take(JsonSerializer.Deserialize(File.ReadAllBytes(path), CoreJson.Default.SharedKeys)!);
        }

        return store;
    }

    /// <summary>Makes this the desk of its site: it signs tickets, with a new key if it has none.</summary>
    public void EnableSigning()
    {
        lock (_lock)
        {
            if (Signer is null)
            {
                Signer = TicketSigner.Generate();
                Ring.Add(Signer.PublicKey);
                Save();
            }
        }
    }

    /// <summary>Adds keys that the hub spread; its key for a day or event takes the place of one that the lane had made itself.</summary>
    public void Merge(SharedKeys keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        lock (_lock)
        {
            Take(keys);
            if (Save())
            {
                _cache.Clear();
            }
        }
    }

    /// <summary>Replaces the watch lists.</summary>
    public void SetWatchLists(IReadOnlyList<WatchList> lists)
    {
        lock (_lock)
        {
            _lists = lists;
            _cache.Clear();
            Save();
        }
    }

    /// <summary>The keys to spread, without the signing key. Keys of the coming days are made, so that lanes can be offline for a while.</summary>
    public SharedKeys Share(DateOnly today, int days, string eventId)
    {
        lock (_lock)
        {
            for (int i = 0; i < days; i++)
            {
                PresenceKey(today.AddDays(i));
            }

            HolderKey(eventId);
            SharedKeys all = Export();
            var coming = all.Presence.Where(key => key.Key >= today).ToDictionary(key => key.Key, key => key.Value);
            return new SharedKeys { Presence = coming, Holders = all.Holders, WatchLists = all.WatchLists, TicketKeys = all.TicketKeys };
        }
    }

    /// <summary>Destroys the presence keys of days before one.</summary>
    public int DestroyPresenceBefore(DateOnly day)
    {
        lock (_lock)
        {
            DateOnly[] old = [.. _presence.Keys.Where(known => known < day)];
            foreach (DateOnly gone in old)
            {
                CryptographicOperations.ZeroMemory(_presence[gone].Key);
                _presence.Remove(gone);
            }

            if (old.Length > 0)
            {
                _cache.Clear();
                Save();
            }

            return old.Length;
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            _cache.Clear();
        }

        Signer?.Dispose();
        Ring.Dispose();
    }

    internal string PresenceOf(CitizenNumber number, DateOnly day)
    {
        lock (_lock)
        {
            return _cache.For("presence", PresenceKey(day)).Create(number, day).Reveal();
        }
    }

    internal string HolderOf(CitizenNumber number, string eventId)
    {
        lock (_lock)
        {
            return _cache.For("ticket", HolderKey(eventId)).Create(number, eventId).Reveal();
        }
    }

    /// <summary>The lists that a number is on. Of numbers that are on none nothing remains.</summary>
    internal IReadOnlyList<(string ListId, string Reference)> Watched(CitizenNumber number)
    {
        lock (_lock)
        {
            List<(string, string)>? hits = null;
            foreach (WatchList list in _lists)
            {
                if (list.Entries.TryGetValue(_cache.For("watch-list", list.Key).Create(number, list.ListId).Reveal(), out string? reference))
                {
                    (hits ??= []).Add((list.ListId, reference));
                }
            }

            return hits ?? [];
        }
    }

    private PseudonymKey PresenceKey(DateOnly day) => KeyFor(_presence, day);

    private PseudonymKey HolderKey(string eventId) => KeyFor(_holders, eventId);

    private PseudonymKey KeyFor<T>(Dictionary<T, PseudonymKey> keys, T epoch)
        where T : notnull
    {
        if (!keys.TryGetValue(epoch, out PseudonymKey? key))
        {
            key = keys[epoch] = PseudonymKey.Generate();
            Save();
        }

        return key;
    }

    private void Take(SharedKeys keys)
    {
        foreach ((DateOnly day, PseudonymKey key) in keys.Presence)
        {
            _presence[day] = key;
        }

        foreach ((string eventId, PseudonymKey key) in keys.Holders)
        {
            _holders[eventId] = key;
        }

        _lists = keys.WatchLists;
        foreach (byte[] ticketKey in keys.TicketKeys)
        {
            Ring.Add(ticketKey);
        }

        if (keys.SigningKey is { } signing)
        {
            Signer = TicketSigner.Import(signing);
            Ring.Add(Signer.PublicKey);
        }
    }

    private SharedKeys Export() => new()
    {
        Presence = new Dictionary<DateOnly, PseudonymKey>(_presence),
        Holders = new Dictionary<string, PseudonymKey>(_holders),
        WatchLists = _lists,
        TicketKeys = Ring.PublicKeys,
        SigningKey = Signer?.ExportPrivateKey(),
    };

    /// <summary>One step, so that a crash leaves the old keys or the new ones.</summary>
    /// <returns>Whether anything was new.</returns>
    private bool Save()
    {
        byte[] content = JsonSerializer.SerializeToUtf8Bytes(Export(), CoreJson.Default.SharedKeys);
        byte[] digest = SHA256.HashData(content);
        if (digest.AsSpan().SequenceEqual(_saved))
        {
            CryptographicOperations.ZeroMemory(content);
            return false;
        }

        string fresh = _path + ".new";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var file = new FileStream(fresh, options))
        {
            file.Write(content);
            file.Flush(flushToDisk: true);
        }

        CryptographicOperations.ZeroMemory(content);
        File.Move(fresh, _path, overwrite: true);
        _saved = digest;
        return true;
    }
}
