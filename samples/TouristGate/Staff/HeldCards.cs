using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace TouristGate.Staff;

/// <summary>Cards that staff scanned for an action. Each belongs to who scanned it, is taken once, and is dropped after two minutes.</summary>
internal sealed class HeldCards(TimeProvider time)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(2);

    /// <summary>Beyond these the oldest goes.</summary>
    public const int MostHeld = 256;

    private readonly ConcurrentDictionary<string, HeldCard> _held = new();

    public string Hold(Func<DateTimeOffset, HeldCard> make)
    {
        DateTimeOffset now = time.GetUtcNow();
        KeyValuePair<string, HeldCard>[] all = [.. _held.OrderBy(one => one.Value.Until)];
        int tooMany = Math.Max(0, all.Length - MostHeld + 1);
        foreach (KeyValuePair<string, HeldCard> old in all.Where((one, i) => one.Value.Until < now || i < tooMany))
        {
            _held.TryRemove(old.Key, out _);
        }

        string id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        _held[id] = make(now + Lifetime);
        return id;
    }

    public HeldCard? Take(string? id, string staff) =>
        id is not null && _held.TryGetValue(id, out HeldCard? held) && held.Staff == staff && held.Until >= time.GetUtcNow() && _held.TryRemove(id, out held) ? held : null;
}
