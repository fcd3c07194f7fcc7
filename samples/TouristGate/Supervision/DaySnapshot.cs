using TouristGate.Core.Decisions;
using TouristGate.Core.Journal;

namespace TouristGate.Supervision;

/// <summary>What a day's rows add up to at a moment.</summary>
internal sealed record DaySnapshot(
    IReadOnlyDictionary<string, LaneCount> Lanes,
    IReadOnlyList<MinuteCount> Minutes,
    IReadOnlyList<RefusalCount> Refusals,
    IReadOnlyList<JournalEntry> Alarms);

/// <summary>What one lane decided, and its newest decision.</summary>
internal sealed record LaneCount(int Opened, int Refused, JournalEntry? Last);

/// <summary>How often a reason refused.</summary>
internal sealed record RefusalCount(DecisionCode Code, int Count);
