using TouristGate.Core.Journal;
using TouristGate.Core.Lanes;

namespace TouristGate.Lanes;

/// <summary>The rows of the lanes of this process that came since the last look. Not safe for concurrent use.</summary>
internal sealed class NewRows(SiteLanes lanes)
{
    private readonly Dictionary<string, long> _read = [];

    /// <summary>Goes on where it stopped in each journal. One that cannot be read is passed over until it can: its lane's state says what is wrong.</summary>
    public void Read(Action<JournalEntry> take)
    {
        foreach (GateLane lane in lanes.All)
        {
            try
            {
                Read(lane, take);
            }
            catch (JournalException)
            {
                // What came before the fault has been taken.
            }
        }
    }

    /// <summary>From the first rows on again.</summary>
    public void Restart() => _read.Clear();

    private void Read(GateLane lane, Action<JournalEntry> take)
    {
        string id = lane.Settings.LaneId;
        long read = _read.GetValueOrDefault(id);
        if (lane.Status.Head is not { } head || head.Sequence <= read)
        {
            return;
        }

        foreach (JournalEntry entry in lane.ReadDurable(read + 1))
        {
            _read[id] = entry.Sequence;
            take(entry);
        }
    }
}
