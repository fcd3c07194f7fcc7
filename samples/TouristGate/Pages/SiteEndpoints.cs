using TouristGate.Core.Lanes;
using TouristGate.Lanes;
using TouristGate.Setup;

namespace TouristGate.Pages;

/// <summary>What anybody may know: the name of the site, its day, and whether it works.</summary>
internal static class SiteEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/api/site", (SiteOptions options, GateDoor door) => new
        {
            options.Site,
            options.Demo,
            Day = door.Today,
            Lanes = options.Demo ? options.Lanes.Select(lane => new { id = lane.LaneId, lane.IsExit }) : [],
        });
        endpoints.MapHealthChecks("/health");
    }
}
