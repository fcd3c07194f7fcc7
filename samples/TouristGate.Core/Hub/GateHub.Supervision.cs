using Dapper;
using Npgsql;
using TouristGate.Core.Journal;
using TouristGate.Core.Privacy;
using TouristGate.Core.Time;

namespace TouristGate.Core.Hub;

/// <content>What the supervisor sees.</content>
public sealed partial class GateHub
{
    public async Task<IReadOnlyList<HubIncident>> IncidentsAsync()
    {
        await using NpgsqlConnection connection = await _source.OpenConnectionAsync().ConfigureAwait(false);
        IEnumerable<(long At, string Lane, string Journal, string Status, long Seq)> rows =
            await connection.QueryAsync<(long, string, string, string, long)>("SELECT at, lane_id, journal_id, status, seq FROM incident ORDER BY id").ConfigureAwait(false);
        return [.. rows.Select(row => new HubIncident(DateTimeOffset.FromUnixTimeMilliseconds(row.At), row.Lane, row.Journal, row.Status, row.Seq))];
    }

    public async Task<IReadOnlyList<HubLane>> LanesAsync()
    {
        await using NpgsqlConnection connection = await _source.OpenConnectionAsync().ConfigureAwait(false);
        IEnumerable<(string Lane, long Enrolled, long? Seen, bool Revoked)> lanes =
            await connection.QueryAsync<(string, long, long?, bool)>("SELECT lane_id, enrolled_at, seen_at, revoked FROM lane ORDER BY lane_id").ConfigureAwait(false);
        ILookup<string, JournalHead> heads = await HeadsAsync().ConfigureAwait(false);
        return [.. lanes.Select(row => new HubLane(row.Lane, DateTimeOffset.FromUnixTimeMilliseconds(row.Enrolled),
            row.Seen is { } seen ? DateTimeOffset.FromUnixTimeMilliseconds(seen) : null, row.Revoked, [.. heads[row.Lane]]))];
    }

    /// <summary>How far the hub has each journal, by lane; also of lanes that never joined, which are the hub's own.</summary>
    public Task<ILookup<string, JournalHead>> HeadsAsync() => _copy.HeadsAsync();

    /// <summary>The newest purges of the hub's own rows, the last one first. Each changes what was added up before.</summary>
    public async Task<IReadOnlyList<HubPurge>> PurgesAsync(int most)
    {
        await using NpgsqlConnection connection = await _source.OpenConnectionAsync().ConfigureAwait(false);
        IEnumerable<(long Id, long At, string Scope, long Before, long Rows)> purges =
            await connection.QueryAsync<(long, long, string, long, long)>("SELECT id, at, scope, before, rows FROM purge ORDER BY id DESC LIMIT @most", new { most }).ConfigureAwait(false);
        return [.. purges.Select(row => new HubPurge(row.Id, DateTimeOffset.FromUnixTimeMilliseconds(row.At), Enum.Parse<PurgeScope>(row.Scope), DateTimeOffset.FromUnixTimeMilliseconds(row.Before), row.Rows))];
    }

    /// <summary>Retention at the hub: the lanes purge for themselves.</summary>
    public async Task<PurgeReport> PurgeAsync(RetentionRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        DateTimeOffset now = _options.TimeProvider.GetUtcNow();
        DateTimeOffset visitsBefore = SiteDay.Start(SiteDay.Of(now - rule.Visits));
        bool ticketsDue = now >= SiteDay.Start(rule.EventEnds.AddDays(1)) + rule.Tickets;
        await using NpgsqlConnection connection = await _source.OpenConnectionAsync().ConfigureAwait(false);
        long visits = await PurgeAsync(connection, PurgeScope.Visits, visitsBefore).ConfigureAwait(false);
        long tickets = ticketsDue ? await PurgeAsync(connection, PurgeScope.Tickets, now).ConfigureAwait(false) : 0;
        return new PurgeReport(now, visits, tickets, _options.Keys.DestroyPresenceBefore(SiteDay.Of(now)));
    }

    private async Task<long> PurgeAsync(NpgsqlConnection connection, PurgeScope scope, DateTimeOffset before)
    {
        await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync().ConfigureAwait(false);
        int rows = await connection.ExecuteAsync(
            """
            UPDATE entry SET presence = NULL, holder = NULL, age_band = NULL, province = NULL, note = NULL, salt = NULL
            WHERE at < @before AND salt IS NOT NULL AND (kind = @issued) = @tickets
            """,
            new { before = before.ToUnixTimeMilliseconds(), issued = (int)EntryKind.TicketIssued, tickets = scope == PurgeScope.Tickets }, transaction).ConfigureAwait(false);
        if (rows > 0)
        {
            await connection.ExecuteAsync("INSERT INTO purge (at, scope, before, rows) VALUES (@now, @scope, @before, @rows)",
                new { now = Now, scope = scope.ToString(), before = before.ToUnixTimeMilliseconds(), rows }, transaction).ConfigureAwait(false);
        }

        await transaction.CommitAsync().ConfigureAwait(false);
        if (rows > 0)
        {
            // Else the old versions of the rows would stay in the table's file.
            await connection.ExecuteAsync("VACUUM entry").ConfigureAwait(false);
        }

        return rows;
    }
}
