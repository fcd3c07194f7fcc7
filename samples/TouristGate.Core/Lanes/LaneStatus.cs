using CccdSdk.Results;
using TouristGate.Core.Journal;

namespace TouristGate.Core.Lanes;

/// <summary>How a lane is at a moment.</summary>
/// <param name="State">Whether it works.</param>
/// <param name="Text">What staff should do, in both languages.</param>
/// <param name="Head">The last row on the disk.</param>
/// <param name="Day">The site day that presence and counts are about.</param>
/// <param name="InsideByZone">People in each zone, all known lanes together.</param>
public sealed record LaneStatus(LaneState State, LocalizedText Text, JournalHead? Head, DateOnly Day, IReadOnlyDictionary<string, int> InsideByZone);
