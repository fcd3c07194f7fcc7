using TouristGate.Core.Journal;

namespace TouristGate.Core.Sync;

/// <summary>Rows of one journal in order. An empty batch asks how far the hub has it.</summary>
/// <param name="JournalId">The journal.</param>
/// <param name="Entries">The rows.</param>
/// <param name="Head">The last row that the lane has on its disk: the hub finds out whether the lane lost some that it knew.</param>
public sealed record EntryBatch(string JournalId, IReadOnlyList<JournalEntry> Entries, JournalHead? Head = null)
{
    /// <summary>Rows in one batch.</summary>
    public const int MaxEntries = 500;
}
