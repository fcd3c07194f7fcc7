using TouristGate.Core.Journal;
using TouristGate.Core.Sync;

namespace TouristGate.Core.Lanes;

/// <content>What the synchroniser and reports read and bring.</content>
public sealed partial class GateLane
{
    private readonly Lock _feeding = new();

    /// <summary>How far the hub's feed is known.</summary>
    public long FeedPosition
    {
        get
        {
            ForeignStore? store;
            lock (_lock)
            {
                store = _foreign;
            }

            return store?.Position ?? 0;
        }
    }

    /// <summary>Rows that are on the disk, in order.</summary>
    public IEnumerable<JournalEntry> ReadDurable(long fromSequence = 1, int most = int.MaxValue)
    {
        long last = Status.Head?.Sequence ?? 0;
        return JournalFile.Read(_options.Journal.Path, fromSequence).TakeWhile(entry => entry.Sequence <= last).Take(most);
    }

    /// <summary>Checks the journal from its first row on, against its mirror and heads that were kept elsewhere.</summary>
    public ChainReport Verify(IEnumerable<JournalHead>? heads = null) => JournalCheck.Run(_options.Journal.Path, _options.Journal.MirrorPath, heads).Chain;

    /// <summary>Takes what the hub knows of other lanes. A page that comes twice counts once.</summary>
    public void ApplyFeed(FeedPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        if (page.Keys is { } keys)
        {
            _options.Keys.Merge(keys);
        }

        ForeignStore? store;
        string? own;
        lock (_lock)
        {
            (store, own) = (_foreign, _journal?.DurableHead.JournalId);
        }

        if (store is null || own is null)
        {
            return;
        }

        // On the disk first, and without the lane's lock: visitors do not wait for the news of others. One page after the other, so that
        // the rows are counted in their order.
        lock (_feeding)
        {
            IReadOnlyList<(long Row, JournalEntry Entry)> known = store.Add([.. page.Entries.Where(foreign => foreign.JournalId != own)], page.Position);
            lock (_lock)
            {
                foreach ((long row, JournalEntry entry) in known)
                {
                    _state?.ApplyForeign(row, entry);
                }
            }
        }
    }
}
