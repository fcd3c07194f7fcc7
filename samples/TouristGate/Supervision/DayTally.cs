using TouristGate.Core.Decisions;
using TouristGate.Core.Journal;

namespace TouristGate.Supervision;

/// <summary>Adds up the rows of one site day for the supervisor's screen. Rows may come in any order.</summary>
internal sealed class DayTally
{
    private const int MostAlarms = 100;

    private readonly Dictionary<string, LaneTally> _lanes = [];
    private readonly SortedDictionary<long, (int In, int Out)> _minutes = [];
    private readonly Dictionary<DecisionCode, int> _refusals = [];
    private readonly List<JournalEntry> _alarms = [];

    public void Add(JournalEntry entry)
    {
        if (entry.Kind == EntryKind.Alarm)
        {
            _alarms.Add(entry);
            _alarms.RemoveRange(0, Math.Max(0, _alarms.Count - MostAlarms));
        }

        if (entry.Kind != EntryKind.Decision)
        {
            return;
        }

        if (!_lanes.TryGetValue(entry.LaneId, out LaneTally? lane))
        {
            _lanes[entry.LaneId] = lane = new LaneTally();
        }

        lane.Add(entry);
        if (entry.Persons == 0)
        {
            _refusals[entry.Code] = _refusals.GetValueOrDefault(entry.Code) + 1;
            return;
        }

        long minute = entry.AtMilliseconds / 60_000 * 60;
        (int come, int gone) = _minutes.GetValueOrDefault(minute);
        _minutes[minute] = (come + (entry.LeavesZone.Length == 0 ? entry.Persons : 0), gone + (entry.EntersZone.Length == 0 ? entry.Persons : 0));
    }

    public DaySnapshot Look(DateTimeOffset now) => new(
        _lanes.ToDictionary(lane => lane.Key, lane => new LaneCount(lane.Value.Opened, lane.Value.Refused, lane.Value.Last)),
        Filled(now),
        [.. _refusals.OrderByDescending(one => one.Value).Select(one => new RefusalCount(one.Key, one.Value))],
        [.. _alarms.OrderByDescending(alarm => alarm.AtMilliseconds)]);

    /// <summary>Every minute from the first to now, so that a quiet one shows as nobody.</summary>
    private List<MinuteCount> Filled(DateTimeOffset now)
    {
        List<MinuteCount> all = [];
        if (_minutes.Count == 0)
        {
            return all;
        }

        long last = Math.Max(_minutes.Keys.Last(), now.ToUnixTimeSeconds() / 60 * 60);
        for (long minute = _minutes.Keys.First() - 60; minute <= last; minute += 60)
        {
            (int come, int gone) = _minutes.GetValueOrDefault(minute);
            all.Add(new MinuteCount(minute, come, gone));
        }

        return all;
    }
}
