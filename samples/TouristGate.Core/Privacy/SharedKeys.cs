namespace TouristGate.Core.Privacy;

/// <summary>The keys that the lanes of a site share, each for one purpose and one time; what the hub spreads.</summary>
/// <remarks>A plain class: a record would print the keys.</remarks>
public sealed class SharedKeys
{
    /// <summary>Keys of presence pseudonyms by site day.</summary>
    public IReadOnlyDictionary<DateOnly, PseudonymKey> Presence { get; init; } = new Dictionary<DateOnly, PseudonymKey>();

    /// <summary>Keys of ticket holders' pseudonyms by event.</summary>
    public IReadOnlyDictionary<string, PseudonymKey> Holders { get; init; } = new Dictionary<string, PseudonymKey>();

    public IReadOnlyList<WatchList> WatchLists { get; init; } = [];

    /// <summary>Public keys (SubjectPublicKeyInfo) whose tickets are honoured.</summary>
    public IReadOnlyList<byte[]> TicketKeys { get; init; } = [];

    /// <summary>The private key that signs tickets (PKCS #8); only a desk has it, and the hub never spreads it.</summary>
    public byte[]? SigningKey { get; init; }
}
