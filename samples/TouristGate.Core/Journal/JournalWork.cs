namespace TouristGate.Core.Journal;

/// <summary>A sealed row on its way to the disk.</summary>
internal sealed record JournalWork(JournalEntry Entry, PurgeDetail? Purge)
{
    /// <summary>Continuations run elsewhere, so that nobody holds up the writer.</summary>
    public TaskCompletionSource Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
}
