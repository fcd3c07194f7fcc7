using TouristGate.Core.Journal;
using TouristGate.Core.Lanes;

namespace TouristGate.Core.Privacy;

/// <summary>Purges a lane again and again.</summary>
public sealed class RetentionTimer(GateLane lane, RetentionRule rule, TimeProvider? timeProvider = null)
{
    private readonly TimeProvider _time = timeProvider ?? TimeProvider.System;

    /// <summary>The last run that removed something; null if none did.</summary>
    public PurgeReport? LastReport { get; private set; }

    public async Task RunAsync(TimeSpan interval, CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                PurgeReport report = await lane.PurgeAsync(rule).ConfigureAwait(false);
                LastReport = report is { VisitRows: 0, TicketRows: 0, KeysDestroyed: 0 } ? LastReport : report;
            }
            catch (JournalException)
            {
                // The lane's state says what is wrong; the next run tries again.
            }

            await Task.Delay(interval, _time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
