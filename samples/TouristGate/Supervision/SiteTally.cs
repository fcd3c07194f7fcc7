using TouristGate.Core.Time;
using TouristGate.Lanes;

namespace TouristGate.Supervision;

/// <summary>What the lanes of this process did today. It goes on where it stopped in each journal, so a look costs little.</summary>
/// <remarks>Safe for concurrent use. Figures that money depends on come from the reports of the core, not from here.</remarks>
internal sealed class SiteTally(SiteLanes lanes, TimeProvider time)
{
    private readonly Lock _lock = new();
    private readonly NewRows _rows = new(lanes);
    private readonly PurgeLog _purges = new();
    private DayTally _tally = new();
    private DateOnly _day;

    public DaySnapshot Look()
    {
        lock (_lock)
        {
            ReadAll();
            return _tally.Look(time.GetUtcNow());
        }
    }

    /// <summary>The newest purges, of any day.</summary>
    public IReadOnlyList<PurgeNote> Purges()
    {
        lock (_lock)
        {
            ReadAll();
            return _purges.Newest;
        }
    }

    private void ReadAll()
    {
        DateOnly today = SiteDay.Of(time.GetUtcNow());
        if (today != _day)
        {
            (_day, _tally) = (today, new DayTally());
        }

        _rows.Read(entry =>
        {
            _purges.Add(entry);
            if (SiteDay.Of(entry.At) == _day)
            {
                _tally.Add(entry);
            }
        });
    }
}
