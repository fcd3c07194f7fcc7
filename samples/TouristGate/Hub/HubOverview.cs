using TouristGate.Core.Hub;
using TouristGate.Core.Reports;
using TouristGate.Supervision;

namespace TouristGate.Hub;

/// <summary>All lanes together as the hub knows them, some seconds ago.</summary>
internal sealed record HubOverview(DateOnly Day, DaySnapshot Today, DailyReport Report, IReadOnlyList<HubLane> Lanes, IReadOnlyList<HubConflict> Conflicts, IReadOnlyList<HubIncident> Incidents,
    IReadOnlyList<PurgeNote> Purges);
