using Microsoft.Extensions.Diagnostics.HealthChecks;
using TouristGate.Core.Lanes;
using TouristGate.Lanes;

namespace TouristGate.Pages;

/// <summary>Healthy while every lane decides; degraded while some do. The hub does not count: lanes go on without it.</summary>
internal sealed class LaneHealth(SiteLanes lanes) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        int open = lanes.All.Count(lane => lane.Status.State == LaneState.Open);
        return Task.FromResult(open == lanes.All.Count ? HealthCheckResult.Healthy() : open > 0 ? HealthCheckResult.Degraded() : HealthCheckResult.Unhealthy());
    }
}
