using TouristGate.Core.Journal;

namespace TouristGate.Core.Sync;

/// <summary>Rows of one journal in order. An empty batch asks how far the hub has it.</summary>
public sealed record EntryBatch(string JournalId, IReadOnlyList<JournalEntry> Entries)
{
    /// <summary>Rows in one batch.</summary>
    public const int MaxEntries = 500;
}
