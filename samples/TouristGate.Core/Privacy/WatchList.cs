using CccdSdk.Identity;
using CccdSdk.Privacy;

namespace TouristGate.Core.Privacy;

/// <summary>Numbers that are looked for, as pseudonyms under a key of this list alone: exact numbers only, never names.</summary>
public sealed class WatchList
{
    public required string ListId { get; init; }

    public required PseudonymKey Key { get; init; }

    /// <summary>From pseudonym to the reference that the supervisor sees, such as a case number.</summary>
    public required IReadOnlyDictionary<string, string> Entries { get; init; }

    /// <summary>Makes a list of numbers; they are not kept.</summary>
    public static WatchList Create(string listId, IEnumerable<KeyValuePair<CitizenNumber, string>> numbers)
    {
        ArgumentNullException.ThrowIfNull(numbers);
        var key = PseudonymKey.Generate();
        using NumberPseudonymizer pseudonymizer = For(key);
        return new WatchList
        {
            ListId = listId,
            Key = key,
            Entries = numbers.ToDictionary(entry => pseudonymizer.Create(entry.Key, listId).Reveal(), entry => entry.Value),
        };
    }

    internal static NumberPseudonymizer For(PseudonymKey key) => new(key.Id, key.Key, "watch-list");
}
