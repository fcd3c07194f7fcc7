namespace CccdSdk.Testing;

/// <summary>A small random generator whose numbers are the same on every machine and in every version: SplitMix64.</summary>
/// <remarks>The state grows by an odd constant and is mixed by two multiplications (Steele, Lea and Flood, "Fast splittable
/// pseudorandom number generators", 2014). It makes test data, never secrets.</remarks>
internal sealed class SeededRandom(ulong seed)
{
    /// <summary>The odd number nearest to 2^64 divided by the golden ratio.</summary>
    private const ulong Increment = 0x9E37_79B9_7F4A_7C15;

    private ulong _state = seed;

    /// <summary>A generator of its own for one purpose, so that fixing one value of an identity leaves the others as they are.</summary>
    public static SeededRandom For(ulong seed, ulong purpose) => new(Mix(seed + Increment) ^ Mix(purpose + 1));

    /// <summary>A number from 0 to <paramref name="exclusiveMaximum"/> - 1.</summary>
    public int Next(int exclusiveMaximum) => (int)Math.BigMul(NextBits(), (ulong)exclusiveMaximum, out _);

    /// <summary>Whether something happens that happens so many times in a hundred.</summary>
    public bool Chance(int percent) => Next(100) < percent;

    /// <summary>One of several, each as likely as the others.</summary>
    public T Pick<T>(ReadOnlySpan<T> items) => items[Next(items.Length)];

    /// <summary>One of several, those at the front more likely.</summary>
    public T PickEarly<T>(ReadOnlySpan<T> items) => items[Math.Min(Next(items.Length), Next(items.Length))];

    /// <summary>A day from the first to the last, both included.</summary>
    public DateOnly Day(DateOnly first, DateOnly last) => first.AddDays(Next(last.DayNumber - first.DayNumber + 1));

    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58_476D_1CE4_E5B9;
        value = (value ^ (value >> 27)) * 0x94D0_49BB_1331_11EB;
        return value ^ (value >> 31);
    }

    private ulong NextBits()
    {
        _state += Increment;
        return Mix(_state);
    }
}
