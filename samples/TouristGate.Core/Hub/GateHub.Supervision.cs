using Dapper;
using Npgsql;
using TouristGate.Core.Journal;
using TouristGate.Core.Privacy;
using TouristGate.Core.Tickets;
using TouristGate.Core.Time;

namespace TouristGate.Core.Hub;

/// <content>What the supervisor sees.</content>
public sealed partial class GateHub
{
    /// <summary>Uses of tickets and passages of cards that do not fit together. It follows from the rows alone, so it does not matter
    /// when which lane came back.</summary>
    public async Task<IReadOnlyList<HubConflict>> ConflictsAsync()
    {
        await using NpgsqlConnection connection = await _source.OpenConnectionAsync().ConfigureAwait(false);
        IEnumerable<ConflictRow> rows = await connection.QueryAsync<ConflictRow>(ConflictSql, new
        {
            issued = (int)EntryKind.TicketIssued,
            voided = (int)EntryKind.TicketVoided,
            decision = (int)EntryKind.Decision,
            group = (int)TicketKind.Group,
            unbound = new[] { (int)TicketKind.Single, (int)TicketKind.Dated, (int)TicketKind.Group, (int)TicketKind.Child, (int)TicketKind.Visitor, (int)TicketKind.StaffOverride },
        }).ConfigureAwait(false);
        return [.. rows.Select(row => new HubConflict((ConflictKind)row.Kind, row.Ticket, row.Lanes,
            [.. row.Times.Select(DateTimeOffset.FromUnixTimeMilliseconds)], (int)row.Over))];
    }

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
        ILookup<string, JournalHead> heads =
            (await connection.QueryAsync<(string Lane, string Journal, long Seq, byte[] Hash)>("SELECT lane_id, journal_id, head_seq, head_hash FROM journal ORDER BY journal_id").ConfigureAwait(false))
            .ToLookup(row => row.Lane, row => new JournalHead(row.Journal, row.Seq, Convert.ToHexStringLower(row.Hash)));
        return [.. lanes.Select(row => new HubLane(row.Lane, DateTimeOffset.FromUnixTimeMilliseconds(row.Enrolled),
            row.Seen is { } seen ? DateTimeOffset.FromUnixTimeMilliseconds(seen) : null, row.Revoked, [.. heads[row.Lane]]))];
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

    private const string ConflictSql = """
        WITH used AS (
            SELECT e.ticket, sum(e.heads_used) AS heads, array_agg(e.lane_id ORDER BY e.at, e.lane_id, e.seq) AS lanes,
                array_agg(e.at ORDER BY e.at, e.lane_id, e.seq) AS times, max(e.ticket_kind) AS kind
            FROM entry e WHERE e.kind = @decision AND e.heads_used > 0 AND e.ticket IS NOT NULL GROUP BY e.ticket),
        issued AS (SELECT ticket, max(coalesce((detail::json->>'heads')::int, 1)) AS heads FROM entry WHERE kind = @issued GROUP BY ticket),
        voided AS (SELECT ticket, min(at) AS at FROM entry WHERE kind = @voided GROUP BY ticket),
        passed AS (
            SELECT presence, lane_id, at, leaves, enters,
                lag(enters) OVER w AS before, lag(lane_id) OVER w AS lane_before, lag(at) OVER w AS at_before
            FROM entry WHERE kind = @decision AND persons > 0 AND presence IS NOT NULL AND NOT (ticket_kind = ANY(@unbound))
            WINDOW w AS (PARTITION BY presence ORDER BY at, lane_id, seq))
        SELECT 0 AS Kind, u.ticket AS Ticket, u.lanes AS Lanes, u.times AS Times, u.heads - coalesce(i.heads, 1) AS Over
        FROM used u LEFT JOIN issued i USING (ticket)
        WHERE u.heads > coalesce(i.heads, 1) AND (i.heads IS NOT NULL OR u.kind <> @group)
        UNION ALL
        SELECT 1, e.ticket, array_agg(e.lane_id ORDER BY e.at, e.lane_id, e.seq), array_agg(e.at ORDER BY e.at, e.lane_id, e.seq), sum(e.heads_used)
        FROM entry e JOIN voided v USING (ticket) WHERE e.kind = @decision AND e.heads_used > 0 AND e.at > v.at GROUP BY e.ticket
        UNION ALL
        SELECT 2, NULL, ARRAY[lane_before, lane_id], ARRAY[at_before, at], 1 FROM passed WHERE leaves = '' AND before <> ''
        ORDER BY Kind, Ticket, Times
        """;

    private sealed class ConflictRow
    {
        public int Kind { get; init; }

        public string? Ticket { get; init; }

        public string[] Lanes { get; init; } = [];

        public long[] Times { get; init; } = [];

        public long Over { get; init; }
    }
}
