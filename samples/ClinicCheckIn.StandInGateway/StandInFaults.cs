using System.Collections.Concurrent;

namespace ClinicCheckIn.StandInGateway;

/// <summary>Faults to come, switched on by tests and by the demonstration.</summary>
public sealed class StandInFaults
{
    private readonly ConcurrentDictionary<StandInEndpoint, ConcurrentQueue<StandInFault>> _next = new();
    private readonly ConcurrentDictionary<StandInEndpoint, StandInFault> _always = new();

    /// <summary>How long a slow answer takes.</summary>
    public TimeSpan SlowDelay { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>The next requests of a call get these faults, one each.</summary>
    public void Next(StandInEndpoint endpoint, params StandInFault[] faults)
    {
        ArgumentNullException.ThrowIfNull(faults);
        foreach (StandInFault fault in faults)
        {
            _next.GetOrAdd(endpoint, static _ => new()).Enqueue(fault);
        }
    }

    /// <summary>All requests of a call get this fault, after those of <see cref="Next"/>, until it is None.</summary>
    public void Always(StandInEndpoint endpoint, StandInFault fault) => _always[endpoint] = fault;

    /// <summary>Nothing goes wrong any more.</summary>
    public void Clear()
    {
        _next.Clear();
        _always.Clear();
    }

    internal StandInFault Take(StandInEndpoint endpoint) =>
        _next.TryGetValue(endpoint, out ConcurrentQueue<StandInFault>? queue) && queue.TryDequeue(out StandInFault fault) ? fault
        : _always.GetValueOrDefault(endpoint);
}
