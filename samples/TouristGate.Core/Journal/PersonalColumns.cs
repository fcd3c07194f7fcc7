using TouristGate.Core.Privacy;

namespace TouristGate.Core.Journal;

/// <summary>The part of a row that is about a person and will be purged. The chain holds a salted commitment to it only.</summary>
/// <remarks>A plain class: a record would print its values.</remarks>
public sealed class PersonalColumns
{
    /// <summary>Pseudonym of the card for one site day.</summary>
    public string? Presence { get; init; }

    /// <summary>Pseudonym of the holder of a bound ticket for one event.</summary>
    public string? Holder { get; init; }

    public AgeBand? AgeBand { get; init; }

    /// <summary>Code of the place of birth registration, the first three digits of the number.</summary>
    public int? Province { get; init; }

    /// <summary>Reason that staff gave, or reference of a watch list entry: free text may name somebody.</summary>
    public string? Note { get; init; }

    internal bool IsEmpty => Presence is null && Holder is null && AgeBand is null && Province is null && Note is null;
}
