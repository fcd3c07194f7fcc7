using TouristGate.Core.Journal;

namespace TouristGate.Supervision;

/// <summary>The newest purges that journals tell of. Rows may come in any order.</summary>
internal sealed class PurgeLog
{
    /// <summary>A few days of a site with some lanes; older ones are in the journals.</summary>
    public const int Most = 20;

    private readonly List<PurgeNote> _newest = [];

    /// <summary>The last one first.</summary>
    public IReadOnlyList<PurgeNote> Newest => [.. _newest];

    public void Add(JournalEntry entry)
    {
        if (PurgeDetail.TryRead(entry) is not { } detail)
        {
            return;
        }

        _newest.Add(new PurgeNote(entry.At, entry.LaneId, detail.Scope, detail.Before, detail.Rows, entry.Sequence));
        _newest.Sort((one, other) => other.At.CompareTo(one.At));
        _newest.RemoveRange(Math.Min(Most, _newest.Count), Math.Max(0, _newest.Count - Most));
    }
}
