using System.Text.Json;
using TouristGate.Core.Journal;
using TouristGate.Core.Privacy;
using TouristGate.Core.Time;

namespace TouristGate.Core.Lanes;

/// <content>Retention: what is too old loses its personal columns, and the chain says so.</content>
public sealed partial class GateLane
{
    /// <summary>Removes the personal columns that a rule no longer allows, and destroys the presence keys of past site days.</summary>
    public async Task<PurgeReport> PurgeAsync(RetentionRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        DateTimeOffset now;
        long visits;
        long tickets;
        int keys;
        Task durable;
        lock (_lock)
        {
            now = Now();
            DateTimeOffset visitsBefore = SiteDay.Start(SiteDay.Of(now - rule.Visits));
            bool ticketsDue = now >= SiteDay.Start(rule.EventEnds.AddDays(1)) + rule.Tickets;
            (visits, Task first) = Purge(PurgeScope.Visits, visitsBefore, now);
            (tickets, Task second) = ticketsDue ? Purge(PurgeScope.Tickets, now, now) : (0, Task.CompletedTask);
            keys = _options.Keys.DestroyPresenceBefore(SiteDay.Of(now));
            durable = Task.WhenAll(first, second);
        }

        await durable.ConfigureAwait(false);
        return new PurgeReport(now, visits, tickets, keys);
    }

    private (long Rows, Task Durable) Purge(PurgeScope scope, DateTimeOffset before, DateTimeOffset now)
    {
        long beforeMilliseconds = before.ToUnixTimeMilliseconds();
        _foreign?.Purge(beforeMilliseconds, scope);
        (long rows, long through) = JournalPurge.Count(_options.Journal.Path, scope, beforeMilliseconds);
        if (rows == 0)
        {
            return (0, Task.CompletedTask);
        }

        var detail = new PurgeDetail { Scope = scope, ThroughSequence = through, Rows = rows, Before = before };
        (JournalEntry entry, Task durable) = _journal!.AppendPurge(new JournalEntry
        {
            AtMilliseconds = now.ToUnixTimeMilliseconds(),
            Kind = EntryKind.Purge,
            LaneId = Settings.LaneId,
            Detail = JsonSerializer.Serialize(detail, CoreJson.Default.PurgeDetail),
        }, detail);
        Known.Apply(entry);
        return (rows, durable);
    }
}
