using System.Diagnostics;
using System.Diagnostics.Metrics;
using CccdSdk;
using CounterDevices.Sockets;
using TouristGate.Core.Barriers;
using TouristGate.Core.Decisions;
using TouristGate.Core.Lanes;
using TouristGate.Core.Time;
using TouristGate.Pages;

namespace TouristGate.Lanes;

/// <summary>One way through a lane for everything: ask the lane, open the barrier, show the answer on its screens, count.</summary>
internal sealed class GateDoor : IDisposable
{
    /// <summary>The name of the meter, for <c>dotnet-counters</c> and OpenTelemetry.</summary>
    public const string MeterName = "TouristGate";

    private readonly LocalFeed _feed;
    private readonly LaneScreens _screens;
    private readonly IReadOnlyDictionary<string, IBarrier> _barriers;
    private readonly TimeProvider _time;
    private readonly ILogger<GateDoor> _logger;
    private readonly Meter _meter;
    private readonly Counter<long> _decisions;
    private readonly Histogram<double> _duration;

    public GateDoor(LocalFeed feed, LaneScreens screens, IReadOnlyDictionary<string, IBarrier> barriers, IMeterFactory meters, TimeProvider time, ILogger<GateDoor> logger)
    {
        (_feed, _screens, _barriers, _time, _logger) = (feed, screens, barriers, time, logger);
        _meter = meters.Create(MeterName);
        _decisions = _meter.CreateCounter<long>("gate.decisions", "{decision}", "Decisions by lane and code");
        _duration = _meter.CreateHistogram<double>("gate.decision.duration", "ms", "From the request to the decision on the disk");
    }

    public DateOnly Today => SiteDay.Of(_time.GetUtcNow());

    /// <summary>Asks a lane. The answer is on the disk when this returns, and on its way to the screens and the barrier.</summary>
    public async Task<LaneAnswer> PassAsync(GateLane lane, LaneRequest request, CardReading? reading, string source, CancellationToken cancellationToken)
    {
        long start = Stopwatch.GetTimestamp();
        GateDecision decision = await lane.DecideAsync(request);
        double milliseconds = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        string id = lane.Settings.LaneId;
        _duration.Record(milliseconds, new KeyValuePair<string, object?>("lane", id));
        _decisions.Add(1, new("lane", id), new("code", decision.Info.Name));
        SiteLog.Decided(_logger, id, decision.Info.Name, source, decision.Persons, milliseconds);
        if (decision.Persons > 0)
        {
            // Before the answer, so that a copy of the card at the next lane comes too late.
            _feed.Spread(lane);
        }

        Task opening = decision.Opens && _barriers.TryGetValue(id, out IBarrier? barrier) ? OpenAsync(barrier, id, decision.Persons, cancellationToken) : Task.CompletedTask;
        var answer = LaneAnswer.Of(decision, reading, lane.Policy);
        await _screens.SendAsync(id, new CounterMessage("answer") { Answer = answer }, cancellationToken);
        await opening;
        return answer;
    }

    public void Dispose() => _meter.Dispose();

    private async Task OpenAsync(IBarrier barrier, string lane, int persons, CancellationToken cancellationToken)
    {
        BarrierResult result = await barrier.OpenAsync(persons, cancellationToken);
        if (result != BarrierResult.Opened)
        {
            SiteLog.BarrierFailed(_logger, lane, result);
        }
    }
}
