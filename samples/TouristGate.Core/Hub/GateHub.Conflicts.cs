using Dapper;
using Npgsql;
using TouristGate.Core.Journal;
using TouristGate.Core.Tickets;

namespace TouristGate.Core.Hub;

/// <content>What lanes did while they did not know of each other.</content>
public sealed partial class GateHub
{
    private const string ConflictSql = """
        WITH used AS (
            SELECT e.ticket, sum(e.heads_used) AS heads, array_agg(e.lane_id ORDER BY e.at, e.lane_id, e.seq) AS lanes,
                array_agg(e.at ORDER BY e.at, e.lane_id, e.seq) AS times, max(e.ticket_kind) AS kind
            FROM entry e WHERE e.kind = @decision AND e.heads_used > 0 AND e.ticket IS NOT NULL AND (@tickets::text[] IS NULL OR e.ticket = ANY(@tickets)) GROUP BY e.ticket),
        issued AS (
            SELECT ticket, max(coalesce((detail::json->>'heads')::int, 1)) AS heads FROM entry
            WHERE kind = @issued AND ticket IS NOT NULL AND (@tickets::text[] IS NULL OR ticket = ANY(@tickets)) GROUP BY ticket),
        voided AS (
            SELECT ticket, min(at) AS at FROM entry
            WHERE kind = @voided AND ticket IS NOT NULL AND (@tickets::text[] IS NULL OR ticket = ANY(@tickets)) GROUP BY ticket),
        passed AS (
            SELECT presence, lane_id, at, leaves, enters,
                lag(enters) OVER w AS before, lag(lane_id) OVER w AS lane_before, lag(at) OVER w AS at_before
            FROM entry WHERE kind = @decision AND persons > 0 AND presence IS NOT NULL AND NOT (ticket_kind = ANY(@unbound))
                AND (@cards::text[] IS NULL OR presence = ANY(@cards))
            WINDOW w AS (PARTITION BY presence ORDER BY at, lane_id, seq))
        SELECT 0 AS Kind, u.ticket AS Subject, u.lanes AS Lanes, u.times AS Times, u.heads - coalesce(i.heads, 1) AS Over
        FROM used u LEFT JOIN issued i USING (ticket)
        WHERE u.heads > coalesce(i.heads, 1) AND (i.heads IS NOT NULL OR u.kind <> @group)
        UNION ALL
        SELECT 1, e.ticket, array_agg(e.lane_id ORDER BY e.at, e.lane_id, e.seq), array_agg(e.at ORDER BY e.at, e.lane_id, e.seq), sum(e.heads_used)
        FROM entry e JOIN voided v USING (ticket) WHERE e.kind = @decision AND e.heads_used > 0 AND e.at > v.at GROUP BY e.ticket
        UNION ALL
        SELECT 2, presence, ARRAY[lane_before, lane_id], ARRAY[at_before, at], 1 FROM passed WHERE leaves = '' AND before <> ''
        """;

    /// <summary>Uses of tickets and passages of cards that do not fit together. It follows from the rows alone, so it does not matter
    /// when which lane came back.</summary>
    public async Task<IReadOnlyList<HubConflict>> ConflictsAsync() =>
        HubConflict.Ordered((await ConflictsAsync(tickets: null, cards: null).ConfigureAwait(false)).Select(found => found.Conflict));

    /// <summary>The conflicts of some tickets and cards only; null stands for all.</summary>
    internal async Task<IReadOnlyList<(string Subject, HubConflict Conflict)>> ConflictsAsync(string[]? tickets, string[]? cards)
    {
        await using NpgsqlConnection connection = await _source.OpenConnectionAsync().ConfigureAwait(false);
        IEnumerable<ConflictRow> rows = await connection.QueryAsync<ConflictRow>(ConflictSql, new
        {
            issued = (int)EntryKind.TicketIssued,
            voided = (int)EntryKind.TicketVoided,
            decision = (int)EntryKind.Decision,
            group = (int)TicketKind.Group,
            unbound = new[] { (int)TicketKind.Single, (int)TicketKind.Dated, (int)TicketKind.Group, (int)TicketKind.Child, (int)TicketKind.Visitor, (int)TicketKind.StaffOverride },
            tickets,
            cards,
        }).ConfigureAwait(false);
        return [.. rows.Select(row => (row.Subject, row.ToConflict()))];
    }

    private sealed class ConflictRow
    {
        public int Kind { get; init; }

        public string Subject { get; init; } = "";

        public string[] Lanes { get; init; } = [];

        public long[] Times { get; init; } = [];

        public long Over { get; init; }

        /// <summary>The pseudonym of a card stays here.</summary>
        public HubConflict ToConflict() => new((ConflictKind)Kind, (ConflictKind)Kind == ConflictKind.CardInsideTwice ? null : Subject, Lanes,
            [.. Times.Select(DateTimeOffset.FromUnixTimeMilliseconds)], (int)Over);
    }
}
