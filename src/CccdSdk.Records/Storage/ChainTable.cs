using System.Numerics;

namespace CccdSdk.Records.Storage;

/// <summary>Finds slots by the hash of a key. Slots of one hash are a chain; other keys of the same hash are for the caller to tell.</summary>
/// <remarks>Eight bytes for each slot and up to eight for each bucket: keys are not stored, because the slots have them.</remarks>
internal sealed class ChainTable
{
    private const int FirstCapacity = 256;

    private int[] _buckets = NewBuckets(FirstCapacity);
    private int[] _next = new int[FirstCapacity];
    private uint[] _hashes = new uint[FirstCapacity];
    private int _count;

    /// <summary>Mixes a key (the multiplier is 2^64 divided by the golden ratio).</summary>
    public static uint Hash(ulong key)
    {
        key ^= key >> 32;
        key *= 0x9E37_79B9_7F4A_7C15;
        key ^= key >> 29;
        key *= 0xBF58_476D_1CE4_E5B9;
        return (uint)(key >> 32);
    }

    /// <summary>Adds a slot that is not in the table.</summary>
    public void Add(uint hash, int slot)
    {
        Reserve(slot);
        if (_count == _buckets.Length)
        {
            Grow();
        }

        _hashes[slot] = hash;
        Link(slot);
        _count++;
    }

    /// <summary>Takes a slot out.</summary>
    public void Remove(uint hash, int slot)
    {
        ref int link = ref _buckets[Bucket(hash)];
        while (link >= 0)
        {
            if (link == slot)
            {
                link = _next[slot];
                _count--;
                return;
            }

            link = ref _next[link];
        }
    }

    /// <summary>The first slot of a hash; -1 if there is none.</summary>
    public int First(uint hash) => Skip(_buckets[Bucket(hash)], hash);

    /// <summary>The slot after a slot of the same hash; -1 if there is none.</summary>
    public int Next(int slot) => Skip(_next[slot], _hashes[slot]);

    private static int[] NewBuckets(int length)
    {
        int[] buckets = new int[length];
        Array.Fill(buckets, -1);
        return buckets;
    }

    private int Skip(int slot, uint hash)
    {
        while (slot >= 0 && _hashes[slot] != hash)
        {
            slot = _next[slot];
        }

        return slot;
    }

    private int Bucket(uint hash) => (int)(hash >> (32 - BitOperations.Log2((uint)_buckets.Length)));

    private void Reserve(int slot)
    {
        if (slot >= _next.Length)
        {
            int capacity = Math.Max(slot + 1, _next.Length * 2);
            Array.Resize(ref _next, capacity);
            Array.Resize(ref _hashes, capacity);
        }
    }

    private void Link(int slot)
    {
        ref int bucket = ref _buckets[Bucket(_hashes[slot])];
        _next[slot] = bucket;
        bucket = slot;
    }

    private void Grow()
    {
        int[] old = _buckets;
        _buckets = NewBuckets(old.Length * 2);
        foreach (int first in old)
        {
            for (int slot = first; slot >= 0;)
            {
                int next = _next[slot];
                Link(slot);
                slot = next;
            }
        }
    }
}
