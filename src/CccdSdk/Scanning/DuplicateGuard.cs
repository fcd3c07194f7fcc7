using System.Security.Cryptography;
using System.Text;

namespace CccdSdk.Scanning;

/// <summary>Tells whether the same card was scanned a moment ago, so that a card held in front of a scanner gives one event.</summary>
/// <remarks>No number is kept: only a keyed pseudonym of it (HMAC-SHA-256 with a key that is made for this instance, unless one is
/// given), and only for the window. At most so many cards are remembered; the oldest is forgotten first.</remarks>
/// <threadsafety>Safe for concurrent use.</threadsafety>
public sealed class DuplicateGuard
{
    /// <summary>The fewest bytes of a key.</summary>
    public const int MinKeyLength = 16;

    private readonly Lock _lock = new();
    private readonly Dictionary<UInt128, LinkedListNode<(UInt128 Card, long Seen)>> _cards = [];
    private readonly LinkedList<(UInt128 Card, long Seen)> _oldestFirst = new();
    private readonly byte[] _key;
    private readonly TimeSpan _window;
    private readonly int _capacity;
    private readonly TimeProvider _time;

    /// <summary>Makes a guard.</summary>
    /// <param name="window">For how long the same card counts as a duplicate of its last sight; null for 5 seconds.</param>
    /// <param name="key">The key of the pseudonyms, at least <see cref="MinKeyLength"/> bytes; empty for a random one.</param>
    /// <param name="capacity">How many cards are remembered at most.</param>
    /// <param name="timeProvider">Gives the time; null for the system's.</param>
    /// <exception cref="ArgumentException">The key is too short, the window is negative, or the capacity is not positive.</exception>
    public DuplicateGuard(TimeSpan? window = null, ReadOnlySpan<byte> key = default, int capacity = 1024, TimeProvider? timeProvider = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(window ?? TimeSpan.Zero, TimeSpan.Zero, nameof(window));
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 1);
        if (!key.IsEmpty && key.Length < MinKeyLength)
        {
            throw new ArgumentException($"A key has at least {MinKeyLength} bytes.", nameof(key));
        }

        _key = key.IsEmpty ? RandomNumberGenerator.GetBytes(32) : key.ToArray();
        _window = window ?? TimeSpan.FromSeconds(5);
        _capacity = capacity;
        _time = timeProvider ?? TimeProvider.System;
    }

    /// <summary>Notes a card.</summary>
    /// <param name="identity">What tells cards apart: the 12 digits, or the text of a scan that has none.</param>
    /// <returns>True if it was not seen within the window: this is a new event. Each sight begins the window again.</returns>
    public bool IsNew(ReadOnlySpan<char> identity)
    {
        UInt128 card = Pseudonym(identity);
        long now = _time.GetTimestamp();
        lock (_lock)
        {
            bool known = _cards.Remove(card, out LinkedListNode<(UInt128 Card, long Seen)>? node);
            bool isNew = !known || _time.GetElapsedTime(node!.Value.Seen, now) >= _window;
            if (known)
            {
                _oldestFirst.Remove(node!);
            }

            _cards[card] = _oldestFirst.AddLast((card, now));
            Forget(now);
            return isNew;
        }
    }

    private void Forget(long now)
    {
        while (_oldestFirst.First is { } oldest && (_cards.Count > _capacity || _time.GetElapsedTime(oldest.Value.Seen, now) >= _window))
        {
            if (oldest == _oldestFirst.Last)
            {
                return;
            }

            _cards.Remove(oldest.Value.Card);
            _oldestFirst.RemoveFirst();
        }
    }

    private UInt128 Pseudonym(ReadOnlySpan<char> identity)
    {
        byte[] utf8 = new byte[Encoding.UTF8.GetMaxByteCount(identity.Length)];
        int length = Encoding.UTF8.GetBytes(identity, utf8);
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(_key, utf8.AsSpan(0, length), hash);
        CryptographicOperations.ZeroMemory(utf8);
        return System.Buffers.Binary.BinaryPrimitives.ReadUInt128LittleEndian(hash);
    }
}
